#pragma once
#include "capabilities/exclusions/exclusion_store.hpp"
#include "core/web/form_view.hpp"
#include "core/web/route.hpp"

namespace waymark::exclusions {

inline constexpr core::web::Path kColleagues = "/people/{id}/colleagues";
inline constexpr core::web::Path kReadmission = "/people/{id}/colleagues/readmission";

// Who is kept out, with reason, since when and a way to lift it; then the form to keep somebody out.
html::Html colleagues_view(const core::web::Visit& visit, const Excluded& excluded, const core::web::FormView& view,
                           const pack::Pack& pack);

}  // namespace waymark::exclusions
