// What a page costs on a demonstration of any size, beside a bare page of the same server and a bare question to the
// same database in the same run.
//
//   waymark demo --data FOLDER --people 100000 --seed 1
//   product_bench FOLDER [RUNS]          1,000 runs of each unless told
//
// Prints markdown tables. The engine's part of a known-to answer is measured without the audit's commit; a page with
// it. The server and whoever asks it share the machine, over keep-alive connections, one request at a time.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>
#include <stdexcept>
#include <thread>

#include "app/capabilities.hpp"
#include "app/runtime.hpp"
#include "app/service.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/matcher.hpp"
#include "core/stored.hpp"
#include "linkage/simulate/slips.hpp"
#include "platform/http/http_test_client.hpp"
#include "platform/http/server.hpp"
#include "world/served_browser.hpp"

namespace waymark::bench {
namespace {

using Clock = std::chrono::steady_clock;

// Durations of many runs of one thing, and what a reader wants of them.

struct Times {
  std::vector<double> milliseconds;
  double seconds = 0;  // of the whole measurement, by the wall

  double at(double share) {
    if (milliseconds.empty()) return 0;
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto last = milliseconds.size() - 1;
    return milliseconds[std::min(last, static_cast<std::size_t>(share * static_cast<double>(milliseconds.size())))];
  }
  double per_second() const { return seconds > 0 ? static_cast<double>(milliseconds.size()) / seconds : 0; }
};

template <class Body>
double in_milliseconds(Body&& body) {
  const auto from = Clock::now();
  body();
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

void print_heading() {
  std::printf("| what | runs | p50 ms | p95 ms | p99 ms | per second |\n|---|---|---|---|---|---|\n");
}

void print(const std::string& what, Times times) {
  const auto runs = times.milliseconds.size();
  std::printf("| %s | %zu | %.3f | %.3f | %.3f | %.0f |\n", what.c_str(), runs, times.at(0.5), times.at(0.95),
              times.at(0.99), times.per_second());
  std::fflush(stdout);
}

// Somebody at a browser that keeps its connection, as browsers do: cookies, the token of the last form, no redirects.
class Visitor {
 public:
  explicit Visitor(std::uint16_t port) : client_(port) {}

  // Throws when the answer's status is not the expected one: a measurement of errors would flatter.
  const http::TestResponse& get(const std::string& target, int expected = 200) {
    return ask("GET", target, "", expected);
  }
  const http::TestResponse& post(const std::string& target, const world::TypedFields& fields, int expected = 303) {
    auto body = "csrf=" + world::percent_encoded(token_);
    for (const auto& [name, value] : fields)
      body += "&" + world::percent_encoded(name) + "=" + world::percent_encoded(value);
    return ask("POST", target, body, expected);
  }
  std::string location() const { return page_.header("location"); }
  std::string between(const std::string& before, const std::string& after) const {
    const auto at = page_.body.find(before);
    if (at == std::string::npos) return "";
    const auto from = at + before.size();
    return page_.body.substr(from, page_.body.find(after, from) - from);
  }

 private:
  const http::TestResponse& ask(std::string_view method, const std::string& target, const std::string& body,
                                int expected) {
    auto head = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n", method, target);
    std::string cookies;
    for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty()) head += "Cookie: " + cookies + "\r\n";
    if (method == "POST")
      head += fmt::format("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", body.size());
    page_ = client_.ask(head + "\r\n" + body).value_or(http::TestResponse{});
    if (page_.status != expected) throw std::runtime_error(fmt::format("{} {}: {}", method, target, page_.status));
    take_cookies();
    if (auto token = between("name=\"csrf\" value=\"", "\""); !token.empty()) token_ = std::move(token);
    return page_;
  }

  void take_cookies() {
    constexpr std::string_view kSet = "\r\nset-cookie: ";
    for (std::size_t at = 0; (at = page_.head.find(kSet, at)) != std::string::npos;) {
      at += kSet.size();
      const auto cookie = page_.head.substr(at, page_.head.find_first_of(";\r", at) - at);
      const auto equals = cookie.find('=');
      cookies_[cookie.substr(0, equals)] = cookie.substr(equals + 1);
    }
    std::erase_if(cookies_, [](const auto& cookie) { return cookie.second.empty(); });
  }

  http::TestClient client_;
  std::map<std::string, std::string> cookies_;
  std::string token_;
  http::TestResponse page_;
};

using sql::operator""_sql;

constexpr sql::Text kSize = R"(
  SELECT (SELECT COUNT(*) FROM person), (SELECT COUNT(*) FROM record), (SELECT COUNT(*) FROM contact)
)"_sql;
constexpr sql::Text kStaff = R"(
  SELECT id, agency FROM staff WHERE partnership_id = $1 AND role = 'practitioner' ORDER BY agency, id
)"_sql;
constexpr sql::Text kRecords = R"(
  SELECT id FROM record WHERE partnership_id = $1 AND agency = $2 LIMIT 2000
)"_sql;
constexpr sql::Text kOne = R"(
  SELECT made_at FROM record WHERE partnership_id = $1 AND id = $2
)"_sql;

