#include "platform/crypto/key.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <set>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/sealed.hpp"
#include "platform/crypto/token.hpp"

namespace waymark::crypto {
namespace {

template <class T>
concept Printable = requires(std::ostream& out, const T& value) {
  out << value;
};

// What must never end in a log, an answer or an ordinary comparison. A build that allows it fails here.
template <class T>
constexpr bool kKeepsItsSecret =
    !Printable<T> && !fmt::is_formattable<T>::value && !std::equality_comparable<T> && !std::totally_ordered<T>;

static_assert(Printable<int> && fmt::is_formattable<int>::value, "the test itself can tell");
static_assert(kKeepsItsSecret<Key>);
static_assert(kKeepsItsSecret<Token>);
static_assert(kKeepsItsSecret<Sealed<std::string>>);
static_assert(!std::is_copy_constructible_v<Key> && !std::is_copy_assignable_v<Key>);
static_assert(!std::is_copy_constructible_v<Token>);
static_assert(std::is_nothrow_move_constructible_v<Key> && std::is_nothrow_move_assignable_v<Key>);

Key counting_key() {
  std::array<std::uint8_t, Key::kSize> bytes{};
  std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
  return Key::from(bytes);
}

// The expected values below come from Python's hashlib.blake2b. They are kept for ever: an index or a chain
// that is stored stays right only while they hold.
TEST(Key, DerivesAsAnIndependentImplementationDoes) {
  EXPECT_EQ(hex(counting_key().derive("audit").bytes()),
            "7c24774fbff8f8916f10977d7c78ed0f2a7a7957fe68faf7f7973d3116f09386");
}

TEST(Key, DerivesAnotherKeyForEachUseAndEachKey) {
  base::SystemRandomness randomness;
  std::set<std::string> seen;
  for (const auto* use : {"", "a", "b", "ab", "audit", "audit "}) {
    EXPECT_TRUE(seen.insert(hex(counting_key().derive(use).bytes())).second) << use;
    EXPECT_TRUE(seen.insert(hex(Key::random(randomness, "key").derive(use).bytes())).second) << use;
  }
  EXPECT_FALSE(seen.contains(hex(counting_key().bytes())));
}

TEST(Key, LeavesNothingWhereItWasMovedFrom) {
  alignas(Key) std::array<std::uint8_t, sizeof(Key)> memory{};
  auto* key = new (memory.data()) Key(counting_key());
  EXPECT_TRUE(std::any_of(memory.begin(), memory.end(), [](auto byte) { return byte > 1; }));
  const Key moved = std::move(*key);
  EXPECT_TRUE(std::all_of(memory.begin(), memory.end(), [](auto byte) { return byte == 0; }));
  EXPECT_EQ(hex(moved.bytes()), hex(counting_key().bytes()));
  EXPECT_DEATH(static_cast<void>(key->bytes()), "moved away");
  *key = counting_key();
  EXPECT_EQ(hex(key->bytes()), hex(moved.bytes()));
  key->~Key();
  const auto* volatile left = memory.data();  // the compiler must look
  EXPECT_TRUE(std::all_of(left, left + Key::kSize, [](auto byte) { return byte == 0; }));
}

TEST(Key, HasThirtyTwoBytes) {
  EXPECT_DEATH(static_cast<void>(Key::from(Bytes(31))), "32 bytes");
  EXPECT_DEATH(static_cast<void>(Key::from(Bytes(33))), "32 bytes");
}

TEST(CompoundIndex, IsStableAndHas48Bits) {
  EXPECT_EQ(compound_index(counting_key(), "surname+birth year"), 61777583423620);
  base::SystemRandomness randomness;
  const auto key = Key::random(randomness, "key");
  std::int64_t seen = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto index = compound_index(key, std::to_string(i));
    EXPECT_EQ(index, compound_index(key, std::to_string(i)));
    EXPECT_GE(index, 0);
    EXPECT_LT(index, std::int64_t{1} << 48);
    seen |= index;
  }
  EXPECT_EQ(seen, (std::int64_t{1} << 48) - 1) << "every one of the 48 bits is used";
}

TEST(CompoundIndex, DiffersForEachIndexKey) {
  const auto partnership = counting_key();
  std::set<std::int64_t> seen;
  for (const auto* index : {"surname+birth year", "postcode+first name", "phone"})
    EXPECT_TRUE(seen.insert(compound_index(partnership.derive(index), "the same compound")).second);
}

TEST(MessageCode, IsKeyedAndComparedWhole) {
  const auto code = mac(counting_key(), "head");
  EXPECT_EQ(hex(code), "9e29cba6d9d0ffcef34374d2efe70aa27a0e8a485580dc723c42592d99a2db06");
  EXPECT_TRUE(same(code, mac(counting_key(), "head")));
  EXPECT_FALSE(same(code, mac(counting_key().derive("other"), "head")));
  EXPECT_FALSE(same(code, mac(counting_key(), "heae")));
  for (std::size_t i = 0; i < code.size(); ++i) {
    auto other = code;
    other[i] ^= 1;
    EXPECT_FALSE(same(code, other)) << i;
  }
}

}  // namespace
}  // namespace waymark::crypto
