#include "capabilities/contacts/recording.hpp"

#include "capabilities/contacts/contact_store.hpp"
#include "capabilities/contacts/duties.hpp"
#include "capabilities/contacts/proposing.hpp"
#include "capabilities/contacts/safe_numbers.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "core/clocks.hpp"
#include "core/draft.hpp"

namespace waymark::contacts {

using base::Result;

namespace {

// What was found out in the same transaction, before anything is written: two who record the same person at the
// same moment must not each find nobody.
struct Findings {
  std::vector<core::Matching> matchings;  // one for each person, in their order
  known_to::Told told;
};

// Everything whose making may not be repeated when the transaction is.
struct Prepared {
  std::vector<core::NewRecord> records;
  crypto::KeyId contact_key;
  crypto::KeyId enquiry_key;
};

Findings find_out(core::Reading& reading, const NewContact& contact, const pack::LawfulBasis& basis) {
  Findings findings;
  std::vector<core::PersonId> opposing;
  for (const auto& involved : contact.people) {
    findings.matchings.push_back(core::match(reading, involved.identity, opposing));
    const auto& answerable = findings.matchings.back().answerable;
    opposing.insert(opposing.end(), answerable.begin(), answerable.end());
  }
  const bool asks = contact.ask && !contact.people.empty() && contact.people.front().part == kVictim;
  if (asks) findings.told = known_to::answer(reading, findings.matchings.front(), basis);
  return findings;
}

Prepared prepare(const core::Partnership& partnership, const core::Viewer& viewer, const NewContact& contact) {
  constexpr std::string_view kPurposes[] = {"contact", "enquiry"};
  auto records = core::prepare_records(partnership, contact.people.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].agency = viewer.agency();
    records[i].identity = contact.people[i].identity;
    records[i].safe_contact = contact.people[i].safe_contact;
  }
  const auto keys = partnership.keys.create(kPurposes);
  return {std::move(records), keys[0], keys[1]};
}

void add_people(core::Transaction& transaction, const NewContact& contact, const Prepared& prepared,
                const Findings& findings, std::vector<core::AuditEntry>& entries, base::Instant now) {
  for (std::size_t i = 0; i < contact.people.size(); ++i) {
    const auto& record = prepared.records[i];
    const auto& matching = findings.matchings[i];
    core::add_record(transaction, record, matching.person, matching.reason, now);
    core::hold_possible_matches(transaction, record.id, matching.held, now);
    add_part(transaction, contact.id, i, {record.id, contact.people[i].part, contact.people[i].relationship});
    entries.push_back({"record.added", "record", record.id.text()});
  }
}

void ask(core::Transaction& transaction, const NewContact& contact, const Prepared& prepared, const Findings& findings,
         std::vector<core::AuditEntry>& entries, base::Instant now) {
  const auto& record = prepared.records.front().id;
  known_to::keep(transaction, {contact.id, record, contact.purpose, contact.basis}, findings.told, prepared.enquiry_key,
                 now);
  for (const auto& asked : findings.told.asked)
    entries.push_back({"record.asked_about", "record", asked.record.text(), contact.purpose});
  if (!findings.told.answer.being_checked) return;
  const auto desk = transaction.pack()->partnership.matching_desk;
  core::start_clock(transaction, {std::string(known_to::kMatchClock), "match", contact.id.text(), record, desk.agency},
                    now);
}

// What may not be sent at all; of what is taken and not believed an entry says that somebody was told so.
std::vector<base::FieldError> distrust_numbers(core::Reading& reading, const NewContact& contact,
                                               const Findings& findings, Prepared& prepared,
                                               std::vector<core::AuditEntry>& entries) {
  auto person = contact.people.front();
  auto checked = check_numbers(reading, person, findings.matchings.front().answerable);
  if (!checked.distrusted) return std::move(checked.refused);
  prepared.records.front().safe_contact = person.safe_contact;
  entries.push_back({"number.distrusted", "record", prepared.records.front().id.text(), contact.purpose});
  return std::move(checked.refused);
}

}  // namespace

Result<core::ContactId> record_contact(const core::Partnership& partnership, const core::Viewer& viewer,
                                       const std::string& request_id, const NewContact& contact, base::Instant now) {
  base::expects(!contact.people.empty(), "a contact is about somebody");
  const auto pack = partnership.packs.active();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  const auto* basis = pack->lawful_basis(contact.basis, today);
  if (!basis || !serves(*basis, contact.purpose)) return base::refused("This lawful basis does not serve this purpose");
  if (basis->consent_required && contact.details.consent != kConsentGiven)
    return base::refused("This lawful basis needs the person’s agreement");
  const auto made = prepare(partnership, viewer, contact);

  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<core::ContactId>> {
        if (contact.draft && !core::remove_draft(transaction, *contact.draft))
          return base::conflict("This contact was recorded already");
        const auto findings = find_out(transaction, contact, *basis);
        const bool about_victim = contact.people.front().part == kVictim;
        std::vector<core::AuditEntry> entries = {{"contact.recorded", "contact", contact.id.text(), contact.purpose}};
        auto prepared = made;
        if (about_victim && contact.ask)
          if (auto refused = distrust_numbers(transaction, contact, findings, prepared, entries); !refused.empty())
            return base::invalid(std::move(refused));
        add_contact(transaction, contact, prepared.contact_key, now);
        add_people(transaction, contact, prepared, findings, entries, now);
        if (contact.ask && about_victim) ask(transaction, contact, prepared, findings, entries, now);
        if (about_victim)
          propose_pathways(transaction, contact, prepared.records.front().id, findings.told.answer, now, now);
        if (about_victim) start_duties(transaction, contact, prepared.records.front().id, {}, now);
        if (about_victim && contact.kind == kSupport)
          if (const auto referral =
                  referrals::note_support(transaction, prepared.records.front().id, contact.happened_on, now))
            entries.push_back({"referral.support_begun", "referral", referral->text(), contact.purpose});
        return transaction.commit(entries, contact.id);
      });
}

}  // namespace waymark::contacts
