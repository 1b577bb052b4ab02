#include "capabilities/referrals/proposal_store.hpp"

#include <algorithm>

#include "capabilities/referrals/proposal_rules.hpp"
#include "core/clocks.hpp"
#include "core/opened.hpp"
#include "core/visibility.hpp"

namespace waymark::referrals {

using sql::operator""_sql;

namespace {

// `high_risk` counts: 0, or the how manyth time it is proposed at high risk for this contact.
constexpr sql::Text kInsert = R"(
  INSERT INTO proposal (partnership_id, id, contact_id, record_id, agency, pathway, rule, pack_hash, proposed_at,
                        high_risk, key_id)
  VALUES ($1, $4, $5, $6, $3, $7, $8, $9, $10, $11, $12)
)"_sql;

// A reason not to take up what was proposed belongs to the contact and is erased with it.
constexpr sql::Text kKeyOfContact = R"(
  SELECT key_id FROM contact WHERE partnership_id = $1 AND agency = $3 AND id = $4
)"_sql;

// Whoever sent it may send it once more.
constexpr sql::Text kRefused = R"(
  SELECT proposal_id FROM referral
   WHERE partnership_id = $1 AND from_agency = $3 AND contact_id = $4 AND state = 'declined'
)"_sql;

constexpr sql::Text kRefresh = R"(
  UPDATE proposal SET rule = $5, pack_hash = $6, high_risk = $7
   WHERE partnership_id = $1 AND agency = $3 AND id = $4 AND decision IS NULL
)"_sql;

constexpr sql::Text kDecide = R"(
  UPDATE proposal SET decision = $5, decided_at = $6, decided_by = $2, reason_code = $7
   WHERE partnership_id = $1 AND agency = $3 AND id = $4 AND decision IS NULL
)"_sql;

constexpr sql::Text kKeepReason = R"(
  UPDATE proposal SET reason = $5 WHERE partnership_id = $1 AND agency = $3 AND id = $4
)"_sql;

constexpr sql::Text kColumns = R"(
  SELECT p.id, p.contact_id, p.record_id, p.pathway, p.rule, p.pack_hash, p.proposed_at, p.high_risk, p.decision,
         p.decided_at, p.reason_code, p.key_id, p.reason
    FROM proposal p
   WHERE
)"_sql;

// Not through the visible clause: what a member of staff writes down is proposed and kept all the same when
// she may not read it afterwards, and nothing of this is shown to her.
sql::Text of_contact_for_writing() {
  static const auto text = sql::compose(
      {kColumns, " p.partnership_id = $1 AND p.agency = $3 AND p.contact_id = $4 ORDER BY p.proposed_at"_sql});
  return text;
}

sql::Text of_contact() {
  static const auto text = sql::compose({kColumns, core::visible::proposal(),
                                         " AND p.contact_id = $4 ORDER BY p.proposed_at, p.pathway, p.high_risk"_sql});
  return text;
}

sql::Text one() {
  static const auto text = sql::compose({kColumns, core::visible::proposal(), " AND p.id = $4"_sql});
  return text;
}

sql::Text declined() {
  static const auto text = sql::compose({kColumns, core::visible::proposal(),
                                         " AND p.decision = 'declined' "
                                         "ORDER BY p.decided_at DESC, p.pathway LIMIT 300"_sql});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const core::ProposalId& id) {
  return {partnership.code, "proposal", "reason", id.text()};
}

Proposal proposal_from(const sql::Row& row) {
  Proposal proposal;
  proposal.id = core::stored<core::ProposalId>(row, 0);
  proposal.contact = core::stored<core::ContactId>(row, 1);
  proposal.record = core::stored<core::RecordId>(row, 2);
  proposal.pathway = row.text(3);
  proposal.rules = split(row.text(4));
  proposal.pack_hash = row.text(5);
  proposal.proposed = core::stored_instant(row, 6);
  proposal.high_risk = row.truth(7);
  proposal.decision = row.maybe_text(8).value_or("");
  if (const auto decided = row.maybe_text(9)) proposal.decided = base::parse_instant(*decided);
  proposal.reason_code = row.maybe_text(10).value_or("");
  return proposal;
}

std::string reason_from(core::Reading& reading, const sql::Row& row) {
  const auto bytes = row.maybe_blob(12);
  if (!bytes) return "";
  const crypto::Sealed<std::string> sealed(core::stored<crypto::KeyId>(row, 11),
                                           place(reading.partnership(), core::stored<core::ProposalId>(row, 0)),
                                           *bytes);
  return core::opened(sealed, reading).value_or("");
}

std::vector<std::string> rules_of(const pack::Proposal& proposal) {
  std::vector<std::string> codes;
  for (const auto& reason : proposal.reasons) codes.push_back(reason.rule);
  return codes;
}

// From the moment in which high risk is found, whoever found it has so long to take the pathway up.
void start_clocks(core::Transaction& transaction, const core::ProposalId& id, const core::RecordId& record,
                  std::string_view pathway, base::Instant now) {
  const auto pack = transaction.pack();
  const auto* found = pack->pathway(pathway, base::local_time(now, pack->partnership.time_zone).date);
  if (!found) return;
  for (const auto& clock : found->clocks_on_high_risk)
    core::start_clock(transaction, {clock, "proposal", id.text(), record, transaction.viewer().agency()}, now);
}

// One proposal as its row stands, for writing.
struct Kept {
  Proposal proposal;
  std::int64_t time_at_high_risk = 0;
};

// Everything that was proposed for one contact, and what its rules say now.
struct Work {
  core::Transaction& transaction;
  const core::ContactId& contact;
  const core::RecordId& record;
  std::vector<Kept> kept;
  std::vector<core::ProposalId> refused;
  base::Instant now;
};

