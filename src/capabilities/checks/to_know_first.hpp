#pragma once
// What whoever decides must have read before.
#include "capabilities/checks/opened_check.hpp"

namespace waymark::checks {

// What stands between the two people: an earlier decision, a contact in which both stand, what joined them already.
html::Html to_know_first(const core::web::Visit& visit, const OpenedCheck& check);
// The facts that were asked for, or that have come since; nothing where nobody asked.
html::Html facts_view(const core::web::Visit& visit, const core::Standing& standing);

}  // namespace waymark::checks
