#pragma once
// One's own agency's people: finding somebody by name, and the page of one person. It shows what other
// slices hold and holds nothing of its own.
#include "core/web/route.hpp"

namespace waymark::people {

core::web::Routes routes();

}  // namespace waymark::people
