// What whoever asked is told when the matching desk has to look at somebody since a correction, and when it has
// decided. The same transaction holds it, so that no decision is on disk without its answer, and no promise without its
// deadline.
#include <algorithm>

#include "capabilities/known_to/asked_again.hpp"
#include "core/clocks.hpp"
#include "core/stored.hpp"

namespace waymark::known_to {

using core::AuditEntry;
using sql::operator""_sql;

namespace {

// Of every record of either person, and of those that one decision settled: whoever asked about one of them may be
// concerned.
constexpr sql::Text kPacks = R"(
  SELECT e.pack_hash
    FROM possible_match m
   CROSS JOIN link own
   CROSS JOIN link l
   CROSS JOIN enquiry e
   WHERE m.partnership_id = $1 AND m.id = $4
     AND own.partnership_id = $1 AND own.record_id IN (m.record_id, m.other_record_id) AND own.ended_at IS NULL
     AND l.partnership_id = $1 AND l.person_id = own.person_id AND l.ended_at IS NULL
     AND e.partnership_id = $1 AND e.record_id = l.record_id
  UNION
  SELECT e.pack_hash
    FROM possible_match m
    JOIN possible_match s ON s.partnership_id = m.partnership_id AND s.decision_id = m.decision_id
    JOIN enquiry e ON e.partnership_id = m.partnership_id AND e.record_id = s.record_id
   WHERE m.partnership_id = $1 AND m.id = $4
)"_sql;

constexpr sql::Text kWant = R"(
  UPDATE enquiry SET wanted = $5, news_at = $6, opened_at = NULL WHERE partnership_id = $1 AND id = $4
)"_sql;

// Pairs of the other people in the contact of this record: they share its deadline.
constexpr sql::Text kOthersWait = R"(
  SELECT COUNT(*)
    FROM contact_part mine
   CROSS JOIN contact_part t
   CROSS JOIN possible_match m
   WHERE mine.partnership_id = $1 AND mine.record_id = $4
     AND t.partnership_id = $1 AND t.contact_id = mine.contact_id AND t.record_id <> mine.record_id
     AND m.partnership_id = $1 AND m.record_id = t.record_id AND m.decision IS NULL
)"_sql;

constexpr sql::Text kContactOf = R"(
  SELECT contact_id FROM contact_part WHERE partnership_id = $1 AND record_id = $4
)"_sql;

constexpr sql::Text kRunning = R"(
  SELECT due_at FROM clock WHERE partnership_id = $1 AND subject_id = $4 AND rule = $5 AND stopped_at IS NULL
)"_sql;

constexpr std::string_view kDecided = "decided";

// The matching desk's viewer reads the row first, to know on whose behalf to go on.
std::optional<Answers> answers(core::Reading& desk, const core::RecordId& record) {
  const auto viewer = core::Viewer::matcher(desk.viewer());
  auto matcher = desk.as(viewer);
  return answers_about(matcher, record);
}

void stop_clock(core::Transaction& desk, const core::RecordId& record, base::Instant now) {
  const auto contact = desk.row(kContactOf, {record.text()});
  if (!contact || desk.only(kOthersWait, {record.text()}).integer(0) > 0) return;
  core::stop_clocks(desk, contact->text(0), kMatchClock, kDecided, now);
}

// When it falls due; one that runs already is enough.
std::string start_clock(core::Transaction& desk, const Question& question, base::Instant now) {
  if (const auto running = desk.row(kRunning, {question.contact.text(), kMatchClock}))
    return std::string(running->text(0));
  const auto agency = desk.pack()->partnership.matching_desk.agency;
  return base::to_text(core::start_clock(
      desk, {std::string(kMatchClock), "match", question.contact.text(), question.record, agency}, now));
}

