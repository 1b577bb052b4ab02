#pragma once
// The page of a recorded contact: what others know, what to ask and propose next, which clocks run. It
// brings together what the other slices say and holds nothing of its own.
#include "core/web/route.hpp"

namespace waymark::next_steps {

core::web::Routes routes();

}  // namespace waymark::next_steps
