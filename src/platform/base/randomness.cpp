#include "platform/base/randomness.hpp"

#include <sys/random.h>

#include <cerrno>
#include <map>
#include <mutex>
#include <string>

#include "platform/base/failure.hpp"

namespace waymark::base {

namespace {

// SplitMix64 (Steele, Lea and Flood 2014): ample for tests, which need repeatability and nothing else.
std::uint64_t split_mix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

std::uint64_t fold(std::uint64_t state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return split_mix(state);
}

}  // namespace

void SystemRandomness::fill(std::string_view /*purpose*/, std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::getrandom(bytes.data(), bytes.size(), 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) throw InfrastructureError("the kernel gave no random bytes");
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

struct SeededRandomness::State {
  std::mutex mutex;
  std::uint64_t seed = 0;
  std::uint64_t scope = 0;
  std::map<std::string, std::uint64_t, std::less<>> draws;
};

SeededRandomness::SeededRandomness(std::uint64_t seed) : state_(std::make_unique<State>()) {
  state_->seed = state_->scope = seed;
}
SeededRandomness::~SeededRandomness() = default;

void SeededRandomness::begin_scope(std::string_view name) {
  const std::lock_guard lock(state_->mutex);
  state_->scope = fold(state_->seed, name);
  state_->draws.clear();
}

void SeededRandomness::fill(std::string_view purpose, std::span<std::uint8_t> bytes) {
  const std::lock_guard lock(state_->mutex);
  const auto draw = state_->draws.try_emplace(std::string(purpose), 0).first->second++;
  std::uint64_t generator = fold(state_->scope, purpose) + draw * 0xd1342543de82ef95ULL;
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(split_mix(generator) >> 56U);
}

}  // namespace waymark::base
