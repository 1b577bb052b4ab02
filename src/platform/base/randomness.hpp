#pragma once
// Where random bytes come from. Production takes them from the kernel; tests derive them from a seed
// by request and purpose, so that one draw more or less for one purpose moves no other: only then can
// two runs be compared byte for byte.
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace waymark::base {

class Randomness {
 public:
  virtual ~Randomness() = default;
  // Fills `bytes` with unpredictable bytes for `purpose` (a literal such as "contact"). Thread-safe.
  virtual void fill(std::string_view purpose, std::span<std::uint8_t> bytes) = 0;
};

// The kernel's generator. Throws InfrastructureError where that fails.
class SystemRandomness final : public Randomness {
 public:
  void fill(std::string_view purpose, std::span<std::uint8_t> bytes) override;
};

// For tests only: repeatable and not secret. The n-th draw for one purpose within one scope depends on
// seed, scope, purpose and n alone.
class SeededRandomness final : public Randomness {
 public:
  explicit SeededRandomness(std::uint64_t seed);
  ~SeededRandomness() override;
  void fill(std::string_view purpose, std::span<std::uint8_t> bytes) override;
  // Starts a new scope (a request, say): counts begin again at nought under another derivation.
  void begin_scope(std::string_view name);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace waymark::base
