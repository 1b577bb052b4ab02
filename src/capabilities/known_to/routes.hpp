#pragma once
#include "core/web/route.hpp"

namespace waymark::known_to {

// The notices to a holder of records: who asked about whom, when and why.
core::web::Routes routes();

}  // namespace waymark::known_to
