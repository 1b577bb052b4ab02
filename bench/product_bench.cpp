// What a known-to answer, a page, a start and a contact cost on a demonstration of any size, beside a bare page of the
// same server and a bare question to the same database in the same run. Prints markdown; bench/run calls it for each
// size and engine.
//
//   product_bench WAYMARK FOLDER RUNS GROWTH_FILE [DATABASE]
//
//   WAYMARK      the program: pages are asked of a `waymark serve` of its own, with the options that it has unless told
//   FOLDER       made by `waymark demo`; contacts are added to it. Its log is written to FOLDER.log
//   GROWTH_FILE  one row is added to it: what the sizes are compared by
//   DATABASE     postgresql://…, where the demonstration was made in one
//
//   product_bench hello     serves one word: what pages are compared with
//
// Whoever asks shares the machine with the server: what is said per second is what both do together.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "app/process.hpp"
#include "bench/measures.hpp"
#include "bench/visitor.hpp"
#include "platform/http/server.hpp"

namespace waymark::bench {
namespace {

constexpr std::size_t kStarts = 20;
constexpr std::size_t kMostSent = 500;  // in each round, so that the rounds before do not make another database of it

struct Arguments {
  std::string program;
  std::string folder;
  std::size_t runs = 0;
  std::string growth;
  std::string database;
};

struct Looked {
  std::string partnership;
  Size size;
  Sample sample;
};

struct Resident {
  Memory started;
  Memory loaded;
};

std::string own_program() { return std::filesystem::read_symlink("/proc/self/exe").string(); }

std::filesystem::path log_of(const Arguments& arguments) { return arguments.folder + ".log"; }

Command hello(const Arguments& arguments) { return {{own_program(), "hello"}, log_of(arguments)}; }

Command serve(const Arguments& arguments) {
  Command command{{arguments.program, "serve", "--data", arguments.folder, "--port", "0"}, log_of(arguments)};
  if (!arguments.database.empty())
    command.words.insert(command.words.end(), {std::string("--database"), arguments.database});
  return command;
}

Looked look_at(const app::Locations& locations) {
  const app::Runtime runtime(locations);
  return {runtime.partnership().code, size_of(runtime), take_sample(runtime)};
}

Resident measure_server(const Arguments& arguments, const Sample& sample, Report& report) {
  const auto command = serve(arguments);
  const Process server(command.words, command.log);
  Visitor(server.port()).get("/sign-in");
  const auto started = server.memory();
  measure_pages(server.port(), sample, arguments.runs, report);
  measure_sending(server.port(), sample, std::min(arguments.runs, kMostSent), report);
  return {started, server.memory()};
}

double mebibytes(std::int64_t kibibytes) { return static_cast<double>(kibibytes) / 1024; }
double mebibytes_of(std::uint64_t bytes) { return static_cast<double>(bytes) / 1024 / 1024; }

void print_start(const Times& start) {
  fmt::print(
      "\n| from running the program to its first page | starts | p50 ms | p95 ms | longest ms |\n"
      "|---|---|---|---|---|\n| `waymark serve` | {} | {:.0f} | {:.0f} | {:.0f} |\n",
      start.milliseconds.size(), start.at(0.5), start.at(0.95), start.at(1));
}

void print_memory(const Resident& resident) {
  fmt::print(
      "\n| memory of `waymark serve`, MiB | resident |\n|---|---|\n"
      "| after its first page | {:.0f} |\n| after everything above | {:.0f} |\n| at its highest | {:.0f} |\n",
      mebibytes(resident.started.resident), mebibytes(resident.loaded.resident), mebibytes(resident.loaded.highest));
}

// The columns are those of bench/run.
void add_growth(const Arguments& arguments, const Size& size, const Report& report, const Times& start,
                const Resident& resident) {
  const auto p99 = [&](const char* what) { return report.of(what).at(0.99); };
  std::ofstream(arguments.growth, std::ios::app) << fmt::format(
      "| {} | {} | {} | {} | {:.0f} | {:.0f} | {} | {:.2f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.0f} "
      "| {:.0f} | {:.0f} |\n",
      arguments.database.empty() ? "SQLite" : "PostgreSQL", size.people, size.records, size.contacts,
      mebibytes_of(size.data_bytes), mebibytes_of(size.key_bytes), size.bytes_per_contact(), p99(kFirstAsked),
      p99(kSentAndRead), p99(kHome), p99(kPerson), p99(kSearch), start.at(0.5), mebibytes(resident.started.resident),
      mebibytes(resident.loaded.highest));
}

int measure(const Arguments& arguments) {
  const auto locations = app::locate({.data = arguments.folder, .database = arguments.database});
  const auto looked = look_at(locations);
  const auto& size = looked.size;
  const auto& sample = looked.sample;
  fmt::print(
      "{} people in the index, {} records, {} contacts. Whoever asks works for `{}`, which holds {} records; {} "
      "people at risk take turns.\n\n",
      size.people, size.records, size.contacts, sample.asker.agency(), sample.held, sample.people.size());
  Report report;
  measure_bare(locations, looked.partnership, sample, hello(arguments), arguments.runs, report);
  const auto known = measure_known_to(locations, sample, arguments.runs, report);
  const auto start = measure_start(serve(arguments), kStarts);
  const auto resident = measure_server(arguments, sample, report);
  fmt::print("\nOf those about whom the engine was asked, {:.1f} % were found to be known.\n", 100 * known);
  print_start(start);
  print_memory(resident);
  add_growth(arguments, size, report, start, resident);
  return report.any_failed() ? 1 : 0;
}

int serve_hello() {
  app::StopSignals signals;
  http::Server server({.port = 0}, [](const http::Request&) {
    http::Response response;
    response.body = "hello";
    return response;
  });
  signals.on_stop([&] { server.stop(); });
  std::cout << "listening on http://localhost:" << server.port() << std::endl;
  server.run();
  return 0;
}

}  // namespace
}  // namespace waymark::bench

int main(int count, char** words) {
  const std::vector<std::string> arguments(words + 1, words + count);
  try {
    if (arguments.size() == 1 && arguments[0] == "hello") return waymark::bench::serve_hello();
    if (arguments.size() == 4 || arguments.size() == 5)
      return waymark::bench::measure({arguments[0], arguments[1], std::stoul(arguments[2]), arguments[3],
                                      arguments.size() == 5 ? arguments[4] : std::string()});
    std::cerr << "product_bench WAYMARK FOLDER RUNS GROWTH_FILE [DATABASE]\n";
  } catch (const std::exception& error) {
    std::cerr << "product_bench: " << error.what() << '\n';
  }
  return 2;
}
