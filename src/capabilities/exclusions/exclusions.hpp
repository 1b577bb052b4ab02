#pragma once
// Colleagues who are kept out of one person's record because they are close. Managers of an agency that
// holds a record of the person enter and lift conflict locks; whoever is locked out learns nothing of it.
#include "core/web/route.hpp"

namespace waymark::exclusions {

core::web::Routes routes();

}  // namespace waymark::exclusions
