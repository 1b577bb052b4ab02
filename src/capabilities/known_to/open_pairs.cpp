#include "capabilities/known_to/open_pairs.hpp"

#include <algorithm>

#include "core/stored.hpp"
#include "linkage/guards.hpp"
#include "linkage/thresholds.hpp"

namespace waymark::known_to {

using sql::operator""_sql;

namespace {

// Nothing of this is shown: what they hold is read under the matcher's own clause. A pair that was found later, when
// the record was corrected, was no part of the answer.
constexpr sql::Text kOpen = R"(
  SELECT l.person_id, m.held_because, m.bits,
         CASE WHEN m.found_at <= (SELECT MIN(e.asked_at) FROM enquiry e
                                   WHERE e.partnership_id = m.partnership_id AND e.record_id = m.record_id)
              THEN 1 ELSE 0 END,
         (SELECT MAX(r.shielded) FROM record r
           WHERE r.partnership_id = m.partnership_id AND r.id IN (m.record_id, m.other_record_id))
    FROM possible_match m
    JOIN link l ON l.partnership_id = m.partnership_id AND l.record_id = m.other_record_id AND l.ended_at IS NULL
   WHERE m.partnership_id = $1 AND m.record_id = $4 AND m.decision IS NULL
   ORDER BY m.bits DESC, m.found_at, m.held_because
)"_sql;

}  // namespace

bool was_answered(std::string_view held_because, double bits) {
  using linkage::Guard;
  using linkage::reason_of;
  const bool may_be = held_because == core::kHeldForReview || held_because == core::kHeldAtAnswer ||
                      held_because == core::kHeldForConflict || held_because == reason_of(Guard::birth_date_unknown) ||
                      held_because == reason_of(Guard::forename_unknown);
  return may_be && bits >= linkage::starting_thresholds().answer;
}

std::vector<OpenPair> open_pairs(core::Reading& reading, const core::RecordId& record) {
  std::vector<OpenPair> pairs;
  for (const auto& row : reading.rows(kOpen, {record.text()}))
    pairs.push_back(
        {core::stored<core::PersonId>(row, 0), row.truth(3) && was_answered(row.text(1), row.real(2)), row.truth(4)});
  return pairs;
}

core::Matching people_today(core::Reading& matcher, const core::RecordId& record, const std::vector<OpenPair>& open) {
  std::vector<core::PersonId> near;
  for (const auto& pair : open)
    if (pair.answered) near.push_back(pair.other);
  return core::settled(matcher, record, std::move(near));
}

}  // namespace waymark::known_to
