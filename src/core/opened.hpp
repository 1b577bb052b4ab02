#pragma once
// Opens what is kept sealed. An erased key is an answer like any other; what does not open although its key
// is there was altered, and is never taken for empty.
#include <optional>

#include "core/stored.hpp"
#include "core/transaction.hpp"
#include "platform/crypto/sealed.hpp"

namespace waymark::core {

// Nothing where the key was erased; throws AlteredValue where the value was altered, and
// InfrastructureError where its key does not unwrap or the key store fails.
template <class T>
std::optional<T> opened(const crypto::Sealed<T>& sealed, Reading& reading) {
  auto result = sealed.open(reading.keys(), reading.viewer());
  if (result) return std::move(*result);
  if (result.failure().kind == base::FailureKind::not_found) return std::nullopt;
  throw AlteredValue();
}

}  // namespace waymark::core
