#include "platform/crypto/signing.hpp"

#include <gtest/gtest.h>

#include "platform/crypto/hex.hpp"
#include "platform/crypto/memory_key_store.hpp"

namespace waymark::crypto {
namespace {

struct Vector {
  const char* seed;
  const char* public_key;
  const char* message;
  const char* signature;
};

// [RFC8032 7.1] tests 1, 2 and 3.
constexpr Vector kPublished[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe246"
     "55"
     "141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb"
     "0"
     "0d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc"
     "0"
     "27beceea1ec40a"},
};

TEST(Signing, AgreesWithThePublishedVectors) {
  for (const auto& vector : kPublished) {
    const SigningKey key(Key::from(*parse_hex(vector.seed)));
    const auto bytes = *parse_hex(vector.message);
    const std::string message(bytes.begin(), bytes.end());
    EXPECT_EQ(key.public_key().text(), vector.public_key);
    EXPECT_EQ(key.sign(message).text(), vector.signature);
    EXPECT_TRUE(PublicKey::parse(vector.public_key)->verify(message, *Signature::parse(vector.signature)));
  }
}

TEST(Signing, RefusesEverythingThatWasNotSigned) {
  base::SystemRandomness randomness;
  const auto key = SigningKey::random(randomness);
  const auto other = SigningKey::random(randomness);
  const auto signature = key.sign("head 7");
  EXPECT_TRUE(key.public_key().verify("head 7", signature));
  EXPECT_FALSE(key.public_key().verify("head 8", signature));
  EXPECT_FALSE(key.public_key().verify("", signature));
  EXPECT_FALSE(key.public_key().verify({}, signature));
  EXPECT_TRUE(key.public_key().verify({}, key.sign({})));
  EXPECT_FALSE(other.public_key().verify("head 7", signature));
  for (std::size_t bit = 0; bit < 8 * signature.bytes.size(); ++bit) {
    auto turned = signature;
    turned.bytes[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    EXPECT_FALSE(key.public_key().verify("head 7", turned)) << bit;
  }
}

TEST(Signing, TextsAreReadBackAndNothingElseIs) {
  base::SystemRandomness randomness;
  const auto key = SigningKey::random(randomness);
  const auto signature = key.sign("head");
  EXPECT_EQ(PublicKey::parse(key.public_key().text()), key.public_key());
  EXPECT_EQ(Signature::parse(signature.text()), signature);
  for (const auto& text : {std::string(), std::string(63, 'a'), std::string(66, 'a'), std::string(64, 'g')})
    EXPECT_FALSE(PublicKey::parse(text));
  EXPECT_FALSE(Signature::parse(signature.text().substr(2)));
}

TEST(Signing, KeyIsStoredSealed) {
  base::SystemRandomness randomness;
  MemoryKeyStore store;
  KeyRing ring(Key::random(randomness, "master key"), "riverside", store, randomness);
  const auto key = SigningKey::random(randomness);
  const Place place{"riverside", "audit_chains", "signing_key", "c1"};
  const auto sealed = key.seal(ring, place);

  const auto opened = SigningKey::open(ring, place, sealed);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->public_key(), key.public_key());
  EXPECT_EQ(opened->sign("head"), key.sign("head"));

  auto elsewhere = place;
  elsewhere.row = "c2";
  EXPECT_FALSE(SigningKey::open(ring, elsewhere, sealed));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto damaged = sealed;
    damaged[i] ^= 1;
    EXPECT_FALSE(SigningKey::open(ring, place, damaged));
  }
  EXPECT_FALSE(SigningKey::open(ring, place, {}));
  ring.erase(ring.only("signing"), "test");
  EXPECT_FALSE(SigningKey::open(ring, place, sealed));
}

}  // namespace
}  // namespace waymark::crypto