Work work_on(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
             base::Instant now) {
  Work work{transaction, contact, record, {}, {}, now};
  for (const auto& row : transaction.rows(of_contact_for_writing(), {contact.text()}))
    work.kept.push_back({proposal_from(row), row.integer(7)});
  if (work.kept.empty()) return work;
  for (const auto& row : transaction.rows(kRefused, {contact.text()}))
    work.refused.push_back(core::stored<core::ProposalId>(row, 0));
  return work;
}

std::vector<Proposal> of_pathway(const std::vector<Kept>& kept, std::string_view pathway) {
  std::vector<Proposal> found;
  for (const auto& one : kept)
    if (one.proposal.pathway == pathway) found.push_back(one.proposal);
  return found;
}

std::int64_t times_at_high_risk(const Work& work, std::string_view pathway) {
  std::int64_t times = 0;
  for (const auto& one : work.kept)
    if (one.proposal.pathway == pathway) times = std::max(times, one.time_at_high_risk);
  return times;
}

void refresh(const Work& work, const pack::Proposal& proposal, bool high_risk) {
  for (const auto& [one, time] : work.kept) {
    if (one.pathway != proposal.target || !one.decision.empty()) continue;
    const bool newly_high = high_risk && !one.high_risk;
    const auto new_time = newly_high ? times_at_high_risk(work, one.pathway) + 1 : time;
    work.transaction.run(kRefresh, {one.id.text(), joined(together(one.rules, rules_of(proposal))),
                                    work.transaction.pack()->hash, new_time});
    if (newly_high) start_clocks(work.transaction, one.id, one.record, one.pathway, work.now);
  }
}

void add(const Work& work, const pack::Proposal& proposal, bool high_risk, const std::string& key) {
  const auto id = core::ProposalId::random(work.transaction.partnership().randomness, "proposal");
  const std::int64_t time = high_risk ? times_at_high_risk(work, proposal.target) + 1 : 0;
  work.transaction.run(kInsert,
                       {id.text(), work.contact.text(), work.record.text(), proposal.target, joined(rules_of(proposal)),
                        work.transaction.pack()->hash, base::to_text(work.now), time, key});
  if (high_risk) start_clocks(work.transaction, id, work.record, proposal.target, work.now);
}

void take_reasons_from_the_too_young(const Work& work, int oldest) {
  const auto pack = work.transaction.pack();
  for (const auto& [one, time] : work.kept) {
    const auto* pathway = pack->pathways.latest(one.pathway);
    if (!one.decision.empty() || !pathway || oldest >= pathway->minimum_age) continue;
    work.transaction.run(kRefresh, {one.id.text(), "", pack->hash, time});
  }
}

}  // namespace

void keep_proposals(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
                    const std::vector<pack::Proposal>& proposals, bool high_risk, base::Instant now,
                    const Reappraisal& known) {
  const auto key = base::promised(transaction.row(kKeyOfContact, {contact.text()}),
                                  "a pathway is proposed for a contact of the viewer's own agency");
  const auto work = work_on(transaction, contact, record, now);
  if (known.oldest) take_reasons_from_the_too_young(work, *known.oldest);
  for (const auto& proposal : proposals) {
    if (proposal.kind != pack::ProposalKind::propose_pathway) continue;
    const bool by_risk = because_of_risk(rules_of(proposal), *transaction.pack());
    const Because because{high_risk, by_risk ? known.found : std::nullopt};
    const auto keeping = keeping_of(of_pathway(work.kept, proposal.target), because, work.refused);
    if (keeping == Keeping::refresh) refresh(work, proposal, high_risk);
    if (keeping == Keeping::add) add(work, proposal, high_risk, std::string(key.text(0)));
  }
}

std::vector<Proposal> proposals_of(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Proposal> found;
  for (const auto& row : reading.rows(of_contact(), {contact.text()})) found.push_back(proposal_from(row));
  put_in_order(found, *reading.partnership().packs.active());
  return found;
}

std::optional<Proposal> find_proposal(core::Reading& reading, const core::ProposalId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return proposal_from(*row);
}

std::vector<Declined> declined_proposals(core::Reading& reading) {
  std::vector<Declined> found;
  for (const auto& row : reading.rows(declined())) found.push_back({proposal_from(row), reason_from(reading, row)});
  return found;
}

std::string reason_of(core::Reading& reading, const core::ProposalId& id) {
  const auto row = reading.row(one(), {id.text()});
  return row ? reason_from(reading, *row) : "";
}

bool mark_referred(core::Transaction& transaction, const core::ProposalId& id, base::Instant now) {
  if (transaction.run(kDecide, {id.text(), "referred", base::to_text(now), ""}) != 1) return false;
  core::stop_clocks(transaction, id.text(), "", "referred", now);
  return true;
}

bool mark_declined(core::Transaction& transaction, const core::ProposalId& id, std::string_view reason_code,
                   const std::string& reason, base::Instant now) {
  const auto row = transaction.row(one(), {id.text()});
  if (!row || transaction.run(kDecide, {id.text(), "declined", base::to_text(now), reason_code}) != 1) return false;
  core::stop_clocks(transaction, id.text(), "", "declined", now);
  if (reason.empty()) return true;
  const auto& partnership = transaction.partnership();
  const auto sealed = crypto::Sealed<std::string>::seal(partnership.keys, core::stored<crypto::KeyId>(*row, 11),
                                                        place(partnership, id), reason);
  transaction.run(kKeepReason, {id.text(), sealed.bytes()});
  return true;
}

}  // namespace waymark::referrals
