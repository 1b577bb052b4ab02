#include "app/clock_keeper.hpp"

#include "core/clock_escalation.hpp"
#include "pack/clock_laws.hpp"
#include "platform/http/log.hpp"

namespace waymark::app {

namespace {

constexpr std::chrono::minutes kEvery{1};

}  // namespace

ClockKeeper::ClockKeeper(const core::Partnership& partnership) : partnership_(partnership) {
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
    stopping_.wait_for(lock, stop, kEvery, [] { return false; });
  } while (!stop.stop_requested());
}

void ClockKeeper::keep() {
  try {
    const auto now = partnership_.clock.now();
    const auto passed_on = core::pass_on_missed_clocks(partnership_, now);
    if (passed_on.clocks > 0) http::log_event(http::Level::info, "deadlines_passed_on", {{"count", passed_on.clocks}});
    if (passed_on.unseen > 0)
      http::log_event(http::Level::warning, "deadlines_nobody_sees", {{"count", passed_on.unseen}});
    look_ahead(now);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("clocks_not_looked_at", {""}, error);
  }
}

void ClockKeeper::look_ahead(base::Instant now) {
  const auto pack = partnership_.packs.active();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  if (looked_ahead_ == today) return;
  looked_ahead_ = today;
  for (const auto& ending : pack::terms_that_end_soon(*pack, today))
    http::log_event(http::Level::warning, "school_terms_end_soon", {{"days", ending.days_left}});
}

}  // namespace waymark::app
