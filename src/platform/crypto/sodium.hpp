#pragma once

namespace waymark::crypto {

// Starts libsodium, once. Everything here that reaches libsodium without a Key calls this first; a Key has
// called it already. Throws InfrastructureError where it cannot start. Thread-safe.
void start_sodium();

}  // namespace waymark::crypto
