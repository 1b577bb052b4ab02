#include "core/rulings.hpp"

#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// CROSS JOIN keeps SQLite from beginning with every pair that was ever decided.
constexpr sql::Text kDecided = R"(
  WITH decided AS (
    SELECT m.record_id AS mine, m.other_record_id AS theirs, m.decision AS decision
      FROM link l
     CROSS JOIN possible_match m
     WHERE m.partnership_id = l.partnership_id AND m.record_id = l.record_id
       AND l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL AND m.decision IS NOT NULL
    UNION ALL
    SELECT m.other_record_id, m.record_id, m.decision
      FROM link l
     CROSS JOIN possible_match m
     WHERE m.partnership_id = l.partnership_id AND m.other_record_id = l.record_id
       AND l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL AND m.decision IS NOT NULL
  )
  SELECT o.person_id, decided.decision
    FROM decided
    JOIN link o ON o.partnership_id = $1 AND o.record_id = decided.theirs AND o.ended_at IS NULL
   WHERE o.person_id <> $4
     AND NOT EXISTS (SELECT 1 FROM record r
                      WHERE r.partnership_id = $1 AND r.id IN (decided.mine, decided.theirs) AND NOT
)"_sql;

sql::Text decided() {
  static const auto text = sql::compose({kDecided, visible::candidate(), ")"_sql});
  return text;
}

}  // namespace

const std::map<PersonId, Ruled>& Rulings::about(const PersonId& person) {
  const auto [found, added] = known_.try_emplace(person);
  if (!added) return found->second;
  for (const auto& row : matcher_.rows(decided(), {person.text()})) {
    auto& ruled = found->second[stored<PersonId>(row, 0)];
    if (ruled != Ruled::apart) ruled = row.text(1) == "apart" ? Ruled::apart : Ruled::same;
  }
  return found->second;
}

Ruled Rulings::between(const PersonId& one, const PersonId& other) {
  const auto& all = about(one);
  const auto found = all.find(other);
  return found == all.end() ? Ruled::nothing : found->second;
}

std::vector<PersonId> Rulings::same_as(const PersonId& person) {
  std::vector<PersonId> people;
  for (const auto& [other, ruled] : about(person))
    if (ruled == Ruled::same) people.push_back(other);
  return people;
}

}  // namespace waymark::core
