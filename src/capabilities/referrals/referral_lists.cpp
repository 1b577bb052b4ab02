// Referrals in lists: of an agency in pages, and of one person.
#include "capabilities/referrals/referral_columns.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::referrals {

using sql::operator""_sql;

namespace {

constexpr sql::Text kFrom = " FROM referral f WHERE "_sql;
constexpr sql::Text kReceived = " AND f.to_agency = $3 "_sql;
constexpr sql::Text kSent = " AND f.from_agency = $3 "_sql;

// Few of all that were ever referred have a deadline that runs in the viewer's agency: those are looked up once.
constexpr sql::Text kRunning = R"(
  WITH running AS MATERIALIZED (
    SELECT k.subject_id FROM clock k WHERE k.subject_kind = 'referral' AND k.stopped_at IS NULL AND
)"_sql;

// The first of these deadlines, with its rule.
constexpr sql::Text kWithDeadline = R"(
  , f.due_at,
    CASE WHEN f.due_at IS NOT NULL
         THEN (SELECT k.rule FROM clock k
                WHERE k.partnership_id = $1 AND k.subject_id = f.id AND k.agency = $3 AND k.stopped_at IS NULL
                ORDER BY k.due_at, k.rule LIMIT 1) END
    FROM (SELECT f.*,
                 CASE WHEN f.id IN (SELECT running.subject_id FROM running)
                      THEN (SELECT MIN(k.due_at) FROM clock k
                             WHERE k.partnership_id = $1 AND k.subject_id = f.id AND k.agency = $3
                               AND k.stopped_at IS NULL) END AS due_at
            FROM referral f
           WHERE
)"_sql;

// What has a deadline of ours, the first due first; then what nobody has answered, what waits longest first; then the
// rest, the newest first.
//
// Random order: only among those that nothing else tells apart, so that each of them stands on one page.
constexpr sql::Text kDueFirst = R"(
         ) f
   ORDER BY CASE WHEN f.due_at IS NOT NULL THEN 0 WHEN f.state = 'sent' THEN 1 ELSE 2 END, f.due_at,
            CASE WHEN f.state = 'sent' THEN 0 ELSE 1 END, CASE WHEN f.state = 'sent' THEN f.made_at ELSE '' END,
            f.made_at DESC, f.pathway, f.id
   LIMIT $4 OFFSET $5
)"_sql;

sql::Text listed(sql::Text side) {
  return sql::compose({kRunning, core::visible::clock(), ") "_sql, referral_columns(), kWithDeadline,
                       core::visible::referral(), side, kDueFirst});
}

sql::Text counted(sql::Text side) {
  return sql::compose({"SELECT COUNT(*)"_sql, kFrom, core::visible::referral(), side});
}

sql::Text received() {
  static const auto text = listed(kReceived);
  return text;
}
sql::Text number_received() {
  static const auto text = counted(kReceived);
  return text;
}
sql::Text sent() {
  static const auto text = listed(kSent);
  return text;
}
sql::Text number_sent() {
  static const auto text = counted(kSent);
  return text;
}

// By what leads from the person to a referral, and not through every referral of the agency: CROSS JOIN keeps SQLite in
// that order.
sql::Text of_person() {
  static const auto text = sql::compose({referral_columns(), kFrom, core::visible::referral(), R"(
    AND f.id IN
        (SELECT sent.id
           FROM link l
          CROSS JOIN proposal
          CROSS JOIN referral sent
          WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
            AND proposal.partnership_id = $1 AND proposal.record_id = l.record_id
            AND sent.partnership_id = $1 AND sent.proposal_id = proposal.id AND sent.from_agency = $3
         UNION ALL
         SELECT received.id
           FROM link l
          CROSS JOIN referral received
          WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
            AND received.partnership_id = $1 AND received.received_record_id = l.record_id
            AND received.to_agency = $3)
    ORDER BY f.made_at DESC, f.pathway
  )"_sql});
  return text;
}

ListedReferral listed_from(const core::Reading& reading, const sql::Row& row) {
  ListedReferral listed{referral_from(reading, row), std::nullopt};
  if (!row.null(kColumnsOfReferral))
    listed.deadline =
        NextDeadline{std::string(row.text(kColumnsOfReferral + 1)), core::stored_instant(row, kColumnsOfReferral)};
  return listed;
}

core::Paged<ListedReferral> page_of(core::Reading& reading, sql::Text number, sql::Text lines, std::int64_t page) {
  core::Paged<ListedReferral> listed{core::paging_of(reading.only(number).integer(0), page), {}};
  for (const auto& row : reading.rows(lines, {core::kOnAPage, listed.paging.before()}))
    listed.items.push_back(listed_from(reading, row));
  return listed;
}

}  // namespace

core::Paged<ListedReferral> referrals_received(core::Reading& reading, std::int64_t page) {
  return page_of(reading, number_received(), received(), page);
}
core::Paged<ListedReferral> referrals_sent(core::Reading& reading, std::int64_t page) {
  return page_of(reading, number_sent(), sent(), page);
}

std::vector<Referral> referrals_of(core::Reading& reading, const core::PersonId& person) {
  std::vector<Referral> all;
  for (const auto& row : reading.rows(of_person(), {person.text()})) all.push_back(referral_from(reading, row));
  return all;
}

}  // namespace waymark::referrals
