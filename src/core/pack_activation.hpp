#pragma once
#include "core/partnership.hpp"
#include "core/viewer.hpp"

namespace waymark::core {

// Stores the files under their hash (once) and makes them the active pack, together with the audit entry that says
// so. Throws InfrastructureError, and activates nothing, when they do not read as a pack.
void activate_pack(const Partnership& partnership, const Viewer& viewer, const pack::Files& files);

}  // namespace waymark::core
