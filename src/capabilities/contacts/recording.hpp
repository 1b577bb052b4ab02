#pragma once
// Recording a contact: one transaction holds the contact, its records with their links, the enquiry with
// its answer, the notices to holders, the proposals and the clocks. All of it is on disk, or none.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/contacts/contact.hpp"

namespace waymark::contacts {

struct Involved {
  std::string part;
  std::string relationship;
  core::Identity identity;
  core::SafeContact safe_contact;
};

struct NewContact {
  core::ContactId id;
  std::string kind = std::string(kDisclosure);
  base::Date happened_on;
  std::string purpose;
  std::string basis;
  std::vector<std::string> forms;
  std::vector<Involved> people;  // the person at risk first
  Details details;
  std::optional<core::DraftId> draft;  // thrown away with the same commit
  bool ask = true;                     // whether the other agencies are asked: only about the person at risk
};

// Conflict when this contact was recorded already (a form sent twice); refused when the basis does not
// serve the purpose, is not in force, or is consent that was not given; invalid when a number that was said to be safe
// stands on a record of an alleged perpetrator in the same agency (safe_numbers.hpp). `now` is when it is recorded.
base::Result<core::ContactId> record_contact(const core::Partnership& partnership, const core::Viewer& viewer,
                                             const std::string& request_id, const NewContact& contact,
                                             base::Instant now);

}  // namespace waymark::contacts
