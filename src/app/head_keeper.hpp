#pragma once
// Signs the head of the audit's chain into the file outside the database: every minute, and when it ends.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "app/runtime.hpp"
#include "core/audit_heads.hpp"

namespace waymark::app {

class HeadKeeper {
 public:
  // Throws InfrastructureError when the first head cannot be written. `runtime` must outlive this.
  explicit HeadKeeper(const Runtime& runtime, std::chrono::milliseconds every = std::chrono::minutes{1});
  ~HeadKeeper();
  HeadKeeper(const HeadKeeper&) = delete;
  HeadKeeper& operator=(const HeadKeeper&) = delete;

 private:
  void run(const std::stop_token& stop);
  // Later failures are logged, one line each time, and tried again a minute later.
  void keep();

  const Runtime& runtime_;
  const std::chrono::milliseconds every_;
  core::HeadFile file_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
