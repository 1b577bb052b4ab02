#pragma once
// Making one person of two because somebody decided so, taking a record out of a person, and putting back what was
// there before. Records are never touched: links end and others begin, each with the decision that did it.
#include "core/record.hpp"

namespace waymark::core {

enum class Joining {
  linked,  // every record is linked to one person
  tied,    // two people still, which answers and locks take for one: see below
};

struct Joined {
  Joining how = Joining::tied;
  std::vector<LockId> carried;  // locks that hold for the other person too from now on
};

// The records of the person who has fewer are linked to the other; of equals those of `newer`. Whoever is kept from
// either is kept from both.
//
// Where a colleague is kept from one of them and wrote a record of the other, nothing is linked: the record would
// vanish from its author, who would know why. The two are tied by the decision instead (visibility.cpp, matcher.hpp):
// what the colleague wrote stays theirs and shows them nothing else, everybody else who is kept out of one is kept out
// of both, and an answer counts both.
Joined join_people(Transaction& transaction, const DecisionId& decision, const PersonId& newer, const PersonId& older,
                   const LinkReason& reason, base::Instant now);

// The record is a person of its own from now on, with the copies of it that went out with a referral. Whoever is kept
// from the person is kept from both: nobody said which of the two was meant. The locks that it carried.
std::vector<LockId> split_off(Transaction& transaction, const DecisionId& decision, const RecordId& record,
                              const LinkReason& reason, base::Instant now);

// Puts back every link that the decision ended, with its model, bits, evidence and the decision that had made it;
// copies that went out with a referral since go with the record they came from. What a score linked since stays where
// it is, but for what it linked to a record that was split off: that goes back with it. Ends the locks that it carried.
// Nothing when another decision moved those records since, or joined others to the person: that one comes first. The
// locks that changed.
std::optional<std::vector<LockId>> put_back(Transaction& transaction, const DecisionId& decision, base::Instant now);

}  // namespace waymark::core
