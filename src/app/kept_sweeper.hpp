#pragma once
// Removes what was kept for somebody and whose time is over, and has SQLite count its rows where they have become more:
// at the start, and every ten minutes. Every server process does; none removes anything twice.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "core/partnership.hpp"
#include "platform/sql/planner_statistics.hpp"

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
  void keep_house();
  // Whatever fails is logged, and tried again the next time: nothing shows it any more meanwhile.
  void sweep() const;
  void count();

  const core::Partnership& partnership_;
  sql::PlannerStatistics statistics_;
  const std::chrono::milliseconds every_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
