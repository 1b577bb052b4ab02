#pragma once
// Clocks that run: each keeps its rule, the pack it was started under, its start and when it falls due.
#include <memory>
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
  std::string subject_kind;  // "referral", "proposal", "contact", "match", "request"
  std::string subject_id;
  RecordId record;  // held by `agency`; of a request to an agency that names no record, the one of whoever asks
  std::string agency;
};

// A clock that stands still; it goes on by itself at `until`.
struct ClockPause {
  base::Instant since;
  base::Instant until;
  std::string reason;  // code in the pack's list `pause_reasons`
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
  std::optional<ClockPause> pause;         // the last one, over or not
  std::optional<base::Instant> escalated;  // since when it is passed on, because it was missed
  std::int64_t version = 0;                // how often something was done with it

  bool stands_still(base::Instant now) const { return pause && now < pause->until; }
};

// The columns that `clock_from` reads, for statements on `clock k`; columns of a statement's own follow them.
sql::Text clock_columns();
inline constexpr std::size_t kClockColumns = 13;
RunningClock clock_from(const sql::Row& row);

// The pack and the rule under which a clock began.
struct ClockTerms {
  std::shared_ptr<const pack::Pack> pack;
  const pack::ClockRule* rule = nullptr;
  const pack::Calendar* calendar = nullptr;

  const std::string& zone() const { return pack->partnership.time_zone; }
};
// Nothing when that pack has no such rule. May read the pack from the database: never ask inside a transaction.
// Throws InfrastructureError when the pack is missing or was altered.
std::optional<ClockTerms> terms_of(const Partnership& partnership, const RunningClock& clock);

// Starts a clock now under the active pack, and returns when it falls due. A rule that the pack does not
// have is a broken promise of the pack's check: InfrastructureError.
base::Instant start_clock(Transaction& transaction, const ClockStart& start, base::Instant now);

// Stops every running clock of one subject with that rule ("" for all of them).
void stop_clocks(Transaction& transaction, std::string_view subject_id, std::string_view rule, std::string_view reason,
                 base::Instant now);

// The same for the viewer's agency alone, where others have clocks of their own for the same subject.
void stop_own_clocks(Transaction& transaction, std::string_view subject_id, std::string_view reason, base::Instant now);

// Those that run in the viewer's agency, the one that falls due first, first; of more than `kMostClocks` the
// first ones. Clocks that stand still are among them. Without those that are passed on to the viewer (below), and
// without possible matches: nothing stops their clocks yet, and they would hide every other.
inline constexpr std::size_t kMostClocks = 200;
std::vector<RunningClock> running_clocks(Reading& reading);
// All of them, without the limit; and those of them that are late and do not stand still.
std::int64_t count_running_clocks(Reading& reading);
std::int64_t count_overdue_clocks(Reading& reading, base::Instant now);

// Those that were missed and passed on to the viewer's role, the one that was missed first, first, and how many there
// are without the limit. Possible matches stand among those that wait, below.
std::vector<RunningClock> clocks_passed_on(Reading& reading);
std::int64_t count_clocks_passed_on(Reading& reading);

// Possible matches that wait in the viewer's agency. Without those that were missed and that everybody who could decide
// them is kept from: the contact desk hears of these, and nobody here is led to ask a colleague about one.
struct WaitingMatches {
  std::int64_t count = 0;
  std::optional<base::Instant> oldest_due;  // nothing for none
};
WaitingMatches waiting_matches(Reading& reading);

// Whether one with that rule ever ran about the subject in the viewer's agency.
bool clock_began(Reading& reading, std::string_view subject_id, std::string_view rule);

// All that run about one person, or one subject, possible matches too.
std::vector<RunningClock> running_clocks_of(Reading& reading, const PersonId& person);
std::vector<RunningClock> running_clocks_of(Reading& reading, std::string_view subject_id);

}  // namespace waymark::core
