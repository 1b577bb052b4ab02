#pragma once
// Work that needs nothing of what came before it, done ahead on a thread of its own while its results are used.
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include "platform/base/failure.hpp"

namespace waymark::app {

template <class T>
class DemoAhead {
 public:
  // Calls `make` for 0, 1 … up to `count`, which is not included, in that order, and never for more than `most` that
  // nobody has taken yet. What `make` uses must outlive this, and bear being used by another thread.
  DemoAhead(std::size_t count, std::size_t most, std::function<T(std::size_t)> make)
      : count_(count),
        most_(std::max<std::size_t>(1, most)),
        make_(std::move(make)),
        thread_([this](const std::stop_token& stop) { run(stop); }) {}
  DemoAhead(const DemoAhead&) = delete;
  DemoAhead& operator=(const DemoAhead&) = delete;

  // The next one. Throws what `make` threw for it: then there are no more. At most `count` times.
  T next() {
    std::unique_lock lock(mutex_);
    base::expects(taken_++ < count_, "no more are taken than are made");
    changed_.wait(lock, [&] { return !made_.empty(); });
    auto one = std::move(made_.front());
    made_.pop_front();
    if (one.failure) taken_ = count_;
    lock.unlock();
    changed_.notify_all();
    if (one.failure) std::rethrow_exception(one.failure);
    return base::promised(std::move(one.value), "what did not fail was made");
  }

 private:
  struct Made {
    std::optional<T> value{};
    std::exception_ptr failure{};
  };

  Made make(std::size_t number) {
    try {
      return {make_(number), nullptr};
    } catch (...) {
      return {std::nullopt, std::current_exception()};
    }
  }

  void run(const std::stop_token& stop) {
    for (std::size_t number = 0; number < count_; ++number) {
      std::unique_lock lock(mutex_);
      if (!changed_.wait(lock, stop, [&] { return made_.size() < most_; })) return;
      lock.unlock();
      auto one = make(number);
      const bool failed = one.failure != nullptr;
      lock.lock();
      made_.push_back(std::move(one));
      lock.unlock();
      changed_.notify_all();
      if (failed) return;
    }
  }

  const std::size_t count_;
  const std::size_t most_;
  const std::function<T(std::size_t)> make_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Made> made_;
  std::size_t taken_ = 0;
  std::jthread thread_;  // begins last, and ends first
};

}  // namespace waymark::app
