#include "capabilities/contacts/proposing.hpp"

#include "capabilities/referrals/referrals.hpp"

namespace waymark::contacts {

void propose_pathways(core::Transaction& transaction, const NewContact& contact, const core::RecordId& victim,
                      const known_to::Answer& answer, base::Instant recorded, base::Instant now) {
  const auto pack = transaction.pack();
  Contact written;
  written.forms = contact.forms;
  written.details = contact.details;
  written.recorded_at = recorded;
  for (const auto& involved : contact.people) written.parts.push_back({{}, involved.part, involved.relationship});
  core::Record person;
  person.identity = contact.people.front().identity;
  auto facts = facts_of(written, person, pack->partnership.time_zone);
  facts.prior_contacts = static_cast<int>(answer.contact_number) - 1;
  facts.support_begun = answer.support_begun;
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  referrals::keep_proposals(transaction, contact.id, victim, pack::propose(*pack, facts, today), false, now);
}

}  // namespace waymark::contacts
