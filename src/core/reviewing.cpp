#include "core/reviewing.hpp"

#include <algorithm>

#include "core/matcher.hpp"
#include "core/opened.hpp"
#include "core/reviewed_identity.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"
#include "linkage/decide.hpp"
#include "platform/http/log.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// The deadline belongs to the contact. What else is said about the contact is read nowhere here.
constexpr sql::Text kDue = R"(
  (SELECT MIN(k.due_at) FROM clock k
    WHERE k.partnership_id = m.partnership_id AND k.subject_id = t.contact_id AND k.subject_kind = 'match'
      AND k.stopped_at IS NULL)
)"_sql;

constexpr sql::Text kFrom = R"(
    FROM possible_match m
    LEFT JOIN contact_part t ON t.partnership_id = m.partnership_id AND t.record_id = m.record_id
)"_sql;

constexpr sql::Text kColumns = R"(
  SELECT w.id, w.held_because, w.found_at, w.decision, w.decision_id, w.decided_at, w.decided_by, w.wanted,
         w.wanted_at, w.version, w.contact_id, c.recorded_at, w.due_at, d.reason_code,
         r.id, rl.person_id, r.agency, r.identity_key, r.identity,
         o.id, ol.person_id, o.agency, o.identity_key, o.identity
    FROM (SELECT m.*, t.contact_id AS contact_id,
)"_sql;

constexpr sql::Text kTables = R"(
    JOIN record r ON r.partnership_id = w.partnership_id AND r.id = w.record_id
    JOIN link rl ON rl.partnership_id = r.partnership_id AND rl.record_id = r.id AND rl.ended_at IS NULL
    JOIN record o ON o.partnership_id = w.partnership_id AND o.id = w.other_record_id
    JOIN link ol ON ol.partnership_id = o.partnership_id AND ol.record_id = o.id AND ol.ended_at IS NULL
    LEFT JOIN contact c ON c.partnership_id = w.partnership_id AND c.id = w.contact_id
    LEFT JOIN match_decision d ON d.partnership_id = w.partnership_id AND d.id = w.decision_id
)"_sql;

constexpr sql::Text kWhere = " WHERE "_sql;

// The pairs of a clause, each with everything.
sql::Text pairs(sql::Text which, sql::Text order) {
  return sql::compose(
      {kColumns, kDue, " AS due_at "_sql, kFrom, kWhere, visible::possible_match(), which, ") w "_sql, kTables, order});
}

sql::Text waiting() {
  static const auto text = pairs(" AND m.decision IS NULL "_sql, R"(
    ORDER BY CASE WHEN w.due_at IS NULL THEN 1 ELSE 0 END, w.due_at, COALESCE(c.recorded_at, w.found_at), w.bits DESC
    LIMIT 100
  )"_sql);
  return text;
}

sql::Text decided() {
  static const auto text = pairs(" AND m.decision IS NOT NULL AND m.decided_at >= $4 "_sql,
                                 " ORDER BY w.decided_at DESC, w.found_at, w.bits DESC LIMIT 100"_sql);
  return text;
}

sql::Text one() {
  static const auto text = pairs(" AND m.id = $4 "_sql, ""_sql);
  return text;
}

sql::Text number() {
  static const auto text = sql::compose({"SELECT COUNT(*), MIN(x.due_at) FROM (SELECT "_sql, kDue, " AS due_at "_sql,
                                         kFrom, kWhere, visible::possible_match(), " AND m.decision IS NULL) x"_sql});
  return text;
}

Standing standing_from(const sql::Row& row) {
  Standing standing;
  standing.decision = row.maybe_text(3).value_or("");
  if (!row.null(4)) standing.by = stored<DecisionId>(row, 4);
  if (!row.null(5)) standing.at = stored_instant(row, 5);
  standing.staff = row.maybe_text(6).value_or("");
  standing.reason_code = row.maybe_text(13).value_or("");
  standing.wanted = row.maybe_text(7).value_or("");
  if (!row.null(8)) standing.wanted_at = stored_instant(row, 8);
  standing.version = row.integer(9);
  return standing;
}

// `agency` is that of the record, which is the contact's.
Waiting waiting_from(const sql::Row& row, std::string agency) {
  Waiting waiting;
  waiting.agency = std::move(agency);
  waiting.since = stored_instant(row, row.null(11) ? 2 : 11);
  if (!row.null(10)) waiting.contact = stored<ContactId>(row, 10);
  if (!row.null(12)) waiting.due = stored_instant(row, 12);
  return waiting;
}

