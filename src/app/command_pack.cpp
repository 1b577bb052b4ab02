#include <iostream>

#include "app/commands.hpp"
#include "app/head_keeper.hpp"

namespace waymark::app {

namespace {

struct ActivateOptions {
  StoreOptions store;
  std::string folder;
};

int activate(const ActivateOptions& options) {
  const auto files = pack::read_files(options.folder);
  const auto loaded = pack::load_from_files(files);
  if (!loaded.ok()) return pack::check(options.folder, std::cerr);
  const Runtime runtime(locate(options.store));
  const auto& partnership = runtime.partnership();
  if (loaded.pack->partnership.code != partnership.code)
    throw base::InfrastructureError("this pack is for the partnership \"" + loaded.pack->partnership.code +
                                    "\", the data for \"" + partnership.code + "\": name the pack of this partnership");
  const HeadKeeper heads(runtime);
  partnership.packs.activate(files, partnership.clock.now());
  partnership.audit.record({core::Viewer::migration().name(), "", ""}, {{"pack.activated", "pack", loaded.pack->hash}});
  std::cout << "active: " << loaded.pack->hash << '\n';
  return 0;
}

void add_check(CLI::App& pack, Chosen& chosen) {
  auto* command = pack.add_subcommand("check", "Report every problem in a pack's files");
  auto folder = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "The pack's folder")->required();
  command->callback([folder, &chosen] { chosen = [folder] { return pack::check(*folder, std::cout); }; });
}

void add_activate(CLI::App& pack, Chosen& chosen) {
  auto* command = pack.add_subcommand("activate", "Make a pack the one under which everything new begins");
  auto options = std::make_shared<ActivateOptions>();
  command->add_option("DIR", options->folder, "The pack's folder")->required();
  add_store_options(*command, options->store);
  command->callback([options, &chosen] { chosen = [options] { return activate(*options); }; });
}

}  // namespace

void add_pack(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("pack", "The partnership's definitions");
  command->require_subcommand(1);
  add_check(*command, chosen);
  add_activate(*command, chosen);
}

}  // namespace waymark::app
