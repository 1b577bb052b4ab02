#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/visitor.hpp"

namespace waymark::bench {

namespace {

using Look = std::function<void(Visitor&, const Known&)>;

constexpr std::size_t kLettersTyped = 4;

std::string part_of_name(const core::Identity& identity) {
  const auto& name = identity.surname.empty() ? identity.forenames : identity.surname;
  return name.substr(0, kLettersTyped);
}

void look_at_home(Visitor& visitor, const Known&) { visitor.get("/"); }
void look_at_person(Visitor& visitor, const Known& known) { visitor.get("/people/" + known.record.text()); }
void search(Visitor& visitor, const Known& known) {
  visitor.post("/people", {{"name", part_of_name(known.misheard)}}, 200);
}

Ask one_who_looks(std::uint16_t port, const Sample& sample, const Look& look, std::size_t client) {
  const auto visitor = std::make_shared<Visitor>(port);
  visitor->sign_in(sample.asker.staff_id());
  const Ask ask = [visitor, look, &sample](std::size_t run) {
    look(*visitor, sample.people[run % sample.people.size()]);
  };
  for (std::size_t i = 0; i < kWarmUps; ++i) ask(client * kWarmUps + i);
  return ask;
}

}  // namespace

void measure_pages(std::uint16_t port, const Sample& sample, std::size_t runs, Report& report) {
  const std::pair<const char*, Look> pages[] = {{kHome, look_at_home}, {kPerson, look_at_person}, {kSearch, search}};
  for (const auto& [what, look] : pages)
    for (const auto clients : kClients)
      report.add(what, clients, with_clients(clients, runs, [&, &look = look](std::size_t client) {
                   return one_who_looks(port, sample, look, client);
                 }));
}

}  // namespace waymark::bench
