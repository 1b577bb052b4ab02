#pragma once
#include "core/web/path.hpp"

namespace waymark::times {

inline constexpr core::web::Path kTimes = "/times/{id}";
inline constexpr core::web::Path kPause = "/times/{id}/pause";
inline constexpr core::web::Path kResumption = "/times/{id}/resumption";
inline constexpr core::web::Path kExtension = "/times/{id}/extension";
inline constexpr core::web::Path kSettlement = "/times/{id}/settlement";

}  // namespace waymark::times
