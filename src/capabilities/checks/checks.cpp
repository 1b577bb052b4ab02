#include "capabilities/checks/checks.hpp"

#include "capabilities/checks/pages.hpp"
#include "capabilities/checks/paths.hpp"

namespace waymark::checks {

using core::web::Access;
using core::web::Audit;
using http::Method;

core::web::Path list_path() { return kChecks; }

core::web::Routes routes() {
  const auto access = Access::only(core::Role::coordinator);
  const auto compared = Audit::read("record.compared");
  return {{Method::get, kChecks, access, compared, show_checks, core::web::kRefilled},
          {Method::post, kChecks, access, compared, find_joined},
          {Method::post, kOpening, access, Audit::write(), open_joined, core::web::kNothingTyped},
          {Method::get, kCheck, access, compared, show_check, core::web::kRefilled},
          {Method::post, kCheck, access, Audit::write(), take_decision},
          {Method::post, kUndoing, access, Audit::write(), undo_decision, core::web::kNothingTyped}};
}

}  // namespace waymark::checks