class Serving {
 public:
  explicit Serving(http::Handler handler)
      : server_({.port = 0}, std::move(handler)), thread_([this] { server_.run(); }) {}
  ~Serving() { server_.stop(); }
  std::uint16_t port() const { return server_.port(); }

 private:
  http::Server server_;
  std::jthread thread_;
};

struct Asker {
  std::string staff;
  std::string agency;
  std::vector<core::RecordId> records;  // of its own agency
};

class Bench {
 public:
  Bench(const app::Runtime& runtime, int runs)
      : partnership_(runtime.partnership()),
        runs_(runs),
        service_(partnership_, app::all_routes({.demonstration = true}), {.demonstration = true}),
        asker_(find_asker()) {}

  void run() {
    print_size();
    print_heading();
    database();
    engine();
    pages();
  }

 private:
  Asker find_asker() {
    const auto& code = partnership_.code;
    return partnership_.database.read({code, "bench"}, [&](sql::Snapshot& snapshot) {
      Asker most;
      for (const auto& row : snapshot.query(kStaff, {code})) {
        Asker asker{std::string(row.text(0)), std::string(row.text(1)), {}};
        for (const auto& record : snapshot.query(kRecords, {code, asker.agency}))
          asker.records.push_back(core::stored<core::RecordId>(record, 0));
        if (asker.records.size() > most.records.size()) most = std::move(asker);
      }
      return most;
    });
  }

  void print_size() {
    const auto row = partnership_.database.read({partnership_.code, "bench"},
                                                [&](sql::Snapshot& snapshot) { return snapshot.only(kSize, {}); });
    std::cout << "\n"
              << row.integer(0) << " people, " << row.integer(1) << " records, " << row.integer(2) << " contacts\n\n";
  }

  // The body is given the number of the run.
  template <class Body>
  Times measured(Body&& body) {
    Times times;
    for (int i = 0; i < runs_ / 20 + 1; ++i) body(i);  // warm
    const auto from = Clock::now();
    for (int i = 0; i < runs_; ++i) times.milliseconds.push_back(in_milliseconds([&] { body(i); }));
    times.seconds = std::chrono::duration<double>(Clock::now() - from).count();
    return times;
  }

  const core::RecordId& record(int number) const {
    return asker_.records[static_cast<std::size_t>(number) * 7919 % asker_.records.size()];
  }

  void database() {
    const auto& code = partnership_.code;
    print("a bare question to the database: one row by its key", measured([&](int i) {
            partnership_.database.read({code, "bench"}, [&](sql::Snapshot& snapshot) {
              return snapshot.query(kOne, {code, record(i).text()}).size();
            });
          }));
  }

