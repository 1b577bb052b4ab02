#pragma once
#include "core/web/path.hpp"

namespace waymark::requests {

inline constexpr core::web::Path kAsk = "/contacts/{id}/ask";
inline constexpr core::web::Path kRequests = "/requests";
inline constexpr core::web::Path kRequest = "/requests/{id}";
inline constexpr core::web::Path kAnswer = "/requests/{id}/answer";
inline constexpr core::web::Path kRefusal = "/requests/{id}/refusal";
inline constexpr core::web::Path kWithdrawal = "/requests/{id}/withdrawal";

// Pages of other slices that ours lead to.
inline constexpr core::web::Path kContact = "/contacts/{id}";
inline constexpr core::web::Path kPerson = "/people/{id}";
inline constexpr core::web::Path kPeople = "/people";

}  // namespace waymark::requests
