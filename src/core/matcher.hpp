#pragma once
// Asks the index who a newly recorded person may be. The matcher compares across agencies on behalf of
// one enquirer and hands out persons and reasons, never what a record says.
//
// What people decided stands above every score. Two who were decided apart are never proposed as one again, and nobody
// is joined by itself who is near to both; an answer never mixes them. Two who were decided to be one and are not
// linked (core/joining.hpp) are answered together.
#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/record.hpp"
#include "linkage/decide.hpp"

namespace waymark::core {

// How many people the index holds: the prior of every comparison. Counted afresh at most every ten
// minutes, and never taken for fewer than `kFewest`: in a small index chance agreements would otherwise
// look like certainty.
class IndexSize {
 public:
  static constexpr std::int64_t kFewest = 10'000;
  // Less the people from whom the viewer is locked out, so that her answers are those of an index
  // without them.
  std::uint64_t people(Reading& reading);

 private:
  std::atomic<std::int64_t> counted_{-1};
  std::atomic<std::int64_t> counted_at_{0};
};

inline constexpr std::string_view kHeldForReview = "review";
inline constexpr std::string_view kHeldAtAnswer = "answer_level";
// Whoever wrote the other record is kept from somebody (NobodyIsJoinedToWhatSheAloneWrote).
inline constexpr std::string_view kHeldForConflict = "conflict";
// Near enough to join to two people who were decided apart.
inline constexpr std::string_view kHeldBetween = "decided_apart";

struct PossibleMatch {
  RecordId record;
  PersonId person;
  std::string agency;  // that holds `record`
  LinkReason reason;
  std::string held_because;           // one of the names below, or a guard's reason
  std::vector<std::string> agencies;  // every one that holds a record of this person that is near; each once
};

struct Matching {
  std::optional<PersonId> person;    // at or above `join`: link to it
  LinkReason reason;                 // of that link; for a new person, why there is none
  std::vector<PersonId> answerable;  // at or above `answer`, the likeliest first; includes `person`
  std::vector<PossibleMatch> held;   // to be looked at by the matching desk
  std::vector<std::string> unread;   // agencies of records that came near and were damaged: never compared
};

// `opposing` are the people on the other side of the same contact: never joined with this one.
Matching match(Reading& enquirer, const Identity& identity, const std::vector<PersonId>& opposing = {});

// Who else a record may be about whose text was corrected: everybody near enough but its own person, less those of
// whom people decided. A correction joins nobody; the matching desk looks at them.
std::vector<PossibleMatch> others_like(Reading& enquirer, const Identity& identity, const PersonId& own,
                                       const std::vector<PersonId>& opposing);

// The same about a record that is there, by its link and by what was decided, without comparing again. `near`: whoever
// was near enough to answer and waits for the matching desk, the likeliest first. Nobody where the enquirer may not
// know of the record.
Matching settled(Reading& matcher, const RecordId& record, std::vector<PersonId> near = {});

// Keeps what was held for the matching desk, but for what it has open already.
void hold_possible_matches(Transaction& transaction, const RecordId& record, const std::vector<PossibleMatch>& held,
                           base::Instant now);

}  // namespace waymark::core
