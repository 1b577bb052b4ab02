#include "platform/crypto/turnstile.hpp"

namespace waymark::crypto {

Turnstile::Passage::Passage(Turnstile& turnstile) : turnstile_(turnstile) {
  std::unique_lock lock(turnstile_.mutex_);
  turnstile_.freed_.wait(lock, [&] { return turnstile_.free_ > 0; });
  --turnstile_.free_;
}

Turnstile::Passage::~Passage() {
  {
    const std::lock_guard lock(turnstile_.mutex_);
    ++turnstile_.free_;
  }
  turnstile_.freed_.notify_one();
}

}  // namespace waymark::crypto
