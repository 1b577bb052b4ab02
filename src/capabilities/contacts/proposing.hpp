#pragma once
// The pathways that the pack's rules propose for a contact.
#include "capabilities/contacts/recording.hpp"
#include "capabilities/known_to/known_to.hpp"

namespace waymark::contacts {

// Inside the transaction that records the contact, or corrects it: what was proposed before stays as it is. `victim` is
// the record of the person at risk, `answer` what others' records said when it was recorded.
void propose_pathways(core::Transaction& transaction, const NewContact& contact, const core::RecordId& victim,
                      const known_to::Answer& answer, base::Instant recorded, base::Instant now);

}  // namespace waymark::contacts
