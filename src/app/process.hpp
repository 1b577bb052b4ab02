#pragma once
// What the process as a whole is kept from, and how it is asked to stop.
#include <functional>
#include <thread>

namespace waymark::app {

// No core dump, and no other process of the same user may look into this one's memory: opened names and keys
// are in it. Throws InfrastructureError where the system does not allow that.
void keep_memory_private();

// Standard error or output whose reader has gone, and a file that has become as large as the system allows, are errors
// of one write, and not the end of the process.
void outlive_closed_outputs();

// Calls `stop` once, on a thread of its own, when SIGTERM or SIGINT arrives. Make it before any other thread
// begins: they inherit that these signals are not theirs.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  void on_stop(std::function<void()> stop);

 private:
  std::thread thread_;
};

}  // namespace waymark::app
