#pragma once
// What the pages of a draft share: its context, its form and where they lead.
#include <optional>

#include "capabilities/contacts/reading.hpp"
#include "core/draft.hpp"
#include "core/web/form_view.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// The pack and the day under which the draft of the address is typed, held as long as its context is used: those of the
// request, or of the contact that it corrects.
struct DraftContext {
  explicit DraftContext(const core::web::Visit& visit);
  std::shared_ptr<const pack::Pack> pack;
  ReadingContext context;

 private:
  struct PackAndDay {
    std::shared_ptr<const pack::Pack> pack;
    base::Date day;
  };
  static PackAndDay under_which(const core::web::Visit& visit);
  DraftContext(PackAndDay under, const core::web::Visit& visit);
};

// Nothing for a draft that is not the visitor's. What is shown is noted for the audit.
std::optional<core::Draft> draft_of(core::web::Visit& visit);
// Keeps what was typed under these names, and in questions that are no longer asked, whatever is wrong with it, in the
// draft of the address.
base::Result<base::Done> keep_typed(core::web::Visit& visit, const http::Fields& form,
                                    const std::vector<std::string>& names);

// Where a draft is no longer there: the contact that was made of it, with what was typed meanwhile. Not found where
// there is none.
core::web::Reply where_it_went(core::web::Visit& visit);

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

}  // namespace waymark::contacts
