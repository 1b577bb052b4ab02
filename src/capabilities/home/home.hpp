#pragma once
// The first page: what one member of staff has to do, most pressing first. It shows what other slices hold
// and holds nothing of its own.
#include "core/web/route.hpp"

namespace waymark::home {

core::web::Routes routes();

}  // namespace waymark::home
