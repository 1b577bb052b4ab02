#pragma once
// What was decided, however long ago: one page of it. How a pair was decided, and the way to take that back, stands on
// the pair's own page.
#include "core/reviewing.hpp"
#include "core/web/visit.hpp"

namespace waymark::checks {

html::Html decided_view(const core::web::Visit& visit, const core::Paged<core::ReviewedPair>& decided);

}  // namespace waymark::checks
