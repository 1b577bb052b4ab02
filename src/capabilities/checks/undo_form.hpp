#pragma once
// What was decided about a pair, and taking it back.
#include "capabilities/checks/opened_check.hpp"
#include "core/web/page.hpp"
#include "core/web/route.hpp"

namespace waymark::checks {

// Who decided what, when and why, and the button that undoes it.
html::Html what_stands(const core::web::Visit& visit, const OpenedCheck& check);

// Why it was not undone, with what stands.
core::web::Reply not_undone(core::web::Visit& visit, const OpenedCheck& check, const std::string& why);

}  // namespace waymark::checks
