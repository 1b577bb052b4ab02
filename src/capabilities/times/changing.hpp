#pragma once
// A change to a deadline, together with its entry in the audit.
#include "capabilities/times/opened_clock.hpp"

namespace waymark::times {

// Each returns when it is due from now on, or was, and fails as core/clock_changes.hpp says.
base::Result<base::Instant> pause(const core::web::Visit& visit, const core::ClockTerms& terms,
                                  const core::ClockChange& change);
base::Result<base::Instant> resume(const core::web::Visit& visit, const core::ClockTerms& terms,
                                   const core::ClockChange& change);
base::Result<base::Instant> settle(const core::web::Visit& visit, const core::ClockTerms& terms,
                                   const core::ClockChange& change);
// Not found for whoever is not in charge.
base::Result<base::Instant> extend(const core::web::Visit& visit, const core::ClockTerms& terms,
                                   const core::ClockChange& change, base::Instant due);

}  // namespace waymark::times
