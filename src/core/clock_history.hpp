#pragma once
// What was done with a clock since it began, and what follows from it. Pure.
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/deadline.hpp"

namespace waymark::core {

enum class ClockEventKind {
  paused,     // it stands still
  resumed,    // it goes on
  extended,   // somebody set a later due time
  escalated,  // it was missed and passed on
  settled,    // somebody said how it ended: nothing follows
};
std::string_view to_text(ClockEventKind kind);
std::optional<ClockEventKind> parse_clock_event_kind(std::string_view text);

struct ClockEvent {
  ClockEventKind kind = ClockEventKind::paused;
  base::Instant at;         // never before the event that precedes it
  std::string by;           // a staff id, or the clock keeper
  std::string reason;       // paused, extended, settled: a code of the pack's list; otherwise ""
  base::Instant until;      // paused: when it goes on by itself, if nobody lets it go on before
  base::Instant due;        // when the clock is due from this event on
  std::string passed_to{};  // escalated: to whom (clock_audience.hpp); otherwise ""
};

// When a clock that began at `start` is due after these events, which stand in their order. A pause that nobody has
// ended counts until it ends by itself, so that the due time stands fast while the clock stands still: letting it go on
// earlier brings it forward.
base::Instant due_of(const pack::ClockRule& rule, const pack::Calendar& calendar, base::Instant start,
                     std::span<const ClockEvent> events, std::string_view zone);

// Until when a clock may stand still that is paused at `at`, after these events: until its rule's days are over. All
// its pauses together last no longer than the first of them could have, so that nobody keeps a deadline from being
// missed for ever; a date that somebody in charge sets begins a new count. Nothing where no time is left.
std::optional<base::Instant> pause_until(const pack::ClockRule& rule, std::span<const ClockEvent> events,
                                         base::Instant at, std::string_view zone);

}  // namespace waymark::core
