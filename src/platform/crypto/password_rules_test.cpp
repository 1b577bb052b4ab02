#include "platform/crypto/password_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace waymark::crypto {
namespace {

using ::testing::HasSubstr;

const std::vector<std::string> kContext = {"Ann.Example@riverside.example", "Riverside Council", "Waymark", "of"};

std::string sentence(std::string_view password, std::size_t shortest = 12) {
  const auto error = password_error("password", password, shortest, kContext);
  if (!error) return "";
  EXPECT_EQ(error->field, "password");
  return error->message;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

// Fifteen different words for lengths alone.
const std::string kVaried =
    "lantern quiet umbrella forty marble teapot orchard violin gravel ostrich pepper blanket compass walnut harbour "
    "ladder tunnel ribbon";

TEST(PasswordRules, CountCharactersAndIncludeBothEnds) {
  EXPECT_THAT(sentence(""), HasSubstr("Enter"));
  EXPECT_THAT(sentence(kVaried.substr(0, 11)), HasSubstr("12 characters or more"));
  EXPECT_EQ(sentence(kVaried.substr(0, 12)), "");
  EXPECT_THAT(sentence(kVaried.substr(0, 14), kRecommendedPasswordLength), HasSubstr("15 characters or more"));
  EXPECT_EQ(sentence(kVaried.substr(0, 15), kRecommendedPasswordLength), "");
  EXPECT_EQ(sentence(kVaried.substr(0, 128)), "");
  EXPECT_THAT(sentence(kVaried.substr(0, 129)), HasSubstr("128 characters or fewer"));
  const std::string accents = "àèìòùáéíóúâ";
  EXPECT_THAT(sentence(accents), HasSubstr("12 characters or more")) << "11 characters in 22 bytes";
  EXPECT_EQ(sentence(accents + "ê"), "");
  EXPECT_EQ(sentence(repeated("пароль日本語𝄞", 12)), "") << "120 characters";
  EXPECT_THAT(sentence("a long enough" + std::string(100'000, '\x80')), HasSubstr("128 characters or fewer"));
}

TEST(PasswordRules, AskForNoKindOfCharacter) {
  for (const auto* password : {"lantern quiet umbrella", "LANTERNQUIETUMBRELLA", "830255179920441628",
                               "!£$%^&*()_+{}:@~<>?", "   \t lantern     ", "тихий зонтик фонарь"})
    EXPECT_EQ(sentence(password), "") << password;
}

TEST(PasswordRules, RefuseWhatIsGuessedFirst) {
  for (const auto* password : {"passwordpassword", "Password12345678", "PASSWORD!!!!!!!!", "123456789012345",
                               "0987654321098765", "qwertyuiop123456", "letmein letmein!", "iloveyouiloveyou",
                               "correcthorsebatterystaple", "monkey-dragon-2024", "P@ssw0rd20262026"})
    EXPECT_THAT(sentence(password), HasSubstr("easy to guess")) << password;
  for (const auto* password : {"aaaaaaaaaaaaaaaa", "abababababababab", "0000000000000000"})
    EXPECT_THAT(sentence(password), HasSubstr("repeat")) << password;
}

TEST(PasswordRules, RefuseWhatIsGuessedFirstHere) {
  for (const auto* password :
       {"riverside-council", "AnnExample2026!!", "of-Riverside-of-2026", "example-ann-example", "Waymark password 1"})
    EXPECT_THAT(sentence(password), HasSubstr("easy to guess")) << password;
  EXPECT_EQ(password_error("password", "riverside-council", 12, {}), std::nullopt);
  EXPECT_EQ(sentence("riverside lantern umbrella"), "") << "with words of one's own it may be used";
  EXPECT_EQ(sentence("often offering coffee"), "") << "a short word of the context forbids no longer one";
}

TEST(PasswordRules, JoinNoWordAcrossWhatWasTakenOut) {
  EXPECT_EQ(sentence("lopasswordgin"), "") << "what is left is lo and gin, not login";
}

}  // namespace
}  // namespace waymark::crypto
