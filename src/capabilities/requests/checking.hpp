#pragma once
// Between typing and sending: what was typed comes back unseen on the page that shows what will be read, so that what
// is sent is what was checked, and going back loses nothing.
#include <span>
#include <string>

#include "capabilities/requests/opened_request.hpp"

namespace waymark::requests {

// The button that leads back to the form.
inline constexpr std::string_view kChange = "change";

// Whether the form comes from the page that showed just these fields.
bool checked(const http::Fields& form, std::span<const std::string_view> fields);

struct CheckPage {
  html::Html will_read;  // by whoever asked, exactly
  html::Html stays;      // with our own agency; may be empty
  html::Url action;
  std::string button;
  std::span<const std::string_view> fields;  // that come back
};
core::web::Page check_page(core::web::Visit& visit, const OpenedRequest& opened, const CheckPage& check);

// A form that can no longer be sent: withdrawn, or somebody of our own agency said something. `selected` and `typed`
// are shown once more, to copy.
core::web::Page said_meanwhile(core::web::Visit& visit, const OpenedRequest& opened, std::string selected,
                               std::string typed);

}  // namespace waymark::requests
