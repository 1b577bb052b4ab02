#pragma once
// The deadlines that tests of the law start (statutory.toml: starts) for the agency that records a contact.
#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// Clocks of the tests that apply, or may apply, to what a contact says, by the active pack. None where nobody is at
// risk in it.
std::vector<std::string> duties_of(core::Transaction& transaction, const Contact& contact);
std::vector<std::string> duties_of(core::Transaction& transaction, const NewContact& contact);

// Inside the transaction that records the contact, or corrects it. Each counts from the day on which it was heard or
// seen: written down later, it may be late at once. `before` are those of what the contact said until now: what was
// settled by a reason does not begin again with every correction, and a test that applies only now starts its clock
// though one was settled before. None is ever ended here, whatever is corrected: somebody says why it is not our duty.
void start_duties(core::Transaction& transaction, const NewContact& contact, const core::RecordId& victim,
                  const std::vector<std::string>& before, base::Instant now);

}  // namespace waymark::contacts
