#pragma once
// One's own agency's people: finding somebody by what is known of them, and the page of one person. It shows what
// other slices hold and holds nothing of its own.
#include "core/web/route.hpp"

namespace waymark::people {

core::web::Routes routes();

}  // namespace waymark::people
