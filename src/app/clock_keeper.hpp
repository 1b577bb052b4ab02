#pragma once
// Looks every minute for deadlines that were missed, and passes them on. Every server process does; none does it twice.
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/partnership.hpp"

namespace waymark::app {

class ClockKeeper {
 public:
  // Looks for the first time at once, on a thread of its own. `partnership` must outlive this.
  explicit ClockKeeper(const core::Partnership& partnership);
  ~ClockKeeper();
  ClockKeeper(const ClockKeeper&) = delete;
  ClockKeeper& operator=(const ClockKeeper&) = delete;

 private:
  void run(const std::stop_token& stop);
  // A failure is logged, and it looks again a minute later.
  void keep();
  // Once a day: what will go wrong with the calendars before long.
  void look_ahead(base::Instant now);

  const core::Partnership& partnership_;
  std::optional<base::Date> looked_ahead_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
