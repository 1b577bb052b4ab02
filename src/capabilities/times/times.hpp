#pragma once
// One deadline by itself: by which rule it runs, what was done with it, and letting it stand still, letting it go on,
// or setting a later date. It holds nothing of its own: core keeps the clocks.
#include "core/web/route.hpp"

namespace waymark::times {

core::web::Routes routes();

}  // namespace waymark::times