// A further answer beside the others, its holders told of whom they have not heard.
std::vector<AuditEntry> add_answer(core::Transaction& desk, const Enquiry& last, std::string_view because,
                                   const Told& told, base::Instant now) {
  Enquiry enquiry = last;
  enquiry.id = core::EnquiryId::random(desk.partnership().randomness, "enquiry");
  ++enquiry.ordinal;
  enquiry.because = because;
  enquiry.answer = told.answer;
  add_enquiry(desk, enquiry, now);
  tell_holders(desk, enquiry, told.asked, *desk.partnership().packs.active(), now);
  const auto action = because == kReopened ? "enquiry.reopened" : "enquiry.answered_again";
  std::vector<AuditEntry> entries = {{action, "enquiry", enquiry.id.text(), last.question.purpose}};
  for (const auto& asked : told.asked)
    entries.push_back({"record.asked_about", "record", asked.record.text(), last.question.purpose});
  return entries;
}

}  // namespace

void load_packs_of(const core::Partnership& partnership, const core::Viewer& desk, const core::MatchId& match) {
  const auto rows =
      core::read(partnership, desk, [&](core::Reading& reading) { return reading.rows(kPacks, {match.text()}); });
  for (const auto& row : rows) partnership.packs.find(std::string(row.text(0)));
}

std::vector<Concerned> concerned(core::Reading& desk, const std::vector<core::RecordId>& records, base::Instant now) {
  std::vector<Concerned> all;
  for (const auto& record : records) {
    Concerned one{record, {}, false};
    if (const auto given = answers(desk, record)) {
      AskedAgain again(desk, given->last, now);
      one.waited = again.somebody_waits();
      if (auto told = again.told()) one.before = std::move(told->answer);
    }
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<AuditEntry> finish_check(core::Transaction& desk, const Concerned& whom, base::Instant now) {
  const auto given = answers(desk, whom.record);
  if (!given) {
    if (open_pairs(desk, whom.record).empty()) stop_clock(desk, whom.record, now);
    return {};
  }
  const auto& last = given->last;
  AskedAgain again(desk, last, now);
  const bool waits = again.somebody_waits();
  if (!waits) stop_clock(desk, whom.record, now);
  const bool promised = last.answer.being_checked;
  if (promised && waits) return {};
  const auto told = again.told();
  if (!told || (!promised && told->answer == whom.before)) return {};
  return add_answer(desk, last, kChecked, *told, now);
}

std::vector<AuditEntry> reopen_check(core::Transaction& desk, const Concerned& whom, base::Instant now) {
  const auto given = answers(desk, whom.record);
  if (!given) return {};
  const auto& last = given->last;
  AskedAgain again(desk, last, now);
  if (!again.somebody_waits()) return finish_check(desk, whom, now);
  const bool told_since = !last.because.empty();
  auto told = told_since ? again.told() : std::nullopt;
  if (!told || (whom.waited && told->answer == whom.before)) return {};
  told->answer.being_checked = true;
  told->answer.checked_by = start_clock(desk, last.question, now);
  return add_answer(desk, last, kReopened, *told, now);
}

std::vector<AuditEntry> begin_check(core::Transaction& corrector, const core::RecordId& record,
                                    const std::vector<core::PersonId>& others, base::Instant now) {
  const auto given = others.empty() ? std::nullopt : answers(corrector, record);
  if (!given || given->last.answer.being_checked) return {};
  const auto& last = given->last;
  AskedAgain again(corrector, last, now);
  const bool waits = std::any_of(others.begin(), others.end(), [&](const core::PersonId& other) {
    return !again.speaks_of(other) && again.may_know(other);
  });
  if (!waits) return {};
  Told told{last.answer, {}};
  told.answer.being_checked = true;
  told.answer.checked_by = start_clock(corrector, last.question, now);
  return add_answer(corrector, last, kCorrected, told, now);
}

std::vector<AuditEntry> want_facts(core::Transaction& desk, const core::RecordId& record, const core::PersonId& other,
                                   std::string_view wanted, base::Instant now) {
  const auto given = answers(desk, record);
  if (!given || !given->last.answer.being_checked) return {};
  const auto& last = given->last;
  if (!AskedAgain(desk, last, now).may_know(other)) return {};
  desk.run(kWant, {last.id.text(), wanted, base::to_text(now)});
  return {{"enquiry.facts_wanted", "enquiry", last.id.text(), last.question.purpose}};
}

}  // namespace waymark::known_to
