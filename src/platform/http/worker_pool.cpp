#include "platform/http/worker_pool.hpp"

#include <algorithm>

namespace waymark::http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t max_waiting)
    : idle_(std::max<std::size_t>(threads, 1)), max_waiting_(max_waiting) {
  for (std::size_t i = 0; i < std::max<std::size_t>(threads, 1); ++i) threads_.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool() { stop(); }

bool WorkerPool::offer(Job job) {
  {
    const std::lock_guard lock(mutex_);
    // A job for which a thread is free does not wait, even though that thread has yet to wake.
    if (stopped_ || waiting_.size() >= idle_ + max_waiting_) return false;
    waiting_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

void WorkerPool::stop() {
  std::deque<Job> left;
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    left.swap(waiting_);
  }
  changed_.notify_all();
  for (auto& job : left) job(Turn::no);
  threads_.clear();
}

void WorkerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    auto job = std::move(waiting_.front());
    waiting_.pop_front();
    --idle_;
    lock.unlock();
    job(Turn::yes);
    job = nullptr;  // what it holds is released outside the lock
    lock.lock();
    ++idle_;
  }
}

}  // namespace waymark::http
