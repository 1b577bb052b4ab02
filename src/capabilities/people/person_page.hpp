#pragma once
#include "core/web/route.hpp"

namespace waymark::people {

inline constexpr core::web::Path kPerson = "/people/{id}";

core::web::Reply show_person(core::web::Visit& visit);

}  // namespace waymark::people
