#include "capabilities/people/people.hpp"

#include "capabilities/people/person_page.hpp"
#include "capabilities/people/search_page.hpp"

namespace waymark::people {

using core::web::Access;
using core::web::Audit;

core::web::Routes routes() {
  const auto access = Access::practice();
  return {{http::Method::get, kPeople, access, Audit::nothing("an empty form, or what was typed on it"), show_search,
           core::web::kRefilled},
          {http::Method::post, kPeople, access, Audit::read("people.searched"), find_people},
          {http::Method::get, kPerson, access, Audit::read("person.read"), show_person}};
}

}  // namespace waymark::people
