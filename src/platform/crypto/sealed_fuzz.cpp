// Whatever bytes a column holds, `open` gives what was sealed there or says invalid.
#include <algorithm>
#include <cstdlib>

#include "platform/crypto/key.hpp"

namespace {

using namespace waymark;

const crypto::Place kPlace{"riverside", "records", "first_name", "r1"};

void require(bool holds) {
  if (!holds) std::abort();
}

// Under a key that seals nothing: the fuzzer sees what `open_after_damage` compares, and learns to hand back
// whole sealed values.
void open_as_it_is(const crypto::KeyId& id, std::span<const std::uint8_t> input) {
  static const auto unused_key = crypto::Key::from(crypto::Bytes(crypto::Key::kSize, 8));
  require(!crypto::open(unused_key, id, kPlace, input));
}

// Seals the input, and puts part of it over the sealed bytes: only what is unchanged opens.
void open_after_damage(const crypto::Key& key, const crypto::KeyId& id, std::span<const std::uint8_t> input) {
  static base::SeededRandomness randomness(1);
  const std::string plain(input.begin(), input.end());
  const auto sealed = crypto::seal(key, id, kPlace, plain, randomness);
  require(*crypto::open(key, id, kPlace, sealed) == plain);
  auto damaged = sealed;
  const std::size_t at = input.empty() ? 0 : input.front() % damaged.size();
  std::copy_n(input.begin(), std::min(input.size(), damaged.size() - at),
              damaged.begin() + static_cast<std::ptrdiff_t>(at));
  require(crypto::open(key, id, kPlace, damaged).ok() == (damaged == sealed));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto key = crypto::Key::from(crypto::Bytes(crypto::Key::kSize, 7));
  static const crypto::KeyId id;
  open_as_it_is(id, {bytes, size});
  open_after_damage(key, id, {bytes, size});
  return 0;
}
