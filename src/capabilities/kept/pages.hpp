#pragma once
// The handlers of this slice.
#include "capabilities/kept/kept.hpp"

namespace waymark::kept {

inline constexpr core::web::Path kKept = "/kept/{id}";
inline constexpr core::web::Path kRemoval = "/kept/{id}/removal";

core::web::Reply show_kept(core::web::Visit& visit, const std::vector<PageOf>& pages);
core::web::Reply throw_away(core::web::Visit& visit);

// For scripts: "Saved at 10:42am".
core::web::Reply save_draft(core::web::Visit& visit);
core::web::Reply save_page(core::web::Visit& visit, const std::vector<PageOf>& pages);

// The page with this address, if there is one.
const PageOf* page_at(const std::vector<PageOf>& pages, std::string_view address);

}  // namespace waymark::kept
