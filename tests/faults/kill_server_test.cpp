// kill -9 of `waymark serve` at random moments, while people write contacts down over HTTP: what was answered by
// leading to the recorded contact is there.
#include <array>
#include <atomic>
#include <thread>

#include "faults/after_kill.hpp"
#include "faults/serving.hpp"
#include "linkage/simulate/dice.hpp"
#include "world/served_browser.hpp"

namespace waymark {
namespace {

using faults::Serving;

constexpr std::size_t kVisitors = 3;

void kill_now(const Serving& serving) {
  ::kill(serving.process, SIGKILL);
  int status = 0;
  ::waitpid(serving.process, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status)) << "it had ended by itself";
  ::close(serving.output);
}

// Whether the form was taken. Nothing else is right but that the server is gone.
bool leads_on(world::ServedBrowser& browser, const std::string& path, const world::TypedFields& fields) {
  const int status = browser.submit(path, fields);
  EXPECT_TRUE(status == 303 || status == 0) << path << " answered " << status;
  return status == 303;
}

// The id of a contact whose recording was acknowledged; "" when the server went away before.
std::string write_one(world::ServedBrowser& browser, int number) {
  if (!leads_on(browser, "/contacts", {})) return "";
  const auto first_page = browser.location();
  const auto contact = first_page.substr(0, first_page.rfind('/'));
  const auto surname = fmt::format("Fictionby{}", number % 70);
  const bool written =
      leads_on(browser, contact + "/who",
               {{"forenames", fmt::format("Stream{}", number % 50)},
                {"surname", surname},
                {"birth-year", std::to_string(1970 + number % 30)}}) &&
      leads_on(browser, contact + "/what", {{"forms", "domestic_abuse"}, {"narrative", std::to_string(number)}}) &&
      leads_on(browser, contact + "/others", {{"harm_forenames", "Other"}, {"harm_surname", surname}}) &&
      leads_on(browser, contact + "/reason",
               {{"purpose", "safeguard_adult"},
                {"basis_safeguard_adult", "safeguarding_public_task"},
                {"basis_reason", "Asking would have put them at more risk."}}) &&
      leads_on(browser, contact + "/check", {});
  if (!written) return "";
  EXPECT_EQ(browser.location(), contact);
  return contact.substr(contact.rfind('/') + 1);
}

std::vector<std::string> write_until_it_is_gone(const Serving& serving, const std::string& staff,
                                                std::atomic<int>& acknowledged) {
  world::ServedBrowser browser(serving.port);
  std::vector<std::string> ids;
  if (browser.sign_in(staff) != 200) return ids;
  for (int number = 0;; ++number) {
    auto id = write_one(browser, number);
    if (id.empty()) return ids;
    ids.push_back(std::move(id));
    ++acknowledged;
  }
}

// Until somebody was told that a contact is recorded, half a minute at most; then for a while more.
void wait_for(const std::atomic<int>& acknowledged, useconds_t more) {
  for (int waited = 0; acknowledged == 0 && waited < 30'000; ++waited) ::usleep(1'000);
  ::usleep(more);
}

std::vector<std::string> acknowledged_before_a_kill(const faults::Founded& founded, useconds_t delay) {
  const auto serving = faults::start_serving(founded.folder, faults::log_in(founded.folder));
  std::atomic<int> count = 0;
  std::array<std::vector<std::string>, kVisitors> told;
  {
    std::vector<std::jthread> visitors;
    for (auto& ids : told)
      visitors.emplace_back([&] { ids = write_until_it_is_gone(serving, founded.viewer.staff_id(), count); });
    wait_for(count, delay);
    kill_now(serving);
  }
  std::vector<std::string> all;
  for (const auto& ids : told) all.insert(all.end(), ids.begin(), ids.end());
  return all;
}

TEST(KillServer, NothingThatWasAnsweredIsLostAndNothingIsHalfThere) {
  const faults::Founded founded;
  const int rounds = faults::rounds(5);
  linkage::simulate::Dice dice(static_cast<std::uint64_t>(::getpid()));
  std::set<std::string> acknowledged;
  for (int round = 0; round < rounds; ++round) {
    const auto ids = acknowledged_before_a_kill(founded, static_cast<useconds_t>(dice.below(500'000)));
    ASSERT_FALSE(ids.empty()) << "the server never acknowledged anything";
    acknowledged.insert(ids.begin(), ids.end());
    faults::expect_nothing_lost(founded, acknowledged);
  }
  std::printf("%d kills of a server, %zu acknowledged contacts\n", rounds, acknowledged.size());
}

}  // namespace
}  // namespace waymark
