#include "platform/crypto/token.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

#include "platform/crypto/base64url.hpp"
#include "platform/crypto/hex.hpp"

namespace waymark::crypto {
namespace {

TEST(Token, TextIsReadBackAndNothingElseIs) {
  base::SystemRandomness randomness;
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto token = Token::random(randomness);
    const auto text = token.text();
    EXPECT_EQ(text.size(), 43U);
    EXPECT_TRUE(seen.insert(text).second);
    ASSERT_TRUE(Token::parse(text));
    EXPECT_EQ(Token::parse(text)->hash(), token.hash());
  }
  const std::string good(43, 'A');
  EXPECT_TRUE(Token::parse(good));
  for (const auto& bad : {std::string(), good.substr(1), good + "A", good.substr(1) + "=", good.substr(1) + "+",
                          good.substr(1) + "/", " " + good.substr(1), good.substr(1) + "B"})
    EXPECT_FALSE(Token::parse(bad)) << bad;
}

// From Python's hashlib.blake2b: sessions that are stored stay valid only while it holds.
TEST(Token, HashIsWhatAnIndependentImplementationSays) {
  Bytes bytes(32);
  std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
  const auto token = Token::parse(base64url(bytes));
  ASSERT_TRUE(token);
  EXPECT_EQ(hex(token->hash()), "2b4c45e65c2e53ce6bca57d9bbc4b73ec934fc076f72d30dccaba83cdbd11cd4");
}

TEST(Hex, IsReadBack) {
  EXPECT_EQ(hex({}), "");
  EXPECT_EQ(parse_hex(""), Bytes{});
  EXPECT_EQ(parse_hex({}), Bytes{});
  Bytes all(256);
  std::iota(all.begin(), all.end(), std::uint8_t{0});
  EXPECT_EQ(parse_hex(hex(all)), all);
  EXPECT_EQ(parse_hex("aBcD"), (Bytes{0xab, 0xcd}));
  for (const auto* bad : {"a", "abc", "0g", "0x", " 00", "00 ", "00:00", "-1"}) EXPECT_FALSE(parse_hex(bad)) << bad;
  EXPECT_FALSE(parse_hex(std::string_view("00\0", 3)));
}

// [RFC4648 10], with the padding left out.
TEST(Base64url, AgreesWithThePublishedVectors) {
  const std::pair<const char*, const char*> published[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},         {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, text] : published) {
    EXPECT_EQ(base64url(bytes_of(plain)), text);
    const auto bytes = bytes_of(plain);
    EXPECT_EQ(parse_base64url(text), Bytes(bytes.begin(), bytes.end()));
  }
  EXPECT_EQ(parse_base64url({}), Bytes{});
  EXPECT_EQ(base64url(Bytes{0xfb, 0xff}), "-_8");
}

TEST(Base64url, RefusesWhatItCouldNotHaveWritten) {
  for (const auto* bad : {"Z", "Zg=", "Zg==", "Zh", "Zm9", "Zm 8", "Zm8\n", "+_8", "Zm9vY"})
    EXPECT_FALSE(parse_base64url(bad)) << bad;
}

}  // namespace
}  // namespace waymark::crypto
