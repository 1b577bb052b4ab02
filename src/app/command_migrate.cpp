#include <iostream>

#include "app/commands.hpp"
#include "app/schema.hpp"

namespace waymark::app {

int migrate(const MigrateOptions& options) {
  const auto applied = migrate_both(locate(options.store), options.application_role);
  std::cout << "migrations applied: " << applied << '\n';
  return 0;
}

}  // namespace waymark::app
