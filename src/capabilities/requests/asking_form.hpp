#pragma once
// The page on which somebody is asked for more: whom, for what and why, and what they will read about the person.
#include "capabilities/requests/asking.hpp"
#include "core/web/visit.hpp"

namespace waymark::requests {

// The digest of what the page shows comes back with the form; its errors stand where the page shows it.
inline constexpr std::string_view kShown = "shown";
// Drawn when the page is shown: a form that is sent twice makes one request.
inline constexpr std::string_view kDrawn = "drawn";
// Bound to the contact and to whoever asks, so that what somebody sends in the place of what was drawn never meets a
// request of anybody else.
core::RequestId request_id(const core::web::Visit& visit, const core::ContactId& contact, const core::RequestId& drawn);

struct Asking {
  Grounds grounds;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  std::string agency;

  Asker asker() const { return {agency, *pack, today}; }
  std::string digest() const { return digest_of(grounds, asker()); }
};

core::web::Page asking_page(core::web::Visit& visit, const Asking& asking, const http::Fields& fields,
                            const std::vector<base::FieldError>& errors, int status);

// As the page is first shown: purpose, basis and reason of the contact.
http::Fields as_the_contact(const Grounds& grounds);

Question question_of(const core::web::Visit& visit, const Asking& asking, const http::Fields& form);

}  // namespace waymark::requests
