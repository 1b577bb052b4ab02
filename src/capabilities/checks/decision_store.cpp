#include "capabilities/checks/decision_store.hpp"

#include <algorithm>

#include "core/opened.hpp"
#include "core/stored.hpp"

namespace waymark::checks {

using sql::operator""_sql;

namespace {

constexpr sql::Text kAdd = R"(
  INSERT INTO match_decision (partnership_id, id, match_id, decision, decided_at, decided_by, reason_code, key_id, reason)
  VALUES ($1, $4, $5, $6, $7, $2, $8, $9, $10)
)"_sql;

// Which pairs are of the same two people: ids for deciding, not for showing.
constexpr sql::Text kBetween = R"(
  SELECT m.id, m.record_id
    FROM link l
   CROSS JOIN possible_match m
   CROSS JOIN link o
   WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
     AND m.partnership_id = $1 AND m.record_id = l.record_id AND m.decision IS NULL
     AND o.partnership_id = $1 AND o.record_id = m.other_record_id AND o.person_id = $5 AND o.ended_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM record r
                      WHERE r.partnership_id = $1 AND r.id IN (m.record_id, m.other_record_id) AND r.shielded <> 0)
   ORDER BY m.found_at
)"_sql;

// The open pairs of one record and others of its own person.
constexpr sql::Text kWithin = R"(
  WITH near AS (
    SELECT m.id, m.record_id, m.other_record_id AS theirs, m.found_at
      FROM possible_match m
     WHERE m.partnership_id = $1 AND m.record_id = $4 AND m.decision IS NULL
    UNION ALL
    SELECT m.id, m.record_id, m.record_id, m.found_at
      FROM possible_match m
     WHERE m.partnership_id = $1 AND m.other_record_id = $4 AND m.decision IS NULL
  )
  SELECT near.id, near.record_id
    FROM near
   CROSS JOIN link own
   CROSS JOIN link o
   WHERE own.partnership_id = $1 AND own.record_id = $4 AND own.ended_at IS NULL
     AND o.partnership_id = $1 AND o.record_id = near.theirs AND o.person_id = own.person_id AND o.ended_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM record r
                      WHERE r.partnership_id = $1 AND r.id IN ($4, near.theirs) AND r.shielded <> 0)
   ORDER BY near.found_at
)"_sql;

// Ids to answer with, not to show.
constexpr sql::Text kRecordsOf = R"(
  SELECT record_id FROM link
   WHERE partnership_id = $1 AND person_id IN ($4, $5) AND ended_at IS NULL
   ORDER BY linked_at
)"_sql;

constexpr sql::Text kSettle = R"(
  UPDATE possible_match
     SET decision = $6, decided_at = $7, decided_by = $2, decision_id = $8, version = version + 1
   WHERE partnership_id = $1 AND id = $4 AND decision IS NULL AND ($5 = 0 OR version = $5)
)"_sql;

constexpr sql::Text kWant = R"(
  UPDATE possible_match SET wanted = $6, wanted_at = $7, facts_at = NULL, version = version + 1
   WHERE partnership_id = $1 AND id = $4 AND decision IS NULL AND version = $5
)"_sql;

constexpr sql::Text kUndo = R"(
  UPDATE match_decision SET undone_at = $5, undone_by = $2
   WHERE partnership_id = $1 AND id = $4 AND undone_at IS NULL
)"_sql;

constexpr sql::Text kSettledBy = R"(
  SELECT id, record_id FROM possible_match WHERE partnership_id = $1 AND decision_id = $4 ORDER BY found_at
)"_sql;

constexpr sql::Text kMovedBy = R"(
  SELECT COUNT(*) FROM link WHERE partnership_id = $1 AND made_by_decision = $4
)"_sql;

constexpr sql::Text kOpenAgain = R"(
  UPDATE possible_match
     SET decision = NULL, decided_at = NULL, decided_by = NULL, decision_id = NULL, wanted = NULL, wanted_at = NULL,
         facts_at = NULL, version = version + 1
   WHERE partnership_id = $1 AND decision_id = $4
)"_sql;

// Day and code alone: that the two were decided apart must be seen, whichever of their records it was about.
constexpr sql::Text kApartBetween = R"(
  SELECT m.decided_at, d.reason_code
    FROM link l
   CROSS JOIN possible_match m
   CROSS JOIN link o
    LEFT JOIN match_decision d ON d.partnership_id = m.partnership_id AND d.id = m.decision_id
   WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
     AND m.partnership_id = $1 AND m.record_id = l.record_id AND m.decision = 'apart'
     AND o.partnership_id = $1 AND o.record_id = m.other_record_id AND o.person_id = $5 AND o.ended_at IS NULL
   ORDER BY m.decided_at DESC
)"_sql;