  // Somebody whom the index knows, written with slips.
  core::Identity misheard(const core::Viewer& viewer, int number) {
    return core::read(partnership_, viewer, [&](core::Reading& reading) {
      auto identity = core::find_record(reading, record(number)).value_or(core::Record{}).identity;
      if (identity.surname.size() > 3) identity.surname = linkage::simulate::misspelt(identity.surname, dice_);
      return identity;
    });
  }

  void engine() {
    const auto viewer =
        core::Viewer::staff(*core::StaffId::parse(asker_.staff), asker_.agency, core::Role::practitioner);
    const auto pack = partnership_.packs.active();
    const auto today = base::local_time(partnership_.clock.now(), pack->partnership.time_zone).date;
    const auto* basis = pack->lawful_basis("safeguarding_public_task", today);
    std::vector<core::Identity> asked;
    for (int i = 0; i < std::min(runs_, 500); ++i) asked.push_back(misheard(viewer, i));
    print("known-to, the engine alone: found, compared, answered", measured([&](int i) {
            core::read(partnership_, viewer, [&](core::Reading& reading) {
              const auto matching = core::match(reading, asked[static_cast<std::size_t>(i) % asked.size()]);
              return known_to::answer(reading, matching, *basis, today).answer.contact_number;
            });
          }));
  }

  void pages() {
    const Serving hello([](const http::Request&) {
      http::Response response;
      response.body = "hello";
      return response;
    });
    const Serving product([this](const http::Request& request) { return service_.handle(request); });
    Visitor stranger(hello.port());
    print("page: a bare “hello” of the same server", measured([&](int) { stranger.get("/"); }));
    Visitor visitor(product.port());
    visitor.get("/sign-in");
    visitor.post("/personas", {{"staff", asker_.staff}});
    print("page: home", measured([&](int) { visitor.get("/"); }));
    print("page: one person", measured([&](int i) { visitor.get("/people/" + record(i).text()); }));
    visitor.get("/people");
    print("page: search by a name", measured([&](int) { visitor.post("/people", {{"name", "smi"}}, 200); }));
    print("page: record a contact: sent, matched, answered, kept", submits(visitor));
  }

  // The pages before are not measured: the one that sends is.
  Times submits(Visitor& visitor) {
    Times times;
    const int runs = std::min(runs_, 300);
    for (int i = 0; i < runs; ++i) {
      visitor.get("/");
      visitor.post("/contacts", {});
      const auto first = visitor.location();
      const auto draft = first.substr(0, first.rfind('/'));
      visitor.get(draft + "/quick");
      visitor.post(draft + "/quick", {{"forenames", "Marigold"},
                                      {"surname", "Number" + std::to_string(i)},
                                      {"birth-year", std::to_string(1950 + i % 60)},
                                      {"forms", "domestic_abuse"},
                                      {"purpose", "safeguard_adult"},
                                      {"basis_safeguard_adult", "safeguarding_public_task"},
                                      {"basis_reason", "Measured"}});
      visitor.get(draft + "/check");
      const auto spent = in_milliseconds([&] { visitor.post(draft + "/check", {}); });
      times.milliseconds.push_back(spent);
      times.seconds += spent / 1000;
    }
    return times;
  }

  const core::Partnership& partnership_;
  int runs_;
  app::Service service_;
  Asker asker_;
  linkage::simulate::Dice dice_{1};
};

}  // namespace
}  // namespace waymark::bench

int main(int count, char** arguments) {
  using namespace waymark;
  if (count < 2) {
    std::cerr << "product_bench FOLDER [RUNS]\n";
    return 2;
  }
  try {
    const auto began = bench::Clock::now();
    const app::Runtime runtime(app::demonstration_in(arguments[1]));
    std::cout << "opened in " << std::chrono::duration<double, std::milli>(bench::Clock::now() - began).count()
              << " ms\n";
    bench::Bench(runtime, count > 2 ? std::atoi(arguments[2]) : 1000).run();
  } catch (const std::exception& error) {
    std::cerr << "product_bench: " << error.what() << "\n";
    return 1;
  }
}
