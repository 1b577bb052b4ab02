#pragma once
// Asks the index who a newly recorded person may be. The matcher compares across agencies on behalf of
// one enquirer and hands out persons and reasons, never what a record says.
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

struct PossibleMatch {
  RecordId record;
  PersonId person;
  std::string agency;  // that holds `record`
  LinkReason reason;
  std::string held_because;           // "review", "answer_level", "conflict", or a guard's name
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

// Keeps what was held for the matching desk. `ids` are as many as `held`.
void hold_possible_matches(Transaction& transaction, const RecordId& record, const std::vector<PossibleMatch>& held,
                           base::Instant now);

}  // namespace waymark::core
