#pragma once
// Clocks that run: each keeps its rule, the pack it was started under, its start and when it falls due.
#include <optional>
#include <string>
#include <vector>

#include "core/deadline.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

// What a clock is about, and whose it is. The agency's people see it; one who may not see the record
// does not see the clock.
struct ClockStart {
  std::string rule;          // code in the pack's clocks
  std::string subject_kind;  // "referral", "proposal", "contact", "match"
  std::string subject_id;
  RecordId record;  // held by `agency`
  std::string agency;
};

struct RunningClock {
  ClockId id;
  std::string rule;
  std::string pack_hash;
  std::string subject_kind;
  std::string subject_id;
  RecordId record;
  base::Instant started;
  base::Instant due;
};

// Starts a clock now under the active pack, and returns when it falls due. A rule that the pack does not
// have is a broken promise of the pack's check: InfrastructureError.
base::Instant start_clock(Transaction& transaction, const ClockStart& start, base::Instant now);

// Stops every running clock of one subject with that rule ("" for all of them).
void stop_clocks(Transaction& transaction, std::string_view subject_id, std::string_view rule, std::string_view reason,
                 base::Instant now);

// Those that run in the viewer's agency, the one that falls due first, first; of more than `kMostClocks` the
// first ones. Without possible matches: nothing stops their clocks yet, and they would hide every other.
inline constexpr std::size_t kMostClocks = 200;
std::vector<RunningClock> running_clocks(Reading& reading);
// All of them, without the limit.
std::int64_t count_running_clocks(Reading& reading);

// Possible matches that wait in the viewer's agency.
struct WaitingMatches {
  std::int64_t count = 0;
  std::optional<base::Instant> oldest_due;  // nothing for none
};
WaitingMatches waiting_matches(Reading& reading);

// All that run about one person, or one subject, possible matches too.
std::vector<RunningClock> running_clocks_of(Reading& reading, const PersonId& person);
std::vector<RunningClock> running_clocks_of(Reading& reading, std::string_view subject_id);

}  // namespace waymark::core
