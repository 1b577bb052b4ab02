#include "app/head_keeper.hpp"

#include <typeinfo>

#include "platform/http/log.hpp"

namespace waymark::app {

HeadKeeper::HeadKeeper(const Runtime& runtime, std::chrono::milliseconds every)
    : runtime_(runtime), every_(every), file_(runtime.locations().audit_heads, runtime.partnership().keys) {
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
    stopping_.wait_for(lock, stop, every_, [] { return false; });
    if (!stop.stop_requested()) keep();
  }
}

void HeadKeeper::keep() {
  const auto& partnership = runtime_.partnership();
  try {
    file_.append(partnership.audit.head(), partnership.clock.now());
  } catch (const base::InfrastructureError& error) {
    http::log_failure("audit_head_not_kept", {""}, error);
  } catch (const std::exception& error) {  // its text may hold anything, so only its type is logged
    http::log_event(http::Level::error, "head_keeper_broken", {{"type", typeid(error)}});
  }
}

}  // namespace waymark::app
