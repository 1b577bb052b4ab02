#pragma once
// Looks every minute for deadlines that were missed, and passes them on; once a day whether each is what its rule and
// its history give. Every server process does; none passes anything on twice.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "core/partnership.hpp"

namespace waymark::app {

class ClockKeeper {
 public:
  // Looks for the first time at once, on a thread of its own. `partnership` must outlive this. The time between is
  // measured by a clock that nobody sets.
  explicit ClockKeeper(const core::Partnership& partnership, std::chrono::milliseconds every = std::chrono::minutes{1});
  ~ClockKeeper();
  ClockKeeper(const ClockKeeper&) = delete;
  ClockKeeper& operator=(const ClockKeeper&) = delete;

 private:
  void run(const std::stop_token& stop);
  // Whatever fails is logged, one line each time, and it looks again a minute later.
  void keep();
  // Once a day: what will go wrong with the calendars before long.
  void look_ahead(base::Date today);
  // Once a day: what was altered, or is not what can be computed anew.
  void check(base::Date today);

  const core::Partnership& partnership_;
  const std::chrono::milliseconds every_;
  std::optional<base::Date> looked_ahead_;
  std::optional<base::Date> checked_;
  std::mutex mutex_;
  std::condition_variable_any stopping_;
  std::jthread thread_;
};

}  // namespace waymark::app
