#include "platform/crypto/sodium.hpp"

#include <sodium.h>

#include "platform/base/failure.hpp"

namespace waymark::crypto {

void start_sodium() {
  static const bool started = ::sodium_init() >= 0;
  if (!started) throw base::InfrastructureError("libsodium did not start");
}

}  // namespace waymark::crypto
