#include "app/demo.hpp"

#include "app/demo_cast.hpp"
#include "app/demo_checks.hpp"

namespace waymark::app {

DemoWorld add_cast(const core::Partnership& partnership, const pack::Cast& cast) {
  auto world = add_accounts(partnership, cast);
  add_story(partnership, cast, world);
  decide_old_matches(partnership, world);
  return world;
}

}  // namespace waymark::app
