#include "capabilities/referrals/referral_store.hpp"

#include "capabilities/referrals/referral_columns.hpp"
#include "core/json.hpp"
#include "core/opened.hpp"
#include "core/visibility.hpp"

namespace waymark::referrals {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO referral (partnership_id, id, proposal_id, contact_id, record_id, received_record_id, pathway, from_agency,
                        from_staff, to_agency, to_desk, purpose, basis, pack_hash, made_at, key_id, details, state,
                        version)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $3, $2, $10, $11, $12, $13, $14, $15, $16, $17, 'sent', 1)
)"_sql;

constexpr sql::Text kDecide = R"(
  UPDATE referral SET state = $6, decided_at = $7, decided_by = $2, reason_code = $8, reason_told = $9,
                      version = version + 1
   WHERE partnership_id = $1 AND to_agency = $3 AND id = $4 AND version = $5 AND state = 'sent'
)"_sql;

constexpr sql::Text kSupportBegun = R"(
  UPDATE referral SET support = 'begun', support_at = $5, support_by = $2, version = version + 1
   WHERE partnership_id = $1 AND to_agency = $3 AND id = $4 AND version = $6 AND state = 'accepted'
     AND (support IS NULL OR support <> 'begun')
)"_sql;

constexpr sql::Text kSupportNotBegun = R"(
  UPDATE referral SET support = 'not_begun', support_at = $6, support_by = $2, reason_code = $7, version = version + 1
   WHERE partnership_id = $1 AND to_agency = $3 AND id = $4 AND version = $5 AND state = 'accepted'
     AND (support IS NULL OR support = 'begun')
)"_sql;

constexpr sql::Text kKeepReason = R"(
  UPDATE referral SET reason = $5 WHERE partnership_id = $1 AND to_agency = $3 AND id = $4
)"_sql;

constexpr sql::Text kFrom = " FROM referral f WHERE "_sql;

sql::Text one() {
  static const auto text = sql::compose({referral_columns(), kFrom, core::visible::referral(), " AND f.id = $4"_sql});
  return text;
}

sql::Text of_proposal() {
  static const auto text =
      sql::compose({referral_columns(), kFrom, core::visible::referral(), " AND f.proposal_id = $4"_sql});
  return text;
}

sql::Text while_waiting() {
  static const auto text = sql::compose({R"(
    SELECT k.rule, k.due_at
      FROM referral f
      JOIN clock k ON k.partnership_id = f.partnership_id AND k.subject_id = f.id AND k.agency = f.to_agency
                  AND k.stopped_at IS NULL
     WHERE f.id = $4 AND f.state = 'sent' AND
  )"_sql,
                                         core::visible::referral(), " ORDER BY k.due_at, k.rule"_sql});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const char* column, const core::ReferralId& id) {
  return {partnership.code, "referral", column, id.text()};
}

// "" when the key was erased.
std::string text_in(core::Reading& reading, const sql::Row& row, const char* column, const sql::Blob& bytes) {
  const crypto::Sealed<std::string> sealed(core::stored<crypto::KeyId>(row, 14),
                                           place(reading.partnership(), column, core::stored<core::ReferralId>(row, 0)),
                                           bytes);
  return core::opened(sealed, reading).value_or("");
}

Told told_from(std::string_view text) {
  const auto document = core::json::read(text);
  if (!document) return {};
  return {core::json::text(*document, "why"), core::json::texts(*document, "disclosed"),
          core::json::texts(*document, "grounds"), core::json::truth(*document, "high_risk")};
}

// The words are sealed under the referral's own key.
void keep_reason(core::Transaction& transaction, const core::ReferralId& id, const sql::Row& row,
                 const std::string& reason) {
  if (reason.empty()) return;
  const auto& partnership = transaction.partnership();
  const auto sealed = crypto::Sealed<std::string>::seal(partnership.keys, core::stored<crypto::KeyId>(row, 14),
                                                        place(partnership, "reason", id), reason);
  transaction.run(kKeepReason, {id.text(), sealed.bytes()});
}

