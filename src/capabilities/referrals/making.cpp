#include "capabilities/referrals/making.hpp"

#include <algorithm>

#include "capabilities/referrals/disclosure.hpp"
#include "capabilities/referrals/proposal_rules.hpp"
#include "capabilities/referrals/proposal_store.hpp"
#include "capabilities/referrals/referral_store.hpp"
#include "core/alleged_perpetrators.hpp"
#include "core/caution.hpp"
#include "core/clocks.hpp"
#include "core/shared_value.hpp"
#include "core/visibility.hpp"

namespace waymark::referrals {

using base::Result;
using sql::operator""_sql;

namespace {

constexpr const char* kTooYoung = "By what is written down now the person is too young for this: nothing was sent.";
constexpr const char* kOtherThanSeen = "What would be sent has changed meanwhile";

sql::Text why_of_contact() {
  static const auto text =
      sql::compose({"SELECT c.purpose, c.basis FROM contact c WHERE c.id = $4 AND "_sql, core::visible::contact()});
  return text;
}

sql::Text shield_of_record() {
  static const auto text =
      sql::compose({"SELECT r.shielded FROM record r WHERE r.id = $4 AND "_sql, core::visible::record()});
  return text;
}

// Everything whose making may not be repeated when the transaction is.
struct Prepared {
  NewReferral referral;
  std::optional<core::NewRecord> copy;  // nothing when a desk of the same agency receives it
};

bool serves(const pack::LawfulBasis& basis, const std::string& purpose) {
  return std::find(basis.purposes.begin(), basis.purposes.end(), purpose) != basis.purposes.end();
}

core::NewRecord copy_for(const core::Partnership& partnership, const core::Record& record, const std::string& agency) {
  auto copy = core::prepare_records(partnership, 1).front();
  copy.agency = agency;
  copy.identity = core::disclosable(record.identity);
  return copy;
}

core::SafeContact to_copy(core::Reading& reading, const core::Record& record,
                          const std::vector<core::AllegedPerpetrator>& others) {
  const auto whole = base::promised(core::record_with_reasons(reading, record.id), "the record was seen just now");
  return disclosable(core::safe_contact_to_copy(whole, core::records_with_reasons(reading, record.person), others));
}

Referral referral_of(const core::Partnership& partnership, const Grounds& grounds, const pack::Pathway& pathway,
                     const Request& request, base::Instant now) {
  Referral referral;
  referral.id = core::ReferralId::random(partnership.randomness, "referral");
  referral.contact = grounds.proposal.contact;
  referral.own_record = grounds.record.id;
  referral.pathway = pathway.code;
  referral.from_agency = grounds.record.agency;
  referral.to_agency = pathway.receives.agency;
  referral.to_desk = pathway.receives.desk;
  referral.purpose = grounds.purpose;
  referral.basis = request.basis;
  referral.made = now;
  return referral;
}

Prepared prepare(const core::Partnership& partnership, const Grounds& grounds, const pack::Pathway& pathway,
                 const Request& request, base::Instant now) {
  Prepared prepared;
  prepared.referral.referral = referral_of(partnership, grounds, pathway, request, now);
  prepared.referral.proposal = grounds.proposal.id;
  prepared.referral.received_record = grounds.record.id;
  prepared.referral.key = partnership.keys.create("referral");
  prepared.referral.told.why = request.why;
  prepared.referral.told.disclosed.emplace_back(kGroundsLabel);
  for (const auto& fact : facts_that_go(grounds.record, *partnership.packs.active()))
    prepared.referral.told.disclosed.push_back(fact.label);
  prepared.referral.told.grounds = reasons_of(grounds.proposal, *partnership.packs.active());
  prepared.referral.told.high_risk = because_of_risk(grounds.proposal, *partnership.packs.active());
  if (pathway.receives.agency == grounds.record.agency) return prepared;
  prepared.copy = copy_for(partnership, grounds.record, pathway.receives.agency);
  prepared.referral.received_record = prepared.copy->id;
  return prepared;
}

std::vector<core::AuditEntry> entries_of(const Prepared& prepared) {
  const auto& referral = prepared.referral.referral;
  std::vector<core::AuditEntry> entries = {{"referral.made", "referral", referral.id.text(), referral.purpose}};
  if (!prepared.copy) return entries;
  entries.push_back({"record.disclosed", "record", referral.own_record.text(), referral.purpose});
  entries.push_back({"record.added", "record", prepared.copy->id.text(), referral.purpose});
  return entries;
}

}  // namespace

std::optional<Grounds> find_grounds(core::Reading& reading, const core::ProposalId& id) {
  const auto proposal = find_proposal(reading, id);
  if (!proposal) return std::nullopt;
  auto record = core::find_record(reading, proposal->record);
  const auto why = reading.row(why_of_contact(), {proposal->contact.text()});
  const auto shield = reading.row(shield_of_record(), {proposal->record.text()});
  if (!record || !why || !shield) return std::nullopt;
  const auto records = core::records_of(reading, record->person);
  const auto others = core::known_alleged_perpetrators(reading, record->person, records);
  auto cautious = core::with_caution(*record, records, others);
  return Grounds{*proposal,
                 std::move(cautious),
                 to_copy(reading, *record, others),
                 std::string(why->text(0)),
                 std::string(why->text(1)),
                 shield->truth(0)};
}

std::string digest_of(const Grounds& grounds, const pack::Pathway& pathway, const pack::Pack& pack) {
  std::vector<std::string> texts = {pathway.receives.agency, pathway.receives.desk};
  if (pathway.receives.agency == grounds.record.agency) return digest_of(texts);
  const auto reasons = reasons_of(grounds.proposal, pack);
  texts.push_back(std::to_string(reasons.size()));
  texts.insert(texts.end(), reasons.begin(), reasons.end());
  for (const auto& fact : facts_that_go(grounds.record, pack)) {
    texts.push_back(fact.label);
    texts.push_back(fact.value);
  }
  return digest_of(texts);
}

bool too_young(const Grounds& grounds, const pack::Pathway& pathway, base::Date today) {
  return too_young(grounds.proposal, grounds.record.identity.birth_date, &pathway, today);
}

Result<core::ReferralId> make_referral(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const Request& request, base::Instant now) {
  const auto pack = partnership.packs.active();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  const auto grounds =
      core::read(partnership, viewer, [&](core::Reading& reading) { return find_grounds(reading, request.proposal); });
  if (!grounds) return base::not_found();
  const auto* pathway = pack->pathway(grounds->proposal.pathway, today);
  if (!pathway) return base::not_found();
  if (grounds->shielded)
    return base::refused("A shield protects this person: nothing was sent. Phone the desk instead.");
  if (too_young(*grounds, *pathway, today)) return base::refused(kTooYoung);
  const auto* basis = pack->lawful_basis(request.basis, today);
  if (!basis || !serves(*basis, grounds->purpose))
    return base::refused("This lawful basis does not serve this purpose");
  if (basis->consent_required && !request.agreed)
    return base::refused("This lawful basis needs the person’s agreement to this referral");
  const auto goes = digest_of(*grounds, *pathway, *pack);
  if (!request.seen.empty() && request.seen != goes) return base::conflict(kOtherThanSeen);
  const auto prepared = prepare(partnership, *grounds, *pathway, request, now);

  return core::write(
      partnership, viewer, request_id,
      [&](core::Transaction& transaction) -> Result<core::Committed<core::ReferralId>> {
        // Looked up again: the shield, a lock, a birth date, or another reason to propose it may have come meanwhile.
        const auto still = find_grounds(transaction, request.proposal);
        if (!still) return base::not_found();
        if (still->shielded) return base::refused("A shield protects this person: nothing was sent.");
        if (too_young(*still, *pathway, today)) return base::refused(kTooYoung);
        if (digest_of(*still, *pathway, *pack) != goes) return base::conflict(kOtherThanSeen);
        if (!mark_referred(transaction, request.proposal, now)) return base::conflict("This was decided before");
        const auto& referral = prepared.referral.referral;
        if (auto copy = prepared.copy) {
          copy->safe_contact = still->to_copy;
          core::add_record(transaction, *copy, still->record.person, {"referral", 0, "copied with a referral"}, now);
        }
        add_referral(transaction, prepared.referral);
        for (const auto& clock : pathway->clocks_on_referral)
          core::start_clock(
              transaction,
              {clock, "referral", referral.id.text(), prepared.referral.received_record, referral.to_agency}, now);
        return transaction.commit(entries_of(prepared), referral.id);
      });
}

}  // namespace waymark::referrals
