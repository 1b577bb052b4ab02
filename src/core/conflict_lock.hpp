#pragma once
// Keeps one member of staff from everything about one person, because they are close: her sister, her
// neighbour, herself. She learns nothing of it: for her there is no such person. Entered, seen and lifted by
// the managers of one agency, so that none learns from it who else knows the person; it holds for every record of
// the person, in any agency, now and to come.
#include <string>
#include <vector>

#include "core/transaction.hpp"

namespace waymark::core {

struct ConflictLock {
  LockId id;
  StaffId staff;
  PersonId person;
  StaffId entered_by;
  base::Instant entered;
  std::string reason;
};

struct NewConflictLock {
  LockId id;
  crypto::KeyId key;
  std::string agency;  // whose managers enter it
  StaffId staff;
  PersonId person;
  std::string reason;  // sealed
};
NewConflictLock prepare_lock(const Partnership& partnership, const std::string& agency, const StaffId& staff,
                             const PersonId& person, std::string reason);

// Does nothing where a lock of the same agency stays already, whatever a decision about the person's records is undone;
// true when it made one. One that a decision brought along, or carried on to somebody else, is not enough: this one was
// meant for the person as they are now, and has a reason of its own.
bool enter_lock(Transaction& transaction, const NewConflictLock& lock, base::Instant now);
// False when the viewer's agency has no such lock, or it was lifted before.
bool lift_lock(Transaction& transaction, const LockId& id, base::Instant now);
// Those of the viewer's agency that hold today, the oldest first. Ask only for a person whose records she may see.
std::vector<ConflictLock> locks_on(Reading& reading, const PersonId& person);

// Two people are one from now on: whoever is kept from either is kept from both, under both ids, because a link to
// either may come; twice, where each had a lock of its own. The ids of the locks that it made.
std::vector<LockId> carry_locks(Transaction& transaction, const DecisionId& decision, const PersonId& one,
                                const PersonId& other);
// They are two again: what `decision` carried ends. A lock that was entered on `joined` meanwhile stays and holds for
// `parted` as well, because nobody said which of the two was meant.
std::vector<LockId> return_locks(Transaction& transaction, const DecisionId& decision, const PersonId& joined,
                                 const PersonId& parted, base::Instant now);

// Everybody who has a part in the same contacts as this person, as far as the viewer may see them, and
// the person. By the time they became known.
std::vector<PersonId> people_on_same_contacts(Reading& reading, const PersonId& person);

}  // namespace waymark::core
