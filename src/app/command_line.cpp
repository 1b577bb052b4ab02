// The only file that reads CLI11: it takes a third of a minute to compile.
#include "app/command_line.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <memory>

#include "app/commands.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {

namespace {

constexpr int kNotDone = 2;

using Chosen = std::function<int()>;

// Runs `act` with `options` once the whole line was read without an error.
template <class Options, class Act>
void choose(CLI::App& command, Chosen& chosen, const std::shared_ptr<Options>& options, Act act) {
  command.callback([options, act, &chosen] { chosen = [options, act] { return act(*options); }; });
}

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

void add_init(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("init", "Make a new partnership with its first administrator");
  auto options = std::make_shared<InitOptions>();
  add_store_options(*command, options->store);
  command->add_option("--pack", options->pack, "The partnership's definitions")->type_name("DIR")->required();
  command->add_option("--admin-name", options->admin_name, "Asked for where it is not given");
  command->add_option("--admin-email", options->admin_email, "Asked for where it is not given");
  command->add_option("--admin-agency", options->admin_agency, "Code of an agency; the contact desk's unless given");
  choose(*command, chosen, options, init);
}

void add_serve(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("serve", "Serve the pages until SIGTERM or Ctrl+C");
  auto options = std::make_shared<ServeOptions>();
  add_store_options(*command, options->store);
  auto& server = options->server;
  command->add_option("--port", server.port, "Port; 0 takes any free one")->capture_default_str();
  command->add_option("--address", server.address, "Address to listen on")->capture_default_str();
  command->add_option("--workers", server.workers, "Requests worked on at once")->capture_default_str();
  auto* certificate = command->add_option("--tls-certificate", server.tls_certificate, "PEM file with its chain");
  auto* key = command->add_option("--tls-key", server.tls_key, "PEM file of its private key");
  certificate->needs(key);
  key->needs(certificate);
  command->add_flag("--behind-tls", server.behind_tls, "A proxy on this machine ends TLS");
  command
      ->add_option_function<int>(
          "--idle-seconds", [options](int seconds) { options->session.idle = std::chrono::seconds(seconds); },
          "Sign out after so long without use, sooner than after a quarter of an hour")
      ->check(CLI::Range(5, 900));
  choose(*command, chosen, options, serve);
}

void add_migrate(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("migrate", "Bring both databases to this program's schema");
  auto options = std::make_shared<MigrateOptions>();
  command->add_option("--data", options->store.data, "Folder that holds both databases")->type_name("DIR");
  command->add_option("--database", options->store.database, "PostgreSQL database, as its owner")
      ->type_name("postgresql://…");
  command->add_option("--keys", options->store.keys, "PostgreSQL database of the key store, as its owner")
      ->type_name("postgresql://…");
  command->add_option("--application-role", options->application_role, "PostgreSQL role that `serve` signs in as");
  choose(*command, chosen, options, migrate);
}

void add_pack_check(CLI::App& pack, Chosen& chosen) {
  auto* command = pack.add_subcommand("check", "Report every problem in a pack's files");
  auto folder = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "The pack's folder")->required();
  choose(*command, chosen, folder, check_pack);
}

void add_pack_activate(CLI::App& pack, Chosen& chosen) {
  auto* command = pack.add_subcommand("activate", "Make a pack the one under which everything new begins");
  auto options = std::make_shared<ActivateOptions>();
  command->add_option("DIR", options->folder, "The pack's folder")->required();
  add_store_options(*command, options->store);
  choose(*command, chosen, options, activate);
}

void add_pack(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("pack", "The partnership's definitions");
  command->require_subcommand(1);
  add_pack_check(*command, chosen);
  add_pack_activate(*command, chosen);
}

void add_audit(CLI::App& app, Chosen& chosen) {
  auto* audit = app.add_subcommand("audit", "Who read and changed what");
  audit->require_subcommand(1);
  auto* command = audit->add_subcommand("verify", "Check every chain against the keys and the signed heads");
  auto options = std::make_shared<StoreOptions>();
  add_store_options(*command, *options);
  choose(*command, chosen, options, verify);
}

void add_link(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("link", "Find the rows of a CSV file that are one person");
  auto options = std::make_shared<LinkOptions>();
  command->add_option("FILE", options->file, "Table in UTF-8; its columns are known by their names")->required();
  command->add_option("--truth", options->truth, "Column that says who is who; used to score and for nothing else")
      ->type_name("COLUMN");
  command->add_option("--join", options->join, "Join from so many bits on: higher joins less and errs less")
      ->type_name("BITS")
      ->capture_default_str();
  command->add_option("--clusters", options->clusters, "Table to write: line, id and cluster of each row")
      ->type_name("FILE");
  command->add_option("--delimiter", options->delimiter, "What stands between fields: one character, or tab")
      ->capture_default_str();
  choose(*command, chosen, options, link_file);
}

void add_demo(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("demo", "Make a demonstration in which nobody exists");
  auto options = std::make_shared<DemoCommandOptions>();
  command->add_option("--data", options->data, "Folder to make")->type_name("DIR")->required();
  command->add_option("--database", options->database, "Empty PostgreSQL database, migrated, instead of the folder's")
      ->type_name("postgresql://…");
  command->add_option("--pack", options->pack, "Pack with a cast")->type_name("DIR")->capture_default_str();
  command->add_option("--people", options->demo.people, "Made-up people besides the cast")->capture_default_str();
  command->add_option("--seed", options->demo.seed, "The same seed makes the same people")->capture_default_str();
  command->add_option("--years", options->demo.years, "How long ago their stories began, at most")
      ->capture_default_str();
  choose(*command, chosen, options, make_demo);
}

}  // namespace

int run(int count, const char* const* arguments) {
  CLI::App app("Waymark: the working system of a partnership", "waymark");
  app.set_version_flag("--version", "waymark " WAYMARK_VERSION);
  app.require_subcommand(1);
  Chosen chosen;
  for (auto* add : {add_init, add_serve, add_migrate, add_pack, add_audit, add_link, add_demo}) add(app, chosen);
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
