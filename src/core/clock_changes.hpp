#pragma once
// A clock stands still, goes on, is set to a later time, or is settled; each with its reason, and kept in its history.
#include <optional>
#include <string>
#include <vector>

#include "core/clock_history.hpp"
#include "core/clocks.hpp"

namespace waymark::core {

struct KeptClock {
  RunningClock clock;
  std::optional<base::Instant> stopped;  // for good: what it measured has come about
  std::vector<ClockEvent> events;

  // What is done with the clock now is done at this moment: where the machine's time was set back, not before what was
  // done last.
  base::Instant moment(base::Instant now) const;
};
// Running or stopped. Nothing for whoever may not see it.
std::optional<KeptClock> find_clock(Reading& reading, const ClockId& id);

// What its rule and its state allow at `now`: only a clock that runs and is not late stands still, and not for longer
// in all than its rule allows (pause_until); one that stands still goes on before it is set later, and a late one may
// still be set later. `terms` are the clock's own.
bool can_pause(const KeptClock& kept, const ClockTerms& terms, base::Instant now);
// Until when it would stand still at most, if it is paused at `now`; nothing where it was paused for long enough.
std::optional<base::Instant> pause_would_end(const KeptClock& kept, const ClockTerms& terms, base::Instant now);
bool can_resume(const KeptClock& kept, base::Instant now);
bool can_extend(const KeptClock& kept, const pack::ClockRule& rule, base::Instant now);
bool can_settle(const KeptClock& kept, const pack::ClockRule& rule);

struct ClockChange {
  ClockId clock;
  std::int64_t version = 0;  // of the clock that whoever changes it had before their eyes
  std::string reason{};      // code: of the rule's list for what is done; going on needs none
};

// Each returns when the clock is due from now on; `terms` are the clock's own (terms_of). Not found for whoever may not
// see it; conflict when something else was done with it since that version, or its state does not allow it; invalid for
// a reason that the rule does not have.
base::Result<base::Instant> pause_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                                        base::Instant now);
base::Result<base::Instant> resume_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                                         base::Instant now);
// `due` must be later than now and than what it was. What was passed on is taken back: a later deadline that is missed
// is passed on again.
base::Result<base::Instant> extend_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                                         base::Instant due, base::Instant now);
// Ends it for good, late or not, and returns when it was due.
base::Result<base::Instant> settle_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                                         base::Instant now);

}  // namespace waymark::core
