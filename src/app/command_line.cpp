#include "app/command_line.hpp"

#include <iostream>

#include "app/commands.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {

namespace {

constexpr int kNotDone = 2;

}  // namespace

int run(int count, const char* const* arguments) {
  CLI::App app("Waymark: the working system of a partnership", "waymark");
  app.set_version_flag("--version", "waymark " WAYMARK_VERSION);
  app.require_subcommand(1);
  Chosen chosen;
  for (auto* add : {add_init, add_serve, add_migrate, add_pack, add_audit, add_demo}) add(app, chosen);
  try {
    app.parse(count, arguments);
    return chosen();
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kNotDone;
  } catch (const base::InfrastructureError& error) {
    std::cerr << "waymark: " << error.what() << '\n';
    return kNotDone;
  }
}

}  // namespace waymark::app
