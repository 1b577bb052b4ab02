#include "core/reviewing_joins.hpp"

#include <algorithm>

#include "core/matcher.hpp"
#include "core/reviewed_identity.hpp"
#include "core/reviewing_pair.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"
#include "linkage/decide.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

sql::Text of_person() {
  static const auto text = sql::compose({R"(
    SELECT r.id, l.person_id, r.agency, r.identity_key, r.identity, r.made_at,
           CASE WHEN l.made_by_decision IS NULL THEN 1 ELSE 0 END,
           (SELECT COUNT(*) FROM possible_match m
             WHERE m.partnership_id = $1 AND m.record_id = r.id AND m.decision = 'same')
           + (SELECT COUNT(*) FROM possible_match m
               WHERE m.partnership_id = $1 AND m.other_record_id = r.id AND m.decision = 'same')
      FROM link l
      JOIN record r ON r.partnership_id = l.partnership_id AND r.id = l.record_id
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM referral f
                        WHERE f.partnership_id = $1 AND f.received_record_id = r.id AND f.record_id <> r.id)
       AND
  )"_sql,
                                         visible::candidate(), " ORDER BY r.made_at, r.agency"_sql});
  return text;
}

sql::Text person_of() {
  static const auto text = sql::compose({R"(
    SELECT l.person_id
      FROM record r
      JOIN link l ON l.partnership_id = r.partnership_id AND l.record_id = r.id AND l.ended_at IS NULL
     WHERE r.id = $4 AND
  )"_sql,
                                         visible::candidate()});
  return text;
}

sql::Text open_within_person() {
  static const auto text = sql::compose({R"(
    SELECT m.id
      FROM possible_match m
     CROSS JOIN link o
     WHERE m.record_id = $4 AND m.decision IS NULL
       AND o.partnership_id = $1 AND o.record_id = m.other_record_id AND o.person_id = $5 AND o.ended_at IS NULL AND
  )"_sql,
                                         visible::possible_match(), " ORDER BY m.found_at LIMIT 1"_sql});
  return text;
}

// A record with its whole identity, which is compared and never shown.
struct Whole {
  JoinedRecord joined;
  std::optional<Identity> identity;
  bool where_a_score_put_it = false;
};

std::vector<Whole> records_of_person(Reading& reading, const PersonId& person) {
  std::vector<Whole> all;
  bool earlier = false;
  for (const auto& row : reading.rows(of_person(), {person.text()})) {
    Whole whole;
    whole.identity = identity_if_whole(reading, row, 0);
    auto& joined = whole.joined;
    joined.record = side_from(row, 0);
    joined.made = stored_instant(row, 5);
    joined.readable = whole.identity.has_value();
    whole.where_a_score_put_it = row.truth(6);
    joined.by_score = whole.where_a_score_put_it && row.integer(7) == 0;
    joined.to_check = joined.by_score && earlier;
    if (whole.identity) joined.record.identity = reviewed(*whole.identity);
    earlier = earlier || whole.where_a_score_put_it;
    all.push_back(std::move(whole));
  }
  return all;
}

std::vector<PersonId> near(Reading& reading, const Identity& identity) {
  const auto matching = match(reading, identity);
  auto people = matching.answerable;
  for (const auto& held : matching.held) people.push_back(held.person);
  std::vector<PersonId> once;
  for (const auto& person : people)
    if (std::find(once.begin(), once.end(), person) == once.end()) once.push_back(person);
  return once;
}

// One that cannot be read is like nothing, and nothing like it.
linkage::Decision compared(std::uint64_t people, const Whole& left, const Whole& right) {
  const linkage::Model model(people);
  const auto prepared = [](const Whole& whole) {
    return linkage::prepare(comparable(whole.identity.value_or(Identity{})));
  };
  return linkage::decide(model, prepared(left), prepared(right), linkage::starting_thresholds());
}

PossibleMatch most_like(Reading& reading, const std::vector<Whole>& all, std::size_t at) {
  const auto people = reading.partnership().index_size.people(reading);
  std::optional<PossibleMatch> best;
  for (std::size_t i = 0; i < at; ++i) {
    const auto& other = all[i].joined;
    if (!all[i].where_a_score_put_it) continue;
    const auto decision = compared(people, all[at], all[i]);
    if (best && best->reason.bits >= decision.bits) continue;
    best = {other.record.id,
            other.record.person,
            other.record.agency,
            {"uk-start-1", decision.bits, linkage::to_text(decision.explanation)},
            std::string(kJoinedByScore),
            {other.record.agency}};
  }
  return base::promised(std::move(best), "there is an earlier record to compare it with");
}

std::optional<MatchId> waits_already(Reading& reading, const RecordId& record, const PersonId& person) {
  const auto row = reading.row(open_within_person(), {record.text(), person.text()});
  if (!row) return std::nullopt;
  return stored<MatchId>(*row, 0);
}

}  // namespace

std::vector<JoinedPerson> joined_people_near(Reading& reading, const Identity& identity) {
  std::vector<JoinedPerson> found;
  if (!may_review(reading)) return found;
  for (const auto& person : near(reading, identity)) {
    JoinedPerson records;
    for (auto& whole : records_of_person(reading, person)) records.push_back(std::move(whole.joined));
    if (records.size() > 1 && found.size() < kMostJoinedPeople) found.push_back(std::move(records));
  }
  return found;
}

std::optional<MatchId> open_join(Transaction& transaction, const RecordId& record, base::Instant now) {
  const auto row = may_review(transaction) ? transaction.row(person_of(), {record.text()}) : std::nullopt;
  if (!row) return std::nullopt;
  const auto person = stored<PersonId>(*row, 0);
  if (auto waiting = waits_already(transaction, record, person)) return waiting;
  const auto all = records_of_person(transaction, person);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Whole& whole) { return whole.joined.record.id == record; });
  if (found == all.end() || !found->joined.to_check) return std::nullopt;
  const auto at = static_cast<std::size_t>(found - all.begin());
  hold_possible_matches(transaction, record, {most_like(transaction, all, at)}, now);
  return waits_already(transaction, record, person);
}

}  // namespace waymark::core
