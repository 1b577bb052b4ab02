#pragma once
// A form that came too late: its session has expired, or its author signed in again since the page was opened. What was
// typed is kept, sealed, for whoever typed it, and is not carried out.
#include "capabilities/staff/staff.hpp"
#include "core/kept.hpp"
#include "core/web/visit.hpp"

namespace waymark::app {

// For whoever was signed in when the page was opened. False, and nothing is kept, where the form comes from elsewhere,
// with another token than its session's or with no session that expired, where its role may not send it, and where
// there is no word in it or a password may be.
bool keep_unsent(const core::Partnership& partnership, const http::Request& request, const core::web::Route& route,
                 const staff::SessionLimits& limits);

// For a visitor whose form is not from a page of this session: kept where it is from an earlier one of the visitor's
// own. Nothing under the conditions above.
std::optional<core::DraftId> keep_out_of_date(const core::web::Visit& visit, const core::web::Route& route);

}  // namespace waymark::app
