#include "capabilities/contacts/contacts.hpp"

#include "capabilities/contacts/check_page.hpp"
#include "capabilities/contacts/correction_pages.hpp"
#include "capabilities/contacts/draft_pages.hpp"

namespace waymark::contacts {

core::web::Path contact_path() { return "/contacts/{id}"; }

core::web::Routes routes(const Reconsider& reconsider) {
  core::web::Routes all;
  for (const auto& some : {step_routes(), quick_routes(), list_routes(), omission_routes(), check_routes(reconsider),
                           correction_routes(), removal_routes()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace waymark::contacts
