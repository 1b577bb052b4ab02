#pragma once
#include "core/web/path.hpp"

namespace waymark::risk {

inline constexpr core::web::Path kQuestions = "/contacts/{id}/questions";
inline constexpr core::web::Path kAnswers = "/questions/{id}";

// Of another slice.
inline constexpr core::web::Path kPerson = "/people/{id}";

}  // namespace waymark::risk
