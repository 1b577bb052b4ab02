#pragma once
// The history of a clock as rows keep it.
#include <vector>

#include "core/clock_history.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

// In their order. None for a clock that the viewer may not see; the clock keeper sees every clock's.
std::vector<ClockEvent> events_of(Reading& reading, std::string_view clock_id);

// The n-th event of the clock, beginning with 1. Whoever keeps it has raised the clock's own count in this transaction.
void keep_event(Transaction& transaction, std::string_view clock_id, std::int64_t ordinal, const ClockEvent& event);

}  // namespace waymark::core
