#pragma once
#include "core/web/path.hpp"

namespace waymark::risk {

inline constexpr core::web::Path kQuestions = "/contacts/{id}/questions";
inline constexpr core::web::Path kAnswers = "/questions/{id}";

// The one instrument that those pages ask. An address never names it: it would tell who reads the address.
inline constexpr std::string_view kInstrument = "dash";

// Of another slice.
inline constexpr core::web::Path kPerson = "/people/{id}";

}  // namespace waymark::risk
