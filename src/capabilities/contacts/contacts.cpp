#include "capabilities/contacts/contacts.hpp"

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/draft_pages.hpp"

namespace waymark::contacts {

core::web::Path contact_path() { return "/contacts/{id}"; }

core::web::Routes routes() {
  auto all = draft_routes();
  const auto more = check_routes();
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace waymark::contacts
