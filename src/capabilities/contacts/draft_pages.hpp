#pragma once
// What the pages of a draft share: its form and where they lead.
#include "capabilities/contacts/open_draft.hpp"
#include "core/web/form_view.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// What the page is filled with: what is in the draft, or what its author typed on this very page and did not send.
http::Fields shown_fields(const core::web::Visit& visit, const core::Draft& draft,
                          const std::vector<std::string>& names);

// One <form> that posts to `action`: its token, `inside`, and the buttons. Saved in the draft while somebody types.
html::Html draft_form(const core::web::Visit& visit, const core::DraftId& draft, const html::Url& action,
                      html::Html inside, html::Html buttons);
// "Save and come back later": the name of the button, and what it looks like.
inline constexpr std::string_view kLater = "later";
html::Html later_button();

core::web::Path quick_path();
core::web::Path list_path();

core::web::Routes step_routes();
core::web::Routes quick_routes();
core::web::Routes list_routes();
core::web::Routes omission_routes();
core::web::Routes removal_routes();

}  // namespace waymark::contacts