constexpr sql::Text kReason = R"(
  SELECT key_id, reason FROM match_decision WHERE partnership_id = $1 AND id = $4 AND reason IS NOT NULL
)"_sql;

crypto::Place place(const core::Partnership& partnership, const core::DecisionId& id) {
  return {partnership.code, "match_decision", "reason", id.text()};
}

std::vector<SettledPair> pairs_from(const sql::Rows& rows) {
  std::vector<SettledPair> pairs;
  for (const auto& row : rows)
    pairs.push_back({core::stored<core::MatchId>(row, 0), core::stored<core::RecordId>(row, 1)});
  return pairs;
}

std::vector<EarlierDecision> apart_from(const sql::Rows& rows) {
  std::vector<EarlierDecision> all;
  for (const auto& row : rows)
    all.push_back({core::stored_instant(row, 0), std::string(row.maybe_text(1).value_or(""))});
  return all;
}

// The later record may be of either of the two.
template <class T>
std::vector<T> both_ways(std::vector<T> left, const std::vector<T>& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

}  // namespace

void add_decision(core::Transaction& transaction, const KeptDecision& decision, base::Instant now) {
  const auto& partnership = transaction.partnership();
  sql::Value key(nullptr);
  sql::Value reason(nullptr);
  if (decision.key) {
    key = decision.key->text();
    reason = crypto::Sealed<std::string>::seal(partnership.keys, *decision.key, place(partnership, decision.id),
                                               decision.reason)
                 .bytes();
  }
  transaction.run(kAdd, {decision.id.text(), decision.match.text(), decision.decision, base::to_text(now),
                         decision.reason_code, key, reason});
}

std::vector<SettledPair> open_between(core::Reading& reading, const core::PersonId& one, const core::PersonId& other) {
  auto pairs = pairs_from(reading.rows(kBetween, {one.text(), other.text()}));
  if (one == other) return pairs;
  return both_ways(std::move(pairs), pairs_from(reading.rows(kBetween, {other.text(), one.text()})));
}

std::vector<SettledPair> open_within(core::Reading& reading, const core::RecordId& record) {
  return pairs_from(reading.rows(kWithin, {record.text()}));
}

std::vector<core::RecordId> records_of(core::Reading& reading, const core::PersonId& one, const core::PersonId& other) {
  std::vector<core::RecordId> records;
  for (const auto& row : reading.rows(kRecordsOf, {one.text(), other.text()}))
    records.push_back(core::stored<core::RecordId>(row, 0));
  return records;
}

std::vector<SettledPair> settled_by(core::Reading& reading, const core::DecisionId& decision) {
  return pairs_from(reading.rows(kSettledBy, {decision.text()}));
}

bool moved_links(core::Reading& reading, const core::DecisionId& decision) {
  return reading.only(kMovedBy, {decision.text()}).integer(0) > 0;
}

bool settle(core::Transaction& transaction, const core::MatchId& id, std::int64_t version, const core::DecisionId& by,
            std::string_view decision, base::Instant now) {
  return transaction.run(kSettle, {id.text(), version, decision, base::to_text(now), by.text()}) == 1;
}

void settle_too(core::Transaction& transaction, const core::MatchId& id, const core::DecisionId& by,
                std::string_view decision, base::Instant now) {
  transaction.run(kSettle, {id.text(), 0, decision, base::to_text(now), by.text()});
}

bool want(core::Transaction& transaction, const core::MatchId& id, std::int64_t version, std::string_view wanted,
          base::Instant now) {
  return transaction.run(kWant, {id.text(), version, wanted, base::to_text(now)}) == 1;
}

std::vector<SettledPair> take_back(core::Transaction& transaction, const core::DecisionId& decision,
                                   base::Instant now) {
  if (transaction.run(kUndo, {decision.text(), base::to_text(now)}) != 1) return {};
  auto pairs = settled_by(transaction, decision);
  transaction.run(kOpenAgain, {decision.text()});
  return pairs;
}

std::vector<EarlierDecision> decided_apart(core::Reading& reading, const core::PersonId& one,
                                           const core::PersonId& other) {
  auto all = apart_from(reading.rows(kApartBetween, {one.text(), other.text()}));
  if (one != other)
    all = both_ways(std::move(all), apart_from(reading.rows(kApartBetween, {other.text(), one.text()})));
  std::stable_sort(all.begin(), all.end(),
                   [](const EarlierDecision& left, const EarlierDecision& right) { return left.at > right.at; });
  return all;
}

std::string reason_of(core::Reading& reading, const core::DecisionId& decision) {
  const auto row = reading.row(kReason, {decision.text()});
  if (!row) return "";
  const crypto::Sealed<std::string> sealed(core::stored<crypto::KeyId>(*row, 0), place(reading.partnership(), decision),
                                           row->blob(1));
  return core::opened(sealed, reading).value_or("");
}

}  // namespace waymark::checks
