#pragma once
// Lets at most so many through at once; the others wait. Not std::counting_semaphore: that of libstdc++ 12 can
// lose a wake-up (GCC bug 104928), and whoever signs in would wait for ever.
#include <condition_variable>
#include <cstddef>
#include <mutex>

namespace waymark::crypto {

class Turnstile {
 public:
  explicit Turnstile(std::size_t at_once) : free_(at_once) {}

  // Through for as long as it lives.
  class Passage {
   public:
    explicit Passage(Turnstile& turnstile);
    Passage(const Passage&) = delete;
    Passage& operator=(const Passage&) = delete;
    ~Passage();

   private:
    Turnstile& turnstile_;
  };

 private:
  std::mutex mutex_;
  std::condition_variable freed_;
  std::size_t free_;
};

}  // namespace waymark::crypto
