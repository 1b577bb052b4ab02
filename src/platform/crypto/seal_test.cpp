#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "platform/crypto/aead.hpp"
#include "platform/crypto/associated.hpp"
#include "platform/crypto/hex.hpp"
#include "platform/crypto/key.hpp"

namespace waymark::crypto {
namespace {

class Sealing : public ::testing::Test {
 protected:
  base::SystemRandomness randomness;
  const Key key = Key::random(randomness, "key");
  const KeyId id = KeyId::random(randomness, "key id");
  const Place place{"riverside", "records", "first_name", "r1"};
  const std::string plain = "what she said";
  const Bytes sealed = seal(key, id, place, plain, randomness);
};

// [XCHACHA A.3.1] draft-irtf-cfrg-xchacha-03, "AEAD_XCHACHA20_POLY1305".
TEST(Aead, AgreesWithThePublishedVector) {
  const auto key = Key::from(*parse_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"));
  const auto nonce = *parse_hex("404142434445464748494a4b4c4d4e4f5051525354555657");
  const auto associated = *parse_hex("50515253c0c1c2c3c4c5c6c7");
  const std::string plain =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be "
      "it.";
  const auto* expected =
      "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216"
      "cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13"
      "b52ec0875924c1c7987947deafd8780acf49";
  const std::span<const std::uint8_t, kNonceSize> fixed_nonce(nonce.data(), kNonceSize);
  Bytes sealed(plain.size() + kTagSize);
  encrypt(key, fixed_nonce, associated, bytes_of(plain), sealed);
  EXPECT_EQ(hex(sealed), expected);
  Bytes opened(plain.size());
  ASSERT_TRUE(decrypt(key, fixed_nonce, associated, sealed, opened));
  EXPECT_TRUE(std::equal(opened.begin(), opened.end(), plain.begin()));
}

TEST_F(Sealing, OpensToWhatWasSealed) {
  EXPECT_EQ(*open(key, id, place, sealed), plain);
  for (const auto& text : {std::string(), std::string(1, '\0'), std::string("a\0b", 3), std::string(100'000, 'x')})
    EXPECT_EQ(*open(key, id, place, seal(key, id, place, text, randomness)), text);
}

TEST_F(Sealing, HoldsNoPlainText) {
  EXPECT_EQ(std::search(sealed.begin(), sealed.end(), plain.begin(), plain.end()), sealed.end());
  EXPECT_EQ(sealed.size(), 1 + kNonceSize + plain.size() + kTagSize);
}

TEST_F(Sealing, DoesNotOpenWithAnyBitTurned) {
  for (std::size_t bit = 0; bit < 8 * sealed.size(); ++bit) {
    auto turned = sealed;
    turned[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    const auto opened = open(key, id, place, turned);
    ASSERT_FALSE(opened) << "bit " << bit;
    EXPECT_EQ(opened.failure().kind, base::FailureKind::invalid);
  }
}

TEST_F(Sealing, DoesNotOpenShorterOrLonger) {
  for (std::size_t size = 0; size < sealed.size(); ++size)
    EXPECT_FALSE(open(key, id, place, std::span(sealed).first(size)));
  auto longer = sealed;
  longer.push_back(0);
  EXPECT_FALSE(open(key, id, place, longer));
}

TEST_F(Sealing, DoesNotOpenAnywhereElse) {
  for (auto part : {&Place::partnership, &Place::table, &Place::column, &Place::row}) {
    auto elsewhere = place;
    std::invoke(part, elsewhere) += "x";
    EXPECT_FALSE(open(key, id, elsewhere, sealed));
    std::invoke(part, elsewhere).clear();
    EXPECT_FALSE(open(key, id, elsewhere, sealed));
  }
  EXPECT_FALSE(open(key, KeyId::random(randomness, "key id"), place, sealed));
  EXPECT_FALSE(open(key, id, {place.partnership, place.table + place.column, "", place.row}, sealed));
  EXPECT_FALSE(open(key, id, {place.partnership, place.column, place.table, place.row}, sealed));
}

TEST_F(Sealing, DoesNotOpenUnderAnotherKey) {
  EXPECT_FALSE(open(Key::random(randomness, "key"), id, place, sealed));
  EXPECT_FALSE(open(key.derive("any use"), id, place, sealed));
}

TEST_F(Sealing, SaysNothingOfTheValueWhenItDoesNotOpen) {
  auto damaged = sealed;
  damaged.back() ^= 1;
  EXPECT_EQ(open(key, id, place, damaged).failure().message, "a stored value does not open");
}

TEST_F(Sealing, NeverRepeatsANonce) {
  constexpr std::size_t kSeals = 100'000;
  std::set<std::string> nonces;
  for (std::size_t i = 0; i < kSeals; ++i) {
    const auto one = seal(key, id, place, "", randomness);
    nonces.emplace(one.begin() + 1, one.begin() + 1 + kNonceSize);
  }
  EXPECT_EQ(nonces.size(), kSeals);
}

// Reads the encoding back: what can be read back is injective.
std::vector<std::string> read_parts(const Bytes& encoding) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < encoding.size();) {
    std::uint64_t size = 0;
    for (std::size_t i = 8; i-- > 0;) size = size << 8U | encoding.at(at + i);
    at += 8;
    if (size > encoding.size() - at) return {"broken"};
    parts.emplace_back(encoding.begin() + static_cast<std::ptrdiff_t>(at),
                       encoding.begin() + static_cast<std::ptrdiff_t>(at + size));
    at += size;
  }
  return parts;
}

// Few characters, among them those that lengths are written with, so that a weaker encoding would collide.
std::string short_text(std::mt19937& generator) {
  constexpr std::string_view kCharacters("\0\1\2\x8 a/,", 8);
  std::string text(generator() % 4, ' ');
  for (auto& c : text) c = kCharacters[generator() % kCharacters.size()];
  return text;
}

TEST(Associated, IsReadBackFromItsEncoding) {
  std::mt19937 generator(20260301);
  base::SeededRandomness randomness(7);
  const auto id = KeyId::random(randomness, "key id");
  const std::string id_bytes(id.bytes().begin(), id.bytes().end());
  for (int i = 0; i < 20'000; ++i) {
    const Place place{short_text(generator), short_text(generator), short_text(generator), short_text(generator)};
    const std::vector<std::string> expected = {"waymark value 1", place.partnership, place.table,
                                               place.column,      place.row,         id_bytes};
    ASSERT_EQ(read_parts(associate(id, place)), expected);
  }
}

TEST(Associated, NeverEncodesTwoPlacesAlike) {
  std::mt19937 generator(20260302);
  const KeyId id;
  std::map<Bytes, std::array<std::string, 4>> seen;
  for (int i = 0; i < 50'000; ++i) {
    const std::array<std::string, 4> parts = {short_text(generator), short_text(generator), short_text(generator),
                                              short_text(generator)};
    const auto [entry, is_new] = seen.emplace(associate(id, {parts[0], parts[1], parts[2], parts[3]}), parts);
    ASSERT_TRUE(is_new || entry->second == parts);
  }
}

}  // namespace
}  // namespace waymark::crypto
