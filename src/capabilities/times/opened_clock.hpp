#pragma once
// A deadline with the person it is about, as its page shows it.
#include <map>
#include <optional>
#include <string>

#include "core/clock_changes.hpp"
#include "core/record.hpp"
#include "core/web/visit.hpp"

namespace waymark::times {

struct OpenedClock {
  core::KeptClock kept;
  core::ClockTerms terms;                    // those under which it began
  std::optional<core::Record> record;        // nothing where another agency holds it
  std::map<std::string, std::string> names;  // of colleagues who changed it, by their id

  const core::RunningClock& clock() const { return kept.clock; }
  const pack::ClockRule& rule() const { return *terms.rule; }
  // Counted past the school terms that its pack lists.
  bool is_provisional() const { return core::is_provisional(rule(), *terms.calendar, clock().due, terms.zone()); }
  std::string person() const { return record ? record->identity.display_name() : std::string(); }
};
// The one that the address names; nothing where the viewer may not see it. Nothing either for a possible match: the
// matching desk has a page of its own for it, and the promise to whoever asked is not moved. Throws InfrastructureError
// where the pack under which it began no longer has its rule.
std::optional<OpenedClock> open_clock(core::web::Visit& visit);
void note_what_is_shown(core::web::Visit& visit, const OpenedClock& opened);

// Whether the viewer sets later dates: coordinators and managers do.
bool in_charge(const core::Viewer& viewer);

// When it is due if it goes on at this moment; it stands still.
base::Instant due_if_it_goes_on(const OpenedClock& opened, base::Instant now);

}  // namespace waymark::times
