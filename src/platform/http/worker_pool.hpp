#pragma once
// Threads that do the blocking work, with a waiting room of a fixed size.
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waymark::http {

// Told whether the job is to be done now; `no` when the pool was stopped before its turn.
enum class Turn { yes, no };
using Job = std::function<void(Turn)>;

class WorkerPool {
 public:
  WorkerPool(std::size_t threads, std::size_t max_waiting);
  ~WorkerPool();  // as `stop`

  // False, and `job` is left alone, when `max_waiting` jobs wait already or the pool has stopped. Jobs must not throw.
  bool offer(Job job);

  // Ends the waiting: jobs that have not begun are told `no`; those under way are waited for. May be called again.
  void stop();

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  std::size_t idle_ = 0;
  bool stopped_ = false;
  std::size_t max_waiting_;
  std::vector<std::jthread> threads_;
};

}  // namespace waymark::http
