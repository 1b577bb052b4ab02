// What waits for a decision, whoever has closed the page on which it stood.
#include "capabilities/referrals/referrals.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::referrals {

using sql::operator""_sql;

namespace {

constexpr sql::Text kOpenProposals = R"(
  SELECT p.id, p.contact_id, p.record_id, p.pathway, p.proposed_at, p.high_risk
    FROM proposal p
   WHERE p.decision IS NULL AND
)"_sql;

// The limit counts contacts, so that it never cuts through one.
sql::Text proposals() {
  // Random order: keeps the proposals of one contact together, where two contacts began in the same millisecond.
  static const auto text = sql::compose({"WITH open_proposal AS ("_sql, kOpenProposals, core::visible::proposal(), R"(
    ), open_contact AS (
      SELECT o.contact_id, MAX(o.high_risk) AS high_risk, MAX(o.proposed_at) AS newest, COUNT(*) OVER () AS contacts
        FROM open_proposal o
       GROUP BY o.contact_id
       ORDER BY MAX(o.high_risk) DESC, MAX(o.proposed_at) DESC
       LIMIT 50
    )
    SELECT o.id, o.contact_id, o.record_id, o.pathway, o.proposed_at, o.high_risk, w.contacts
      FROM open_contact w
      JOIN open_proposal o ON o.contact_id = w.contact_id
     ORDER BY w.high_risk DESC, w.newest DESC, w.contact_id, o.high_risk DESC, o.proposed_at, o.pathway
  )"_sql});
  return text;
}

sql::Text proposals_of_person() {
  static const auto text = sql::compose({kOpenProposals, core::visible::proposal(), R"(
    AND p.record_id IN (SELECT l.record_id FROM link l
                         WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL)
    ORDER BY p.high_risk DESC, p.proposed_at, p.pathway
  )"_sql});
  return text;
}

// With the first deadline that runs at the receiving agency: its sender may know until when to wait.
constexpr sql::Text kOpenReferrals = R"(
  SELECT w.id, w.record_id, w.received_record_id, w.pathway, w.from_agency, w.to_agency, w.to_desk, w.made_at,
         w.due_at, COUNT(*) OVER () AS everything
    FROM (SELECT f.id, f.record_id, f.received_record_id, f.pathway, f.from_agency, f.to_agency, f.to_desk, f.made_at,
                 (SELECT MIN(k.due_at)
                    FROM clock k
                   WHERE k.partnership_id = f.partnership_id AND k.subject_id = f.id AND k.agency = f.to_agency
                     AND k.stopped_at IS NULL) AS due_at
            FROM referral f
           WHERE f.state = 'sent' AND
)"_sql;

constexpr sql::Text kDueFirst = R"(
         ) w
   ORDER BY CASE WHEN w.due_at IS NULL THEN 1 ELSE 0 END, w.due_at, w.made_at, w.pathway
   LIMIT 200
)"_sql;

sql::Text received() {
  static const auto text =
      sql::compose({kOpenReferrals, core::visible::referral(), " AND f.to_agency = $3 "_sql, kDueFirst});
  return text;
}

// What one desk of an agency sent to another of the same stands among what it received.
sql::Text sent() {
  static const auto text = sql::compose(
      {kOpenReferrals, core::visible::referral(), " AND f.from_agency = $3 AND f.to_agency <> $3 "_sql, kDueFirst});
  return text;
}

OpenProposal proposal_from(const sql::Row& row) {
  return {core::stored<core::ProposalId>(row, 0), core::stored<core::ContactId>(row, 1),
          core::stored<core::RecordId>(row, 2),   std::string(row.text(3)),
          core::stored_instant(row, 4),           row.truth(5)};
}

OpenReferral referral_from(const sql::Row& row, std::size_t own_record) {
  OpenReferral referral;
  referral.id = core::stored<core::ReferralId>(row, 0);
  referral.own_record = core::stored<core::RecordId>(row, own_record);
  referral.pathway = row.text(3);
  referral.from_agency = row.text(4);
  referral.to_agency = row.text(5);
  referral.to_desk = row.text(6);
  referral.made = core::stored_instant(row, 7);
  if (!row.null(8)) referral.due = core::stored_instant(row, 8);
  return referral;
}

OpenReferrals referrals_from(const sql::Rows& rows, std::size_t own_record) {
  OpenReferrals open;
  for (const auto& row : rows) open.first.push_back(referral_from(row, own_record));
  if (!rows.empty()) open.all = rows.front().integer(9);
  return open;
}

}  // namespace

OpenProposals open_proposals(core::Reading& reading) {
  OpenProposals open;
  const auto rows = reading.rows(proposals());
  for (const auto& row : rows) open.first.push_back(proposal_from(row));
  if (!rows.empty()) open.contacts = rows.front().integer(6);
  return open;
}

std::vector<OpenProposal> open_proposals_of(core::Reading& reading, const core::PersonId& person) {
  std::vector<OpenProposal> open;
  for (const auto& row : reading.rows(proposals_of_person(), {person.text()})) open.push_back(proposal_from(row));
  return open;
}

OpenReferrals open_referrals_received(core::Reading& reading) { return referrals_from(reading.rows(received()), 2); }
OpenReferrals open_referrals_sent(core::Reading& reading) { return referrals_from(reading.rows(sent()), 1); }

}  // namespace waymark::referrals
