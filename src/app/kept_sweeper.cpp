#include "app/kept_sweeper.hpp"

#include <typeinfo>

#include "core/kept.hpp"
#include "platform/http/log.hpp"

namespace waymark::app {

KeptSweeper::KeptSweeper(const core::Partnership& partnership, std::chrono::milliseconds every)
    : partnership_(partnership), statistics_(partnership.database), every_(every) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

KeptSweeper::~KeptSweeper() {
  thread_.request_stop();
  thread_.join();
}

void KeptSweeper::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    keep_house();
    stopping_.wait_for(lock, stop, every_, [] { return false; });
  }
}

void KeptSweeper::keep_house() {
  try {
    sweep();
    count();
  } catch (const std::exception& error) {  // its text may hold anything, so only its type is logged
    http::log_event(http::Level::error, "kept_sweeper_broken", {{"type", typeid(error)}});
  }
}

void KeptSweeper::sweep() const {
  try {
    core::sweep_kept(partnership_);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("kept_not_swept", {""}, error);
  }
}

// Without it everything is right, and some of it slower.
void KeptSweeper::count() {
  try {
    statistics_.keep_up();
  } catch (const base::InfrastructureError& error) {
    http::log_failure("rows_not_counted", {""}, error);
  }
}

}  // namespace waymark::app
