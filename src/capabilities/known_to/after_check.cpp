// What whoever asked is told when the matching desk has decided. The desk's own transaction holds it, so that no
// decision is on disk without its answer.
#include "capabilities/known_to/answer.hpp"
#include "capabilities/known_to/enquiry_store.hpp"
#include "core/clocks.hpp"
#include "core/stored.hpp"

namespace waymark::known_to {

using core::AuditEntry;
using sql::operator""_sql;

namespace {

constexpr sql::Text kPacks = R"(
  SELECT DISTINCT e.pack_hash
    FROM possible_match m
    JOIN enquiry e ON e.partnership_id = m.partnership_id AND e.record_id = m.record_id
   WHERE m.partnership_id = $1 AND m.decision IS NULL
)"_sql;

constexpr sql::Text kContact = R"(
  SELECT happened_on, recorded_at FROM contact WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr sql::Text kWant = R"(
  UPDATE enquiry SET wanted = $5, news_at = $6, opened_at = NULL WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr std::string_view kDecided = "decided";

// What the index says now, read for whoever asked: what is locked for them does not exist. Who was kept out of their
// own contact since reads no answer of it: then it is their colleagues who are answered.
struct Settled {
  core::Matching matching;
  core::Viewer viewer;
};
Settled settle_for(core::Reading& desk, const core::StaffId& staff, const Enquiry& enquiry) {
  auto viewer = core::Viewer::matcher(staff, enquiry.agency);
  auto matcher = desk.as(viewer);
  return {core::settled(matcher, enquiry.question.record), viewer};
}
Settled settle(core::Reading& desk, const Enquiry& enquiry) {
  auto settled = settle_for(desk, enquiry.staff, enquiry);
  return settled.matching.person ? settled : settle_for(desk, core::StaffId{}, enquiry);
}

// The matching desk's viewer reads the row first, to know on whose behalf to go on.
std::optional<Answers> answers(core::Reading& desk, const core::RecordId& record) {
  const auto viewer = core::Viewer::matcher(desk.viewer());
  auto matcher = desk.as(viewer);
  return answers_about(matcher, record);
}

// The same question under today's links and decisions. Nothing where the pack of that day has no such basis.
std::optional<Told> ask_again(core::Reading& desk, const Enquiry& enquiry, base::Instant now) {
  const auto pack = desk.partnership().packs.find(enquiry.pack_hash);
  const auto todays = desk.partnership().packs.active();
  const auto contact = desk.only(kContact, {enquiry.question.contact.text()});
  const auto happened_on = core::unaltered(base::parse_date(contact.text(0)));
  const auto day = base::local_time(core::stored_instant(contact, 1), pack->partnership.time_zone).date;
  const auto* basis = pack->lawful_basis(enquiry.question.basis, day);
  if (!basis) return std::nullopt;
  const auto now_known = settle(desk, enquiry);
  auto matcher = desk.as(now_known.viewer);
  const Asking asking{enquiry.agency,
                      basis->reveals,
                      *pack,
                      day,
                      happened_on,
                      todays.get(),
                      base::local_time(now, todays->partnership.time_zone).date};
  auto told = tell(holdings_of(matcher, now_known.matching.answerable, enquiry.question.contact), asking);
  told.answer.not_all_read = enquiry.answer.not_all_read;
  return told;
}

Enquiry further(core::Reading& desk, const Enquiry& last, std::string_view because, Answer answer) {
  Enquiry enquiry = last;
  enquiry.id = core::EnquiryId::random(desk.partnership().randomness, "enquiry");
  ++enquiry.ordinal;
  enquiry.because = because;
  enquiry.answer = std::move(answer);
  return enquiry;
}

}  // namespace

void load_packs_of_waiting(const core::Partnership& partnership, const core::Viewer& desk) {
  const auto rows = core::read(partnership, desk, [](core::Reading& reading) { return reading.rows(kPacks); });
  for (const auto& row : rows) partnership.packs.find(std::string(row.text(0)));
}

std::vector<AuditEntry> finish_check(core::Transaction& desk, const core::RecordId& record, base::Instant now) {
  const auto given = answers(desk, record);
  if (!given) return {};
  const auto& last = given->last;
  core::stop_clocks(desk, last.question.contact.text(), kMatchClock, kDecided, now);
  const auto told = ask_again(desk, last, now);
  if (!told || (!last.answer.being_checked && told->answer == last.answer)) return {};
  const auto enquiry = further(desk, last, kChecked, told->answer);
  const auto heard = agencies_told(desk, last.question.contact);
  add_enquiry(desk, enquiry, now);
  tell_holders(desk, enquiry, told->asked, heard, *desk.partnership().packs.active(), now);
  std::vector<AuditEntry> entries = {{"enquiry.answered_again", "enquiry", enquiry.id.text(), last.question.purpose}};
  for (const auto& asked : told->asked)
    entries.push_back({"record.asked_about", "record", asked.record.text(), last.question.purpose});
  return entries;
}

std::vector<AuditEntry> reopen_check(core::Transaction& desk, const core::RecordId& record, base::Instant now) {
  const auto given = answers(desk, record);
  if (!given || given->last.because != kChecked) return {};
  const auto& last = given->last;
  const auto agency = desk.partnership().packs.active()->partnership.matching_desk.agency;
  const auto due =
      core::start_clock(desk, {std::string(kMatchClock), "match", last.question.contact.text(), record, agency}, now);
  auto answer = given->first.answer;
  answer.being_checked = true;
  answer.checked_by = base::to_text(due);
  const auto enquiry = further(desk, last, kReopened, std::move(answer));
  add_enquiry(desk, enquiry, now);
  return {{"enquiry.reopened", "enquiry", enquiry.id.text(), last.question.purpose}};
}

std::vector<AuditEntry> want_facts(core::Transaction& desk, const core::RecordId& record, std::string_view wanted,
                                   base::Instant now) {
  const auto given = answers(desk, record);
  if (!given || !given->last.answer.being_checked) return {};
  const auto& last = given->last;
  desk.run(kWant, {last.id.text(), wanted, base::to_text(now)});
  return {{"enquiry.facts_wanted", "enquiry", last.id.text(), last.question.purpose}};
}

}  // namespace waymark::known_to
