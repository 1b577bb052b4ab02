#include <iostream>

#include "app/commands.hpp"
#include "app/schema.hpp"

namespace waymark::app {

namespace {

struct MigrateOptions {
  StoreOptions store;
  std::string application_role;
};

int migrate(const MigrateOptions& options) {
  const auto applied = migrate_both(locate(options.store), options.application_role);
  std::cout << "migrations applied: " << applied << '\n';
  return 0;
}

}  // namespace

void add_migrate(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("migrate", "Bring both databases to this program's schema");
  auto options = std::make_shared<MigrateOptions>();
  command->add_option("--data", options->store.data, "Folder that holds both databases")->type_name("DIR");
  command->add_option("--database", options->store.database, "PostgreSQL database, as its owner")
      ->type_name("postgresql://…");
  command->add_option("--keys", options->store.keys, "PostgreSQL database of the key store, as its owner")
      ->type_name("postgresql://…");
  command->add_option("--application-role", options->application_role, "PostgreSQL role that `serve` signs in as");
  command->callback([options, &chosen] { chosen = [options] { return migrate(*options); }; });
}

}  // namespace waymark::app
