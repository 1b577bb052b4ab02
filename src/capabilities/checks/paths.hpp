#pragma once
#include "core/web/path.hpp"

namespace waymark::checks {

inline constexpr core::web::Path kChecks = "/checks";
inline constexpr core::web::Path kCheck = "/checks/{id}";
inline constexpr core::web::Path kOpening = "/checks/{id}/opening";  // of a record that a score joined
inline constexpr core::web::Path kUndoing = "/checks/{id}/undoing";

}  // namespace waymark::checks
