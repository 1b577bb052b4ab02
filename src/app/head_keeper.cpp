#include "app/head_keeper.hpp"

#include "platform/http/log.hpp"

namespace waymark::app {

namespace {

constexpr std::chrono::minutes kEvery{1};

}  // namespace

HeadKeeper::HeadKeeper(const Runtime& runtime)
    : runtime_(runtime), file_(runtime.locations().audit_heads, runtime.partnership().keys) {
  const auto& partnership = runtime.partnership();
  file_.append(partnership.audit.head(), partnership.clock.now());
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

HeadKeeper::~HeadKeeper() {
  thread_.request_stop();
  thread_.join();
  keep();
}

void HeadKeeper::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    stopping_.wait_for(lock, stop, kEvery, [] { return false; });
    if (!stop.stop_requested()) keep();
  }
}

void HeadKeeper::keep() {
  const auto& partnership = runtime_.partnership();
  try {
    file_.append(partnership.audit.head(), partnership.clock.now());
  } catch (const base::InfrastructureError& error) {
    http::log_failure("audit_head_not_kept", {""}, error);
  }
}

}  // namespace waymark::app
