#pragma once
// What the matching desk sees of two records that may be of one person. It is the one place where a member of staff
// reads what other agencies hold, so it is narrow: who may do it, which pairs, and of each record only the identity
// that was compared. Nothing that was said in a contact, no way to reach anybody, and of an address the first half of
// the postcode; of one that is not normal nothing but whether both sides hold the same. Whoever shows a pair writes
// both records into the audit (Visit::saw).
#include <optional>
#include <string>
#include <vector>

#include "core/identity.hpp"
#include "core/paging.hpp"
#include "core/transaction.hpp"
#include "linkage/explain.hpp"

namespace waymark::core {

// A coordinator of the agency to which the pack's matching desk belongs. For everybody else there is no pair.
bool may_review(const Reading& reading);

// One side, without what the other side does not need.
struct ReviewedRecord {
  RecordId id;
  PersonId person;     // to decide with, never to show
  std::string agency;  // to be shown as its service class alone
  bool has_confidential_address = false;
  // Every address without its lines, its postcode cut, and none that is not normal; no e-mail, no number.
  Identity identity;
};

// Of addresses that are not normal. Refuges and sealed addresses are held, and never compared.
enum class Confidential { none, not_compared, same, different };

// What stands about a pair. `decision` is "" while it waits.
struct Standing {
  std::string decision;  // kSame, kApart
  std::optional<DecisionId> by;
  std::optional<base::Instant> at;
  std::string staff;  // who decided
  std::string reason_code;
  std::string wanted;  // facts that the desk asked for: a code
  std::optional<base::Instant> wanted_at;
  std::optional<base::Instant> facts_at;  // since when there are more, after it had asked
  std::int64_t version = 0;
};
inline constexpr std::string_view kSame = "same";
inline constexpr std::string_view kApart = "apart";

// Who waits: the contact in which `record` was written down.
struct Waiting {
  std::optional<ContactId> contact;
  std::string agency;
  base::Instant since;
  std::optional<base::Instant> due;  // nothing where nobody was promised an answer
};

// Whether two people stand beside each other in one contact, by any record of either; no contact that is locked for
// the reader counts.
enum class OneContact {
  no,
  as_others,  // as two people who do not face each other: a mother and her child
  opposed,    // as somebody who was harmed and somebody who is said to cause harm
};

// What made one person of the two.
enum class OnePersonBy {
  nothing,   // they are two
  score,     // nobody was asked: it may be taken back here
  decision,  // another check: that one is to be undone first
};

// Of a pair that the desk opened because it was told that a score joined the wrong people.
inline constexpr std::string_view kJoinedByScore = "joined_by_score";

struct ReviewedPair {
  MatchId id;
  ReviewedRecord record;  // the later one
  ReviewedRecord other;
  std::string held_because;
  linkage::Explanation explanation;  // as it is compared today
  Confidential confidential = Confidential::none;
  Waiting waiting;
  Standing standing;
  bool readable = true;                              // false: a record was damaged; then there is nothing to compare
  OneContact one_contact = OneContact::no;           // said by `find_pair` alone
  OnePersonBy one_person_by = OnePersonBy::nothing;  // the same
  bool one_person() const { return record.person == other.person; }
};

// Those that wait: what falls due first, first, then those without a deadline, the oldest first; those of one contact
// stand together. Of more than `kMostPairs` the first ones.
inline constexpr std::size_t kMostPairs = 100;
std::vector<ReviewedPair> waiting_pairs(Reading& reading);
std::optional<ReviewedPair> find_pair(Reading& reading, const MatchId& id);

// What was decided, the newest first, however long ago: one page of it.
Paged<ReviewedPair> decided_pairs(Reading& reading, std::int64_t page);

// Checks by which the two are one person, or of which either record was a part: those that stand and that the reader
// may see, the newest first.
std::vector<MatchId> checks_that_joined(Reading& reading, const ReviewedPair& pair);

// All that wait, without the limit.
struct WaitingPairs {
  std::int64_t count = 0;
  std::optional<base::Instant> oldest_due;
};
WaitingPairs count_waiting_pairs(Reading& reading);

// What was written down about `record` says something else or more since now. Whoever has one of its pairs open looks
// again before they decide; where the desk had asked for facts, its list says that there are some, and whoever was
// asked and wrote them down is asked for none any more.
void facts_added(Transaction& transaction, const RecordId& record, base::Instant now);

}  // namespace waymark::core
