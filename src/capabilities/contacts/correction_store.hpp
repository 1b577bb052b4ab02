#pragma once
// The rows of a correction, inside the transaction that makes it. For correcting.cpp.
#include "capabilities/contacts/correcting.hpp"
#include "platform/crypto/key.hpp"

namespace waymark::contacts {

// A contact as it stands, of the viewer's own agency.
struct Standing {
  std::int64_t version = 0;
  crypto::KeyId key;
};
std::optional<Standing> find_standing(core::Reading& reading, const core::ContactId& contact);

// False when it is not at the version any more at which the correction began.
bool replace_details(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key);

// Whose record a change is about.
struct ChangedPerson {
  std::string part;
  int number = 0;
  core::RecordId record;
};
void keep_changes(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key,
                  const std::vector<ChangedPerson>& people, base::Instant now);

void set_relationship(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
                      const std::string& relationship);

}  // namespace waymark::contacts
