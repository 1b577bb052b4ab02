#pragma once
// Removes what was kept for somebody and whose time is over: at the start, and every ten minutes. Every server process
// does; none does it twice.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/partnership.hpp"

namespace waymark::app {

class KeptSweeper {
 public:
  // `partnership` must outlive this.
  explicit KeptSweeper(const core::Partnership& partnership,
                       std::chrono::milliseconds every = std::chrono::minutes{10});
  ~KeptSweeper();
  KeptSweeper(const KeptSweeper&) = delete;
  KeptSweeper& operator=(const KeptSweeper&) = delete;

 private:
  void run(const std::stop_token& stop);
  // Whatever fails is logged, and tried again the next time: nothing shows it any more meanwhile.
  void sweep() const;

  const core::Partnership& partnership_;
  const std::chrono::milliseconds every_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
