#include "app/kept_sweeper.hpp"

#include "core/kept.hpp"
#include "platform/http/log.hpp"

namespace waymark::app {

namespace {

constexpr std::chrono::minutes kEvery{10};

}  // namespace

KeptSweeper::KeptSweeper(const core::Partnership& partnership) : partnership_(partnership) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

KeptSweeper::~KeptSweeper() {
  thread_.request_stop();
  thread_.join();
}

void KeptSweeper::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    sweep();
    stopping_.wait_for(lock, stop, kEvery, [] { return false; });
  }
}

void KeptSweeper::sweep() const {
  try {
    core::sweep_kept(partnership_);
  } catch (const base::InfrastructureError& error) {
    http::log_failure("kept_not_swept", {""}, error);
  }
}

}  // namespace waymark::app
