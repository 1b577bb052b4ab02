#pragma once
// An agency corrects what it wrote about somebody. What stood there is kept as it was sealed (record_version), and is
// erased with the record's keys.
#include "core/record.hpp"

namespace waymark::core {

// False when the viewer's agency holds no such record that she may see. The index follows the new text; the link to a
// person stays as it is: who this is was decided by people or by a score, and a correction is neither.
bool amend_record(Transaction& transaction, const RecordId& id, const Identity& identity,
                  const SafeContact& safe_contact, base::Instant now);

// The key under which it says who somebody is; nothing where the viewer's agency holds no such record that she may see.
std::optional<crypto::KeyId> identity_key(Reading& reading, const RecordId& id);

}  // namespace waymark::core
