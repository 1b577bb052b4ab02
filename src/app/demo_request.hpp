#pragma once
// What one agency of the cast asks another for, and waits for.
#include "core/ids.hpp"
#include "core/partnership.hpp"
#include "core/viewer.hpp"

namespace waymark::app {

// The contact of the cast because of which its recorder asks.
inline constexpr std::string_view kAsksForMore = "winifred_gp_1";

void ask_for_more(const core::Partnership& partnership, const core::Viewer& viewer, const core::ContactId& contact,
                  base::Instant when);

}  // namespace waymark::app
