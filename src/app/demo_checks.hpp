#pragma once
// The cast's matching desk at work: it decides by the doors that a coordinator uses.
#include "app/demo_cast.hpp"

namespace waymark::app {

// Of the cast's story, as it truly is; what was found in the last days waits. Throws InfrastructureError where the
// product refuses.
void decide_old_matches(const core::Partnership& partnership, const DemoWorld& world);

}  // namespace waymark::app
