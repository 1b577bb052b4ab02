#pragma once
// Conflict locks as a manager sees and changes them: those that her own agency's managers entered. Whatever
// begins from a record is not found where the viewer may not see that record, the manager's own locks included.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/staff/staff.hpp"
#include "core/conflict_lock.hpp"
#include "core/record.hpp"

namespace waymark::exclusions {

struct Exclusion {
  core::ConflictLock lock;
  std::optional<staff::Account> colleague;  // nobody when the account was closed
  std::optional<staff::Account> entered_by;
};

struct Excluded {
  core::Record record;
  std::vector<Exclusion> exclusions;       // the oldest first
  std::vector<staff::Account> colleagues;  // whom one may choose: nobody of another agency's sensitive service
};
std::optional<Excluded> find_excluded(core::Reading& reading, const core::RecordId& id);

struct NewExclusion {
  core::RecordId record;
  core::StaffId colleague;
  std::string reason;
  bool others_on_same_contacts = true;
};
// Keeps the colleague out at once, of whoever the record is taken for in that moment. Invalid when there is no such
// colleague, or nothing to add; conflict only where records were joined or parted again and again meanwhile.
base::Result<base::Done> exclude(const core::Partnership& partnership, const core::Viewer& viewer,
                                 const std::string& request_id, const NewExclusion& exclusion);

struct Lifting {
  core::RecordId record;
  core::LockId lock;
  std::string reason;  // code of one of kLiftReasons
  bool others_on_same_contacts = false;
};
// Lets the colleague in again: to this one person, or to everybody from whom the viewer's agency kept them out on the
// same contacts. Not found for a lock on somebody else, or one that was lifted before; invalid without a reason.
base::Result<base::Done> lift(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id, const Lifting& lifting);

}  // namespace waymark::exclusions
