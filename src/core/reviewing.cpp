#include "core/reviewing.hpp"

#include "core/matcher.hpp"
#include "core/reviewing_pair.hpp"
#include "core/reviewing_people.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

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
  return sql::compose({pair_columns(), kDue, " AS due_at "_sql, kFrom, kWhere, visible::possible_match(), which,
                       ") w "_sql, kTables, order});
}

sql::Text waiting() {
  static const auto text = pairs(" AND m.decision IS NULL "_sql, R"(
    ORDER BY CASE WHEN w.due_at IS NULL THEN 1 ELSE 0 END, w.due_at, COALESCE(c.recorded_at, w.found_at), w.bits DESC
    LIMIT 100
  )"_sql);
  return text;
}

// Random order: only among pairs that nothing else tells apart, so that each of them stands on one page.
sql::Text decided_of_page() {
  static const auto text = pairs(" AND m.decision IS NOT NULL "_sql, R"(
    ORDER BY w.decided_at DESC, w.found_at, w.bits DESC, r.made_at, o.made_at, w.id
    LIMIT $4 OFFSET $5
  )"_sql);
  return text;
}

sql::Text number_decided() {
  static const auto text = sql::compose(
      {"SELECT COUNT(*) FROM possible_match m WHERE m.decision IS NOT NULL AND "_sql, visible::possible_match()});
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

// Whoever wrote the later record was asked for them, and has answered.
constexpr sql::Text kFactsAdded = R"(
  UPDATE possible_match
     SET facts_at = CASE WHEN wanted_at IS NULL THEN facts_at ELSE $5 END, wanted = NULL, wanted_at = NULL,
         version = version + 1
   WHERE partnership_id = $1 AND record_id = $4 AND decision IS NULL
)"_sql;

constexpr sql::Text kFactsAddedToOther = R"(
  UPDATE possible_match
     SET facts_at = CASE WHEN wanted_at IS NULL THEN facts_at ELSE $5 END, version = version + 1
   WHERE partnership_id = $1 AND other_record_id = $4 AND decision IS NULL
)"_sql;

// That facts are wanted is no news any more to whoever has not read it yet.
constexpr sql::Text kWantedNoMore = R"(
  UPDATE enquiry SET wanted = '', news_at = CASE WHEN because = '' THEN NULL ELSE news_at END
   WHERE partnership_id = $1 AND record_id = $4 AND wanted <> ''
)"_sql;

std::vector<ReviewedPair> pairs_from(Reading& reading, const sql::Rows& rows) {
  std::vector<ReviewedPair> all;
  if (rows.empty()) return all;
  const auto people = reading.partnership().index_size.people(reading);
  for (const auto& row : rows) all.push_back(pair_from(reading, row, people, OneContact::no));
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

std::optional<ReviewedPair> find_pair(Reading& reading, const MatchId& id) {
  if (!may_review(reading)) return std::nullopt;
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  const auto contact =
      one_contact(reading, stored<PersonId>(*row, kPersonColumn), stored<PersonId>(*row, kOtherPersonColumn));
  auto pair = pair_from(reading, *row, reading.partnership().index_size.people(reading), contact);
  if (pair.one_person()) pair.one_person_by = one_person_by(reading, pair.record.id, pair.other.id);
  return pair;
}

Paged<ReviewedPair> decided_pairs(Reading& reading, std::int64_t page) {
  if (!may_review(reading)) return {};
  const auto paging = paging_of(reading.only(number_decided()).integer(0), page);
  return {paging, pairs_from(reading, reading.rows(decided_of_page(), {kOnAPage, paging.before()}))};
}

WaitingPairs count_waiting_pairs(Reading& reading) {
  if (!may_review(reading)) return {};
  const auto row = reading.only(number());
  WaitingPairs waiting{row.integer(0), std::nullopt};
  if (!row.null(1)) waiting.oldest_due = stored_instant(row, 1);
  return waiting;
}

void facts_added(Transaction& transaction, const RecordId& record, base::Instant now) {
  transaction.run(kFactsAdded, {record.text(), base::to_text(now)});
  transaction.run(kFactsAddedToOther, {record.text(), base::to_text(now)});
  transaction.run(kWantedNoMore, {record.text()});
}

}  // namespace waymark::core
