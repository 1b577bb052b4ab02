#include "app/clock_keeper.hpp"

#include <algorithm>
#include <typeinfo>

#include "core/clock_check.hpp"
#include "core/clock_escalation.hpp"
#include "pack/clock_laws.hpp"
#include "platform/http/log.hpp"

namespace waymark::app {

namespace {

// Of very many the first due; how many there are is said beside them.
constexpr std::size_t kMostNamed = 20;

}  // namespace

ClockKeeper::ClockKeeper(const core::Partnership& partnership, std::chrono::milliseconds every)
    : partnership_(partnership), every_(every) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ClockKeeper::~ClockKeeper() {
  thread_.request_stop();
  thread_.join();
}

void ClockKeeper::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  do {
    keep();
    stopping_.wait_for(lock, stop, every_, [] { return false; });
  } while (!stop.stop_requested());
}

void ClockKeeper::keep() {
  try {
    const auto now = partnership_.clock.now();
    const auto passed_on = core::pass_on_missed_clocks(partnership_, now);
    if (passed_on.clocks > 0) http::log_event(http::Level::info, "deadlines_passed_on", {{"count", passed_on.clocks}});
    if (passed_on.unseen > 0)
      http::log_event(http::Level::warning, "deadlines_nobody_sees", {{"count", passed_on.unseen}});
    const auto today = base::local_time(now, partnership_.packs.active()->partnership.time_zone).date;
    look_ahead(today);
    check(today);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("clocks_not_looked_at", {""}, error);
  } catch (const std::exception& error) {  // its text may hold anything, so only its type is logged
    http::log_event(http::Level::error, "clock_keeper_broken", {{"type", typeid(error)}});
  }
}

void ClockKeeper::look_ahead(base::Date today) {
  if (looked_ahead_ == today) return;
  for (const auto& ending : pack::terms_that_end_soon(*partnership_.packs.active(), today))
    http::log_event(http::Level::warning, "school_terms_end_soon", {{"days", ending.days_left}});
  looked_ahead_ = today;
}

// Counted as done when it was: what fails is tried again a minute later.
void ClockKeeper::check(base::Date today) {
  if (checked_ == today) return;
  const auto wrong = core::wrong_clocks(partnership_);
  for (std::size_t i = 0; i < std::min(wrong.size(), kMostNamed); ++i)
    http::log_event(http::Level::error, "deadline_is_wrong", {{"subject", http::RandomId{wrong[i].id}}});
  if (!wrong.empty()) http::log_event(http::Level::error, "deadlines_are_wrong", {{"count", wrong.size()}});
  checked_ = today;
}

}  // namespace waymark::app
