#pragma once
// What is still to happen while a demonstration is made, in the order of time.
#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "platform/base/time.hpp"

namespace waymark::app {

class DemoTimeline {
 public:
  using Act = std::function<void(base::Instant now)>;

  void at(base::Instant when, Act act) { waiting_.push({when, ++made_, std::move(act)}); }
  // Does everything up to that instant, it included, also what comes of it meanwhile. What falls due at the same time
  // is done as it was told.
  void run_until(base::Instant until) {
    while (!waiting_.empty() && waiting_.top().when <= until) {
      const auto next = waiting_.top();
      waiting_.pop();
      next.act(next.when);
    }
  }

 private:
  struct Waiting {
    base::Instant when;
    std::uint64_t number;
    Act act;
    bool operator<(const Waiting& other) const {
      return when == other.when ? number > other.number : when > other.when;
    }
  };

  std::priority_queue<Waiting> waiting_;  // the earliest on top
  std::uint64_t made_ = 0;
};

}  // namespace waymark::app
