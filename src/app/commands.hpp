#pragma once
// The commands. Each adds itself to the command line and, when it was chosen, sets what is to be run; that
// returns the exit code. Each throws InfrastructureError with one sentence that says what to do.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "app/locations.hpp"

namespace waymark::app {

using Chosen = std::function<int()>;

void add_init(CLI::App& app, Chosen& chosen);
void add_serve(CLI::App& app, Chosen& chosen);
void add_migrate(CLI::App& app, Chosen& chosen);
void add_pack(CLI::App& app, Chosen& chosen);
void add_audit(CLI::App& app, Chosen& chosen);
void add_demo(CLI::App& app, Chosen& chosen);

// --data, --database, --keys, --master-key, --audit-heads.
void add_store_options(CLI::App& command, StoreOptions& options);

}  // namespace waymark::app
