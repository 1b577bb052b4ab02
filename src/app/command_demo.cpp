#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <iostream>

#include "app/commands.hpp"
#include "app/demo_cast.hpp"
#include "app/demo_progress.hpp"
#include "app/demo_site.hpp"
#include "app/head_keeper.hpp"
#include "app/process.hpp"

namespace waymark::app {

namespace files = std::filesystem;
using base::InfrastructureError;
using Steady = DemoProgress::Clock;

namespace {

constexpr std::size_t kMostPeople = 1'000'000;
constexpr int kMostYears = 5;

pack::Cast cast_of(const std::string& folder, const pack::Pack& pack) {
  auto loaded = pack::load_cast(folder, pack);
  if (!loaded.cast) throw InfrastructureError("the cast is not sound: " + to_text(loaded.problems.front()));
  return *std::move(loaded.cast);
}

// A folder beside the one that was named: it takes that one's place when everything is in it, and goes away otherwise.
class Workplace {
 public:
  explicit Workplace(const files::path& wanted) : wanted_(wanted), part_(wanted) {
    part_ += ".part";
    if (files::exists(wanted_))
      throw InfrastructureError(wanted_.string() + " is there already: name a folder that is not there yet");
    // Left by one that was killed; anything else is not ours to remove.
    if (files::exists(demonstration_in(part_).master_key)) files::remove_all(part_);
    if (files::exists(part_)) throw InfrastructureError(part_.string() + " is in the way: move it elsewhere");
  }
  ~Workplace() {
    std::error_code ignored;
    if (!kept_) files::remove_all(part_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  const files::path& folder() const { return part_; }
  void keep() {
    files::rename(part_, wanted_);
    kept_ = true;
  }

 private:
  files::path wanted_;
  files::path part_;
  bool kept_ = false;
};

void check(const DemoOptions& options) {
  if (options.people > kMostPeople)
    throw InfrastructureError(fmt::format("--people is at most {}", with_commas(kMostPeople)));
  if (options.years < 1 || options.years > kMostYears)
    throw InfrastructureError(fmt::format("--years is from 1 to {}", kMostYears));
}

// Signals wait for a thread of their own from the start, so that the folder goes away however it is stopped.
class Stoppable {
 public:
  explicit Stoppable(bool server) : server_(server) {
    signals_.on_stop([this] { stopped_ = true; });
  }
  void go_on() const {
    if (!stopped_) return;
    throw InfrastructureError(server_ ? "stopped: the database holds part of a demonstration, empty it before the next"
                                      : "stopped: nothing is left behind");
  }

 private:
  bool server_;
  std::atomic<bool> stopped_{false};
  StopSignals signals_;
};

struct Made {
  std::string name;
  DemoCounts counts;
};

// Both databases are closed when it returns.
Made fill(const DemoCommandOptions& options, const Locations& locations, const Stoppable& stoppable) {
  Made made;
  const auto runtime = found_partnership(locations, pack::read_files(options.pack), true);
  const auto& partnership = runtime->partnership();
  const auto pack = partnership.packs.active();
  const auto cast = cast_of(options.pack, *pack);
  const auto rates = options.demo.people > 0 ? load_rates(options.pack, *pack) : DemoRates{};
  made.name = pack->partnership.name;
  const auto world = [&] {
    const HeadKeeper heads(*runtime);
    return add_cast(partnership, cast);
  }();
  if (options.demo.people == 0) return made;
  DemoProgress progress(std::cerr, ::isatty(STDERR_FILENO) != 0, Steady::now());
  auto demo = options.demo;
  demo.progress = [&](std::size_t done, std::size_t of) {
    stoppable.go_on();
    progress.show(done, of, Steady::now());
  };
  DemoSite site(locations, partnership.code);
  made.counts = add_crowd(site.place(), cast, world, rates, demo);
  site.sign_head();
  progress.end();
  return made;
}

std::uint64_t size_of(const files::path& folder) {
  std::uint64_t all = 0;
  for (const auto& entry : files::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) all += entry.file_size();
  return all;
}

void say_what_was_made(const Made& made, std::chrono::seconds took, const DemoCommandOptions& options) {
  const auto& counts = made.counts;
  std::cout << "made: " << made.name << '\n';
  if (counts.people > 0)
    std::cout << fmt::format(
        "  {} people in {} families besides the cast, {} of them known to some agency\n"
        "  {} contacts, {} records, {} assessments, {} referrals, support begun {} times\n",
        with_commas(counts.people), with_commas(counts.stories), with_commas(counts.known),
        with_commas(counts.contacts), with_commas(counts.records), with_commas(counts.assessments),
        with_commas(counts.referrals), with_commas(counts.support_begun));
  std::cout << fmt::format("  in {}; {} in {}\n", spoken_seconds(took), spoken_bytes(size_of(options.data)),
                           options.data)
            << "the master key lies beside the data, because nobody in it exists; never do so with real people\n"
            << "now: waymark serve --data " << options.data
            << (options.database.empty() ? "" : " --database " + options.database) << '\n';
}

}  // namespace

int make_demo(DemoCommandOptions options) {
  check(options.demo);
  const auto begun = Steady::now();
  const Stoppable stoppable(!options.database.empty());
  Workplace workplace(options.data);
  auto locations = demonstration_in(workplace.folder());
  if (!options.database.empty()) locations.database = options.database;
  const auto made = fill(options, locations, stoppable);
  stoppable.go_on();
  workplace.keep();
  say_what_was_made(made, std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - begun), options);
  return 0;
}

}  // namespace waymark::app
