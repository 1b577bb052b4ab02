#pragma once
// A form for a proposal that somebody decided meanwhile.
#include "capabilities/referrals/making.hpp"
#include "core/web/visit.hpp"

namespace waymark::referrals {

// What became of the proposal, and what was typed, to copy.
core::web::Page decided_meanwhile(core::web::Visit& visit, const Grounds& grounds, const std::string& selected,
                                  const std::string& typed);

}  // namespace waymark::referrals
