#pragma once
#include "core/web/route.hpp"

namespace waymark::people {

// What identifies somebody never stands in an address: it comes with a POST, which shows the results itself.
inline constexpr core::web::Path kPeople = "/people";

core::web::Reply show_search(core::web::Visit& visit);
core::web::Reply find_people(core::web::Visit& visit);

}  // namespace waymark::people
