#include "app/commands.hpp"

namespace waymark::app {

void add_store_options(CLI::App& command, StoreOptions& options) {
  command.add_option("--data", options.data, "Folder that holds databases and audit heads")->type_name("DIR");
  command.add_option("--database", options.database, "PostgreSQL database instead of the folder's")
      ->type_name("postgresql://…");
  command.add_option("--keys", options.keys, "PostgreSQL database of the key store instead of the folder's")
      ->type_name("postgresql://…");
  command.add_option("--master-key", options.master_key, "File of the master key (or WAYMARK_MASTER_KEY_FILE)")
      ->type_name("FILE");
  command.add_option("--audit-heads", options.audit_heads, "File of the audit's signed heads")->type_name("FILE");
}

}  // namespace waymark::app
