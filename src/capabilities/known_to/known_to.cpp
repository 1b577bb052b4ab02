#include "capabilities/known_to/known_to.hpp"

#include <algorithm>

#include "capabilities/known_to/answer.hpp"
#include "core/deadline.hpp"
#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

constexpr sql::Text kKeep = R"(
  INSERT INTO enquiry (partnership_id, id, contact_id, record_id, agency, staff_id, purpose, basis, asked_at,
                       pack_hash, key_id, answer)
  VALUES ($1, $4, $5, $6, $3, $2, $7, $8, $9, $10, $11, $12)
)"_sql;

constexpr sql::Text kNotify = R"(
  INSERT INTO notice (partnership_id, id, agency, record_id, enquiry_id, asking_agency, purpose, basis, told_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11)
)"_sql;

crypto::Place place(const core::Partnership& partnership, std::string_view id) {
  return {partnership.code, "enquiry", "answer", std::string(id)};
}

// When the matching desk has to have answered: what the clock that is started for it will say.
base::Instant match_answer_due(const pack::Pack& pack, base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  const auto today = base::local_time(now, zone).date;
  const auto* rule = pack.clock(kMatchClock, today);
  const auto* calendar = rule ? pack.calendar(rule->calendar, today) : nullptr;
  if (!calendar) throw base::InfrastructureError("the pack has no clock for possible matches in force today");
  return core::due_at(*rule, *calendar, now, zone);
}

// Somebody near enough to ask the matching desk about, and whom this basis may know of.
bool being_checked(const core::Matching& matching, const Asking& asking) {
  return std::any_of(matching.held.begin(), matching.held.end(), [&](const core::PossibleMatch& held) {
    const bool answered =
        std::find(matching.answerable.begin(), matching.answerable.end(), held.person) != matching.answerable.end();
    return !answered && std::any_of(held.agencies.begin(), held.agencies.end(),
                                    [&](const std::string& agency) { return may_know_of(agency, asking); });
  });
}

sql::Text answer_of_contact() {
  static const auto text =
      sql::compose({"SELECT e.id, e.key_id, e.answer FROM enquiry e WHERE e.contact_id = $4 AND "_sql,
                    core::visible::enquiry(), " ORDER BY e.asked_at DESC"_sql});
  return text;
}

}  // namespace

Told answer(core::Reading& enquirer, const core::Matching& matching, const pack::LawfulBasis& basis,
            base::Date happened_on) {
  const auto& partnership = enquirer.partnership();
  const auto pack = partnership.packs.active();
  const auto now = partnership.clock.now();
  const auto viewer = core::Viewer::matcher(enquirer.viewer());
  auto matcher = enquirer.as(viewer);
  const Asking asking{enquirer.viewer().agency(), basis.reveals, *pack,
                      base::local_time(now, pack->partnership.time_zone).date, happened_on};
  auto told = tell(holdings_of(matcher, matching.answerable), asking);
  told.answer.not_all_read = std::any_of(matching.unread.begin(), matching.unread.end(),
                                         [&](const std::string& agency) { return may_know_of(agency, asking); });
  if (being_checked(matching, asking)) {
    told.answer.being_checked = true;
    told.answer.checked_by = base::to_text(match_answer_due(*pack, now));
  }
  return told;
}

void keep(core::Transaction& transaction, const Question& question, const Told& told, const crypto::KeyId& key,
          base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto pack = partnership.packs.active();
  const auto id = core::EnquiryId::random(partnership.randomness, "enquiry");
  const auto sealed = crypto::Sealed<Answer>::seal(partnership.keys, key, place(partnership, id.text()), told.answer);
  transaction.run(kKeep, {id.text(), question.contact.text(), question.record.text(), question.purpose, question.basis,
                          base::to_text(now), pack->hash, key.text(), sealed.bytes()});
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  // A notice never holds which sensitive service asked: every agency that holds something reads it.
  const auto& viewer = transaction.viewer();
  const auto asking = pack->sensitive(viewer.agency(), today) ? std::string() : viewer.agency();
  for (const auto& asked : told.asked) {
    const auto* agency = pack->agency(asked.agency, today);
    if (agency && !agency->notification_right) continue;
    const auto notice = core::NoticeId::random(partnership.randomness, "notice");
    transaction.run(kNotify, {notice.text(), asked.agency, asked.record.text(), id.text(), asking, question.purpose,
                              question.basis, base::to_text(now)});
  }
}

std::optional<Answer> find_answer(core::Reading& reading, const core::ContactId& contact) {
  const auto row = reading.row(answer_of_contact(), {contact.text()});
  if (!row) return std::nullopt;
  const crypto::Sealed<Answer> sealed(core::stored<crypto::KeyId>(*row, 1), place(reading.partnership(), row->text(0)),
                                      row->blob(2));
  return core::opened(sealed, reading);
}

}  // namespace waymark::known_to
