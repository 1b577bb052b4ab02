#include "bench/bare.hpp"
#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/visitor.hpp"

namespace waymark::bench {

namespace {

// They take so little time that of a few the clients' own beginning would be the greater part.
constexpr std::size_t kTimesAsMany = 10;

Ask warm(Ask ask) {
  for (std::size_t run = 0; run < kWarmUps; ++run) ask(run);
  return ask;
}

Ask one_who_selects(const app::Locations& locations, const std::string& partnership, const Sample& sample) {
  const std::shared_ptr<BareSelect> select = bare_select(locations.database, partnership);
  return warm(
      [select, &sample](std::size_t run) { select->ask(sample.people[run % sample.people.size()].record.text()); });
}

Ask one_who_greets(std::uint16_t port) {
  const auto visitor = std::make_shared<Visitor>(port);
  return warm([visitor](std::size_t) { visitor->get("/"); });
}

Ask one_who_writes(const std::filesystem::path& folder) {
  const auto file = std::make_shared<BareWrite>(folder);
  return warm([file](std::size_t) { file->write(); });
}

}  // namespace

void measure_bare(const app::Locations& locations, const std::string& partnership, const Sample& sample,
                  const Command& hello, std::size_t runs, Report& report) {
  for (const auto clients : kClients)
    report.add(kSelect, clients, with_clients(clients, kTimesAsMany * runs, [&](std::size_t) {
                 return one_who_selects(locations, partnership, sample);
               }));
  const Process server(hello.words, hello.log);
  for (const auto clients : kClients)
    report.add(kHello, clients,
               with_clients(clients, kTimesAsMany * runs, [&](std::size_t) { return one_who_greets(server.port()); }));
  report.add(kWrite, 1, with_clients(1, runs, [&](std::size_t) { return one_who_writes(locations.folder); }));
}

}  // namespace waymark::bench
