#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <iostream>

#include "app/commands.hpp"
#include "app/demo_cast.hpp"
#include "app/demo_folder.hpp"
#include "app/demo_progress.hpp"
#include "app/demo_site.hpp"
#include "app/demo_transfer.hpp"
#include "app/head_keeper.hpp"
#include "app/process.hpp"
#include "app/schema.hpp"

namespace waymark::app {

namespace files = std::filesystem;
using base::InfrastructureError;
using Steady = DemoProgress::Clock;

namespace {

constexpr std::size_t kMostPeople = 1'000'000;
constexpr int kMostYears = 5;

// On the disk while they are made: what is kept, and the log of SQLite.
constexpr std::uint64_t kBytesAnyway = 64'000'000;
constexpr std::uint64_t kBytesEach = 60'000;

pack::Cast cast_of(const std::string& folder, const pack::Pack& pack) {
  auto loaded = pack::load_cast(folder, pack);
  if (!loaded.cast) throw InfrastructureError("the cast is not sound: " + to_text(loaded.problems.front()));
  return *std::move(loaded.cast);
}

void check(const DemoOptions& options) {
  if (options.people > kMostPeople)
    throw InfrastructureError(fmt::format("--people is at most {}", with_commas(kMostPeople)));
  if (options.years < 1 || options.years > kMostYears)
    throw InfrastructureError(fmt::format("--years is from 1 to {}", kMostYears));
}

// Signals wait for a thread of their own from the start, so that the folder goes away however it is stopped.
class Stoppable {
 public:
  Stoppable() {
    signals_.on_stop([this] { stopped_ = true; });
  }
  void go_on() const {
    if (stopped_) throw InfrastructureError("stopped: nothing is left behind");
  }

 private:
  std::atomic<bool> stopped_{false};
  StopSignals signals_;
};

DemoProgress progress_of(std::string what) {
  return {std::cerr, ::isatty(STDERR_FILENO) != 0, Steady::now(), std::move(what)};
}

struct Made {
  std::string code;
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
  made.code = partnership.code;
  made.name = pack->partnership.name;
  const auto world = [&] {
    const HeadKeeper heads(*runtime);
    return add_cast(partnership, cast);
  }();
  stoppable.go_on();
  if (options.demo.people == 0) return made;
  auto progress = progress_of("contacts");
  auto demo = options.demo;
  demo.progress = [&](std::size_t done, std::size_t of) {
    stoppable.go_on();
    progress.show(done, of, Steady::now());
  };
  DemoSite site(locations, partnership.code);
  made.counts = add_crowd(site.place(), cast, world, rates, demo);
  site.sign_head();
  return made;
}

// Keys, heads and the master key stay in the folder.
void take_to(sql::Database& server, const Locations& locations, const Made& made, const Stoppable& stoppable) {
  auto progress = progress_of("rows");
  copy_rows(*sql::open(locations.database), server, {made.code, "migration"}, [&](std::size_t done, std::size_t of) {
    stoppable.go_on();
    progress.show(done, of, Steady::now());
  });
  for (const auto* suffix : {"", "-wal", "-shm"}) files::remove(locations.database + suffix);
}

Made make(const DemoCommandOptions& options) {
  const Stoppable stoppable;
  const auto server = options.database.empty() ? nullptr : open_empty_server(options.database);
  DemoFolder folder(options.data);
  folder.expect_room(kBytesAnyway + kBytesEach * options.demo.people);
  const auto locations = demonstration_in(folder.path());
  auto made = fill(options, locations, stoppable);
  stoppable.go_on();
  if (server)
    take_to(*server, locations, made, stoppable);
  else
    count_rows(locations);
  folder.keep();
  return made;
}

Made make_or_say_that_it_is_full(const DemoCommandOptions& options) {
  try {
    return make(options);
  } catch (const sql::Error& error) {
    if (error.kind() != sql::ErrorKind::full) throw;
    throw InfrastructureError("the disk is full: make room, or ask for fewer --people. Nothing is left behind");
  } catch (const files::filesystem_error& error) {
    throw InfrastructureError(std::string(error.what()) + ": check who owns the folder, and that there is room");
  }
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
  const auto made = make_or_say_that_it_is_full(options);
  say_what_was_made(made, std::chrono::duration_cast<std::chrono::seconds>(Steady::now() - begun), options);
  return 0;
}

}  // namespace waymark::app
