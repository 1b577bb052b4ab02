#include <iostream>

#include "app/commands.hpp"
#include "app/head_keeper.hpp"
#include "core/pack_activation.hpp"

namespace waymark::app {

int check_pack(const std::string& folder) {
  const base::Date today{std::chrono::floor<std::chrono::days>(base::SystemClock().now())};
  return pack::check(folder, std::cout, today);
}

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
  core::activate_pack(partnership, core::Viewer::migration(), files);
  std::cout << "active: " << loaded.pack->hash << '\n';
  return 0;
}

}  // namespace waymark::app