// The identity alone: the content of a record is sealed under another key, and nothing here asks for it. Nothing for
// one that was altered, which must not take every other pair away.
std::optional<Identity> identity_if_whole(Reading& reading, const sql::Row& row, std::size_t first) {
  const auto id = stored<RecordId>(row, first);
  const crypto::Place place{reading.partnership().code, "record", "identity", id.text()};
  const crypto::Sealed<Identity> sealed(stored<crypto::KeyId>(row, first + 3), place, row.blob(first + 4));
  try {
    return opened(sealed, reading).value_or(Identity{});
  } catch (const AlteredValue&) {
    http::log_event(http::Level::error, "record_does_not_open", {{"record", http::RandomId{row.text(first)}}});
    return std::nullopt;
  }
}

ReviewedRecord side_from(const sql::Row& row, std::size_t first) {
  return {stored<RecordId>(row, first), stored<PersonId>(row, first + 1), std::string(row.text(first + 2)), false, {}};
}

// What the desk reads is compared again as it stands today; the guard that the contact knew of is kept with the pair.
linkage::Explanation explained(std::uint64_t people, const ReviewedPair& pair, const Identity& left,
                               const Identity& right) {
  const linkage::Model model(people);
  linkage::Circumstances circumstances;
  circumstances.opposing_roles = pair.held_because == linkage::reason_of(linkage::Guard::opposing_roles);
  return linkage::decide(model, linkage::prepare(comparable(left)), linkage::prepare(comparable(right)),
                         linkage::starting_thresholds(), circumstances)
      .explanation;
}

void open_both(Reading& reading, const sql::Row& row, std::uint64_t people, ReviewedPair& pair) {
  const auto left = identity_if_whole(reading, row, 14);
  const auto right = identity_if_whole(reading, row, 19);
  pair.readable = left && right;
  if (!left || !right) return;
  pair.explanation = explained(people, pair, *left, *right);
  pair.confidential = confidential_addresses(*left, *right);
  pair.record.has_confidential_address = holds_confidential(*left);
  pair.other.has_confidential_address = holds_confidential(*right);
  pair.record.identity = reviewed(*left);
  pair.other.identity = reviewed(*right);
}

ReviewedPair pair_from(Reading& reading, const sql::Row& row, std::uint64_t people) {
  ReviewedPair pair;
  pair.id = stored<MatchId>(row, 0);
  pair.held_because = row.text(1);
  pair.record = side_from(row, 14);
  pair.other = side_from(row, 19);
  pair.waiting = waiting_from(row, pair.record.agency);
  pair.standing = standing_from(row);
  open_both(reading, row, people, pair);
  return pair;
}

std::vector<ReviewedPair> pairs_from(Reading& reading, const sql::Rows& rows) {
  std::vector<ReviewedPair> all;
  if (rows.empty()) return all;
  const auto people = reading.partnership().index_size.people(reading);
  for (const auto& row : rows) all.push_back(pair_from(reading, row, people));
  return all;
}

}  // namespace

bool may_review(const Reading& reading) {
  const auto& viewer = reading.viewer();
  return viewer.kind() == ViewerKind::staff && viewer.role() == Role::coordinator &&
         viewer.agency() == reading.partnership().packs.active()->partnership.matching_desk.agency;
}

std::vector<ReviewedPair> waiting_pairs(Reading& reading) {
  if (!may_review(reading)) return {};
  return pairs_from(reading, reading.rows(waiting()));
}

std::vector<ReviewedPair> decided_pairs(Reading& reading, base::Instant since) {
  if (!may_review(reading)) return {};
  return pairs_from(reading, reading.rows(decided(), {base::to_text(since)}));
}

std::optional<ReviewedPair> find_pair(Reading& reading, const MatchId& id) {
  if (!may_review(reading)) return std::nullopt;
  auto found = pairs_from(reading, reading.rows(one(), {id.text()}));
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

WaitingPairs count_waiting_pairs(Reading& reading) {
  if (!may_review(reading)) return {};
  const auto row = reading.only(number());
  WaitingPairs waiting{row.integer(0), std::nullopt};
  if (!row.null(1)) waiting.oldest_due = stored_instant(row, 1);
  return waiting;
}

}  // namespace waymark::core
