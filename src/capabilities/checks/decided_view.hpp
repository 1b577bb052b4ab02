#pragma once
// What was decided, however long ago: one page of it, each with the way to take it back.
#include "core/reviewing.hpp"
#include "core/web/visit.hpp"

namespace waymark::checks {

// The page that the address asks for; the first where it asks for none.
std::int64_t page_asked_for(const core::web::Visit& visit);

html::Html decided_view(const core::web::Visit& visit, const core::DecidedPairs& decided);

}  // namespace waymark::checks
