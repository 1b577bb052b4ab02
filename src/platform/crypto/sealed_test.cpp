#include "platform/crypto/sealed.hpp"

#include <gtest/gtest.h>

#include <charconv>

#include "platform/crypto/memory_key_store.hpp"

namespace waymark::crypto {

template <>
struct Codec<int> {
  static std::string write(const int& value) { return std::to_string(value); }
  static base::Result<int> read(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return base::invalid({});
    return value;
  }
};

namespace {

struct Somebody final : Opener {
  bool opens_sealed() const override { return true; }
};
struct WhoeverCounts final : Opener {
  bool opens_sealed() const override { return false; }
};

class SealedValue : public ::testing::Test {
 protected:
  base::SystemRandomness randomness;
  MemoryKeyStore store;
  KeyRing ring{Key::random(randomness, "master key"), "riverside", store, randomness};
  const KeyId id = ring.create("identity");
  const Place place{"riverside", "records", "first_name", "r1"};
  const Somebody somebody;
};

TEST_F(SealedValue, OpensAsItComesFromAColumn) {
  const auto name = Sealed<std::string>::seal(ring, id, place, "Ann Example");
  const Sealed<std::string> read(name.key(), place, name.bytes());
  EXPECT_EQ(*read.open(ring, somebody), "Ann Example");
  EXPECT_EQ(*Sealed<int>::seal(ring, id, place, -4).open(ring, somebody), -4);
}

TEST_F(SealedValue, StaysClosedForWhoeverWorksWithCodesAlone) {
  const auto name = Sealed<std::string>::seal(ring, id, place, "Ann Example");
  EXPECT_THROW(name.open(ring, WhoeverCounts()), base::InfrastructureError);
}

TEST_F(SealedValue, IsInvalidInAnotherRowOrAsAnotherType) {
  const auto name = Sealed<std::string>::seal(ring, id, place, "Ann Example");
  auto elsewhere = place;
  elsewhere.row = "r2";
  EXPECT_EQ(Sealed<std::string>(id, elsewhere, name.bytes()).open(ring, somebody).failure().kind,
            base::FailureKind::invalid);
  EXPECT_EQ(Sealed<int>(id, place, name.bytes()).open(ring, somebody).failure().kind, base::FailureKind::invalid);
}

TEST_F(SealedValue, IsGoneWithItsKey) {
  const auto name = Sealed<std::string>::seal(ring, id, place, "Ann Example");
  const auto other = Sealed<std::string>::seal(ring, ring.create("content"), place, "kept");
  ring.erase(id, "retention period over");
  EXPECT_EQ(name.open(ring, somebody).failure().kind, base::FailureKind::not_found);
  EXPECT_THROW(Sealed<std::string>::seal(ring, id, place, "again"), base::InfrastructureError);
  EXPECT_EQ(*other.open(ring, somebody), "kept");
}

}  // namespace
}  // namespace waymark::crypto
