#pragma once
// The page of one deadline: as it stands, again with what was typed and what is wrong with it, or after somebody else
// was quicker.
#include "capabilities/times/opened_clock.hpp"
#include "core/web/page.hpp"

namespace waymark::times {

core::web::Page page_of(core::web::Visit& visit, const OpenedClock& opened, const http::Fields& fields,
                        const std::vector<base::FieldError>& errors, int status);

// What was asked for is no longer possible. Shows what was typed, to copy.
core::web::Page changed_meanwhile(core::web::Visit& visit, const OpenedClock& opened);

}  // namespace waymark::times
