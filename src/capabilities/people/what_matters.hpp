#pragma once
#include "capabilities/people/held.hpp"
#include "platform/html/html.hpp"

namespace waymark::people {

// Deadlines that run, referrals that wait for an answer, what was proposed and not decided, and what the last
// assessment found.
html::Html what_matters(const Held& held, const std::string& own_agency, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::people
