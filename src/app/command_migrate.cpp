#include <iostream>

#include "app/commands.hpp"
#include "app/schema.hpp"

namespace waymark::app {

int migrate(const MigrateOptions& options) {
  const auto locations = locate(options.store);
  const auto applied = migrate_both(locations, options.application_role);
  if (applied > 0) count_rows(locations);
  std::cout << "migrations applied: " << applied << '\n';
  return 0;
}

}  // namespace waymark::app
