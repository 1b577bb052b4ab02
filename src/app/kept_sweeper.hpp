#pragma once
// Removes what was kept for somebody and whose time is over: at the start, and every ten minutes. Every server process
// does; none does it twice.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/partnership.hpp"

namespace waymark::app {

class KeptSweeper {
 public:
  // `partnership` must outlive this.
  explicit KeptSweeper(const core::Partnership& partnership);
  ~KeptSweeper();
  KeptSweeper(const KeptSweeper&) = delete;
  KeptSweeper& operator=(const KeptSweeper&) = delete;

 private:
  void run(const std::stop_token& stop);
  // A failure is logged, and tried again the next time: nothing shows it any more meanwhile.
  void sweep() const;

  const core::Partnership& partnership_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
