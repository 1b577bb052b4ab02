#pragma once
// Time limits for many connections at once. Setting a limit is one assignment; a sweep every tenth of a second
// visits them all and cuts those whose time is over. For a few thousand connections that costs microseconds, where
// a timer for each would be set and cancelled several times a request.
#include <chrono>
#include <unordered_set>

namespace waymark::http {

// One connection, seen by the watch. Everything here happens on the connection's own thread.
class Watched {
 public:
  using Clock = std::chrono::steady_clock;
  static_assert(Clock::is_steady, "no limit ends sooner or later because somebody sets the time");

  virtual ~Watched() = default;
  // Ends the read or write under way with an error; does nothing where there is none.
  virtual void cut() = 0;

  void within(std::chrono::milliseconds limit) { set(Clock::now() + limit); }
  void without_limit() { set(Clock::time_point::max()); }
  bool expired(Clock::time_point now = Clock::now()) const { return deadline_ <= now; }
  // Cut for good: no later limit revives it.
  void doom();
  bool doomed() const { return doomed_; }

  bool idle = false;  // waits for a request: may be cut at any time without loss

 private:
  friend class Watch;
  void set(Clock::time_point deadline) { deadline_ = doomed_ ? Clock::time_point::min() : deadline; }

  Clock::time_point deadline_ = Clock::time_point::max();
  bool doomed_ = false;
};

class Watch {
 public:
  void add(Watched& one) { all_.insert(&one); }
  void remove(Watched& one) { all_.erase(&one); }

  // Cuts whatever is past its limit, again at each sweep until it is removed or has a new limit.
  void sweep(Watched::Clock::time_point now);
  // False when none is idle.
  bool doom_longest_idle();
  void cut_idle();
  void doom_all();

 private:
  std::unordered_set<Watched*> all_;
};

}  // namespace waymark::http