// Whether the list says today that whoever referred is told it.
bool told_to_sender(const core::Transaction& transaction, std::string_view reason_code, base::Instant now) {
  const auto pack = transaction.pack();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  const auto* reason = pack->list(pack::lists::decline_reasons).find(reason_code, today);
  return reason && reason->told_to_sender;
}

}  // namespace

std::optional<Referral> find_referral(core::Reading& reading, const core::ReferralId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return referral_from(reading, *row);
}

core::RecordId senders_record(core::Reading& reading, const core::ReferralId& id) {
  const auto row = base::promised(reading.row(one(), {id.text()}), "whoever decides a referral sees it");
  return core::stored<core::RecordId>(row, 2);
}

std::optional<Referral> referral_of_proposal(core::Reading& reading, const core::ProposalId& id) {
  const auto row = reading.row(of_proposal(), {id.text()});
  if (!row) return std::nullopt;
  return referral_from(reading, *row);
}

std::optional<WholeReferral> find_whole_referral(core::Reading& reading, const core::ReferralId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  WholeReferral whole;
  whole.referral = referral_from(reading, *row);
  whole.told = told_from(text_in(reading, *row, "details", row->blob(15)));
  const auto reason = row->maybe_blob(16);
  if (reason && whole.referral.to_agency == reading.viewer().agency())
    whole.reason = text_in(reading, *row, "reason", *reason);
  whole.version = row->integer(17);
  return whole;
}

std::vector<NextDeadline> deadlines_while_waiting(core::Reading& reading, const core::ReferralId& id) {
  std::vector<NextDeadline> all;
  for (const auto& row : reading.rows(while_waiting(), {id.text()}))
    all.push_back({std::string(row.text(0)), core::stored_instant(row, 1)});
  return all;
}

void add_referral(core::Transaction& transaction, const NewReferral& made) {
  const auto& partnership = transaction.partnership();
  const auto& referral = made.referral;
  const auto details =
      crypto::Sealed<std::string>::seal(partnership.keys, made.key, place(partnership, "details", referral.id),
                                        core::json::write({{"why", made.told.why},
                                                           {"disclosed", core::json::array_of(made.told.disclosed)},
                                                           {"grounds", core::json::array_of(made.told.grounds)},
                                                           {"high_risk", made.told.high_risk}}));
  transaction.run(kInsert, {referral.id.text(), made.proposal.text(), referral.contact.text(),
                            referral.own_record.text(), made.received_record.text(), referral.pathway,
                            referral.to_agency, referral.to_desk, referral.purpose, referral.basis,
                            transaction.pack()->hash, base::to_text(referral.made), made.key.text(), details.bytes()});
}

bool decide(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version, std::string_view state,
            std::string_view reason_code, const std::string& reason, base::Instant now) {
  const auto row = transaction.row(one(), {id.text()});
  const bool told = told_to_sender(transaction, reason_code, now);
  if (!row || transaction.run(kDecide, {id.text(), version, state, base::to_text(now), reason_code, told}) != 1)
    return false;
  keep_reason(transaction, id, *row, reason);
  return true;
}

bool mark_support_begun(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version,
                        base::Instant now) {
  return transaction.row(one(), {id.text()}) &&
         transaction.run(kSupportBegun, {id.text(), base::to_text(now), version}) == 1;
}

bool mark_support_not_begun(core::Transaction& transaction, const core::ReferralId& id, std::int64_t version,
                            std::string_view outcome, const std::string& reason, base::Instant now) {
  const auto row = transaction.row(one(), {id.text()});
  if (!row || transaction.run(kSupportNotBegun, {id.text(), version, base::to_text(now), outcome}) != 1) return false;
  keep_reason(transaction, id, *row, reason);
  return true;
}

}  // namespace waymark::referrals
