#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "app/commands.hpp"
#include "app/demo.hpp"
#include "app/head_keeper.hpp"

namespace waymark::app {

namespace {

pack::Cast cast_of(const std::string& folder, const pack::Pack& pack) {
  auto loaded = pack::load_cast(folder, pack);
  if (!loaded.cast) throw base::InfrastructureError("the cast is not sound: " + to_text(loaded.problems.front()));
  return *std::move(loaded.cast);
}

void show_progress(std::size_t done, std::size_t of) {
  if (::isatty(STDERR_FILENO) != 0) std::cerr << fmt::format("\r{} of {} people", done, of) << std::flush;
}

}  // namespace

int make_demo(DemoCommandOptions options) {
  if (std::filesystem::exists(options.data))
    throw base::InfrastructureError(options.data + " is there already: name a folder that is not there yet");
  options.demo.progress = show_progress;
  auto locations = demonstration_in(options.data);
  if (!options.database.empty()) locations.database = options.database;
  const auto runtime = found_partnership(locations, pack::read_files(options.pack), true);
  const HeadKeeper heads(*runtime);
  const auto& partnership = runtime->partnership();
  fill_demo(partnership, cast_of(options.pack, *partnership.packs.active()), options.demo);
  if (::isatty(STDERR_FILENO) != 0) std::cerr << '\n';
  std::cout << "made: " << partnership.packs.active()->partnership.name
            << "\nthe master key lies beside the data, because nobody in it exists; never do so with real people\n"
            << "now: waymark serve --data " << options.data
            << (options.database.empty() ? "" : " --database " + options.database) << '\n';
  return 0;
}

}  // namespace waymark::app
