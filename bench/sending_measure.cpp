#include "bench/load.hpp"
#include "bench/measures.hpp"
#include "bench/visitor.hpp"

namespace waymark::bench {

namespace {

constexpr std::size_t kWarmSendings = 3;

enum class Then { nothing, read_the_answer };

struct Round {
  std::size_t clients = 1;
  std::size_t runs = 0;
  std::size_t first = 0;  // whom run 0 is about; a person of the sample comes up again when all have
  Then then = Then::nothing;
};

void add_birth_date(world::TypedFields& fields, const linkage::BirthDate& birth) {
  if (birth.day) fields.emplace_back("birth-day", std::to_string(*birth.day));
  if (birth.month) fields.emplace_back("birth-month", std::to_string(*birth.month));
  if (birth.year) fields.emplace_back("birth-year", std::to_string(*birth.year));
}

// The page of what matters most, about two people whom the index knows.
world::TypedFields typed(const core::Identity& at_risk, const core::Identity& other) {
  world::TypedFields fields = {{"forenames", at_risk.forenames},
                               {"surname", at_risk.surname},
                               {"forms", "domestic_abuse"},
                               {"narrative", "Came to the counter and asked to speak where nobody could listen."},
                               {"harm_forenames", other.forenames},
                               {"harm_surname", other.surname},
                               {"harm_relationship", "partner"},
                               {"reach_call", "no"},
                               {"reach_text", "no"},
                               {"purpose", "safeguard_adult"},
                               {"basis_safeguard_adult", "safeguarding_public_task"},
                               {"basis_reason", "Asking would have put somebody at more risk."}};
  add_birth_date(fields, at_risk.birth_date);
  return fields;
}

// Somebody with contacts typed and not sent yet: only the sending is measured.
class Sender {
 public:
  Sender(std::uint16_t port, const Sample& sample) : sample_(sample), visitor_(port) {
    visitor_.sign_in(sample.asker.staff_id());
  }

  void type(std::size_t person) {
    const auto& people = sample_.people;
    const auto& other = people[(person + 1) % people.size()].misheard;
    visitor_.post("/contacts", {});
    const auto first_page = visitor_.location();
    const auto draft = first_page.substr(0, first_page.rfind('/'));
    visitor_.post(draft + "/quick", typed(people[person % people.size()].misheard, other));
    typed_.push_back(draft);
  }

  // The contact that was typed as the n-th.
  void send(std::size_t number, Then then) {
    visitor_.post(typed_.at(number) + "/check", {});
    if (then == Then::read_the_answer) visitor_.get(visitor_.location());
  }

 private:
  const Sample& sample_;
  Visitor visitor_;
  std::vector<std::string> typed_;
};

Ask one_who_sends(std::uint16_t port, const Sample& sample, const Round& round, std::size_t client) {
  const auto sender = std::make_shared<Sender>(port, sample);
  const auto after_all = round.first + round.runs;
  for (std::size_t i = 0; i < kWarmSendings; ++i) {
    sender->type(after_all + client * kWarmSendings + i);
    sender->send(i, round.then);
  }
  for (std::size_t run = client; run < round.runs; run += round.clients) sender->type(round.first + run);
  return [sender, round](std::size_t run) { sender->send(kWarmSendings + run / round.clients, round.then); };
}

}  // namespace

void measure_sending(std::uint16_t port, const Sample& sample, std::size_t runs, Report& report) {
  std::size_t first = 0;
  for (const auto then : {Then::nothing, Then::read_the_answer})
    for (const auto clients : kClients) {
      const Round round{.clients = clients, .runs = runs, .first = first, .then = then};
      report.add(
          then == Then::nothing ? kSent : kSentAndRead, clients,
          with_clients(clients, runs, [&](std::size_t client) { return one_who_sends(port, sample, round, client); }));
      first += runs;
    }
}

}  // namespace waymark::bench
