#include "core/same_value.hpp"

#include <gmock/gmock.h>

namespace waymark::core {
namespace {

using testing::ElementsAre;

TEST(SameValue, IsToldBesideWhateverElseIsWritten) {
  for (const auto* text :
       {"07700 900101", "+44 7700 900101 (after 6)", "07700 900102 / 07700 900101", "Alex, 07700900101"})
    EXPECT_TRUE(same_value(text, "07700 900101")) << text;
  for (const auto* text : {"07700 900102", "Alex, 07700 900102", "", "withheld"})
    EXPECT_FALSE(same_value(text, "07700 900101")) << text;
  EXPECT_TRUE(same_value("Ada@Example.org (mornings)", "her aunt, ada@example.org"));
}

TEST(SameValue, OfANumberDialledFromWhereItStandsTheDigitsCount) {
  EXPECT_THAT(comparable_values("960 001"), ElementsAre("960001"));
  EXPECT_TRUE(same_value("960 001 (after 6)", "960001"));
  EXPECT_TRUE(same_value("101", "1 0 1"));
  EXPECT_FALSE(same_value("ring at 6", "6")) << "an hour is no number";
}

TEST(SameValue, OfWhatIsNeitherTheWordsCount) {
  EXPECT_TRUE(same_value("Her Aunt", "her aunt"));
  EXPECT_FALSE(same_value("her aunt", "her uncle"));
  EXPECT_TRUE(same_value("", ""));
}

TEST(ReachedBy, AreTheNumbersAndAddressesOfAnIdentity) {
  Identity identity;
  identity.phones = {"07700 900101 / 07700 900102"};
  identity.emails = {"Ada@example.org"};
  EXPECT_THAT(reached_by(identity), ElementsAre("447700900101", "447700900102", "ada@example.org"));
}

}  // namespace
}  // namespace waymark::core
