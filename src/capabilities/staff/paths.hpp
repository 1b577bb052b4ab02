#pragma once
// The addresses of this slice.
#include "core/web/path.hpp"

namespace waymark::staff {

inline constexpr core::web::Path kSignIn = "/sign-in";
inline constexpr core::web::Path kPersonas = "/personas";
inline constexpr core::web::Path kSignOut = "/sign-out";
inline constexpr core::web::Path kSignOutEverywhere = "/sign-out-everywhere";
inline constexpr core::web::Path kExit = "/exit";
inline constexpr core::web::Path kAccount = "/account";
inline constexpr core::web::Path kPassword = "/account/password";

// For administrators.
inline constexpr core::web::Path kAccounts = "/accounts";
inline constexpr core::web::Path kNewAccount = "/accounts/new";
inline constexpr core::web::Path kOneAccount = "/accounts/{id}";
inline constexpr core::web::Path kRenewal = "/accounts/{id}/password";
inline constexpr core::web::Path kClosing = "/accounts/{id}/closing";

// The parameter that says where to go on after signing in.
inline constexpr std::string_view kThen = "then";

}  // namespace waymark::staff
