#include "core/reviewing_people.hpp"

#include <algorithm>

#include "core/rulings.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// Parts alone: neither whose contact it is nor when it was is read here.
sql::Text beside_each_other() {
  static const auto text = sql::compose({R"(
    SELECT DISTINCT mine.part, theirs.part
      FROM link l
     CROSS JOIN contact_part mine
     CROSS JOIN contact c
     CROSS JOIN contact_part theirs
     CROSS JOIN link o
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
       AND mine.partnership_id = $1 AND mine.record_id = l.record_id
       AND c.id = mine.contact_id
       AND theirs.partnership_id = $1 AND theirs.contact_id = c.id AND theirs.record_id <> mine.record_id
       AND o.partnership_id = $1 AND o.record_id = theirs.record_id AND o.person_id = $5 AND o.ended_at IS NULL AND
  )"_sql,
                                         visible::candidate_contact()});
  return text;
}

constexpr sql::Text kDecisions = R"(
  SELECT (SELECT COUNT(*) FROM link
           WHERE partnership_id = $1 AND record_id IN ($4, $5) AND ended_at IS NULL AND made_by_decision IS NOT NULL),
         (SELECT COUNT(*) FROM possible_match WHERE partnership_id = $1 AND record_id = $4 AND decision = 'same')
         + (SELECT COUNT(*) FROM possible_match
             WHERE partnership_id = $1 AND other_record_id = $4 AND decision = 'same')
)"_sql;

sql::Text checks_of_records() {
  static const auto text = sql::compose({R"(
    WITH near AS (
      SELECT id FROM possible_match WHERE partnership_id = $1 AND record_id IN ($4, $5)
      UNION
      SELECT id FROM possible_match WHERE partnership_id = $1 AND other_record_id IN ($4, $5)
      UNION
      SELECT p.id
        FROM link l
       CROSS JOIN possible_match p
       WHERE l.partnership_id = $1 AND l.record_id IN ($4, $5) AND l.made_by_decision IS NOT NULL
         AND p.partnership_id = $1 AND p.decision_id = l.made_by_decision
    )
    SELECT m.id, m.decision_id
      FROM near
     CROSS JOIN possible_match m
     WHERE m.id = near.id AND m.decision = 'same' AND
  )"_sql,
                                         visible::possible_match(), " ORDER BY m.decided_at DESC, m.found_at"_sql});
  return text;
}

bool opposed(std::string_view part, std::string_view other) {
  return (part == "victim" && other == "alleged_perpetrator") || (part == "alleged_perpetrator" && other == "victim");
}

OneContact between(Reading& reading, const PersonId& one, const PersonId& other) {
  auto found = OneContact::no;
  for (const auto& row : reading.rows(beside_each_other(), {one.text(), other.text()}))
    found = std::max(found, opposed(row.text(0), row.text(1)) ? OneContact::opposed : OneContact::as_others);
  return found;
}

std::vector<PersonId> with_ties(Rulings& rulings, const PersonId& person) {
  auto people = rulings.same_as(person);
  people.push_back(person);
  return people;
}

}  // namespace

OneContact one_contact(Reading& reading, const PersonId& one, const PersonId& other) {
  Rulings rulings(reading);
  auto found = OneContact::no;
  for (const auto& mine : with_ties(rulings, one))
    for (const auto& theirs : with_ties(rulings, other)) found = std::max(found, between(reading, mine, theirs));
  return found;
}

OnePersonBy one_person_by(Reading& reading, const RecordId& record, const RecordId& other) {
  const auto row = reading.only(kDecisions, {record.text(), other.text()});
  return row.integer(0) + row.integer(1) > 0 ? OnePersonBy::decision : OnePersonBy::score;
}

std::vector<MatchId> checks_that_joined(Reading& reading, const ReviewedPair& pair) {
  std::vector<MatchId> checks;
  std::vector<std::string> decisions;
  if (!may_review(reading)) return checks;
  for (const auto& row : reading.rows(checks_of_records(), {pair.record.id.text(), pair.other.id.text()})) {
    std::string decision(row.maybe_text(1).value_or(""));
    if (std::find(decisions.begin(), decisions.end(), decision) != decisions.end()) continue;
    decisions.push_back(std::move(decision));
    checks.push_back(stored<MatchId>(row, 0));
  }
  return checks;
}

}  // namespace waymark::core
