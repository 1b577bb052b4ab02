#include "capabilities/requests/outcome.hpp"

#include <gtest/gtest.h>

namespace waymark::requests {
namespace {

Said information(const char* agency, const char* text) {
  Said said;
  said.agency = agency;
  said.basis = "safeguarding_public_task";
  said.told.text = text;
  return said;
}

Said refusal(const char* agency, const char* code) {
  Said said;
  said.agency = agency;
  said.reason_code = code;
  return said;
}

TEST(Outcome, EverythingThatOneAgencySaidIsRead) {
  const auto read =
      for_whoever_asked({refusal("a", "first"), information("a", "after a call"), information("a", "more")}, 1);
  ASSERT_EQ(read.size(), 3U);
  EXPECT_EQ(read[0].reason_code, "first");
  EXPECT_EQ(read[2].told.text, "more");
}

TEST(Outcome, ARefusalOfOneOfTwoIsNotReadBeforeTheOtherRefuses) {
  EXPECT_TRUE(for_whoever_asked({refusal("a", "first")}, 2).empty());
  const auto both = for_whoever_asked({refusal("a", "first"), refusal("b", "second")}, 2);
  ASSERT_EQ(both.size(), 1U);
  EXPECT_EQ(both[0].reason_code, "second");
}

TEST(Outcome, ARefusalBesideAnAnswerIsNotRead) {
  for (const auto& said : {std::vector<Said>{refusal("a", "no"), information("b", "yes")},
                           std::vector<Said>{information("b", "yes"), refusal("a", "no")}}) {
    const auto read = for_whoever_asked(said, 2);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].told.text, "yes");
  }
}

TEST(Outcome, TwoAnswersOfTwoServicesReadLikeTwoOfOne) {
  const auto two = for_whoever_asked({information("a", "one"), information("b", "two")}, 2);
  const auto one = for_whoever_asked({information("a", "one"), information("a", "two")}, 1);
  ASSERT_EQ(two.size(), one.size());
  for (std::size_t i = 0; i < two.size(); ++i) EXPECT_EQ(two[i].told, one[i].told);
}

TEST(Outcome, NothingIsSaidWhereNobodySpoke) { EXPECT_TRUE(for_whoever_asked({}, 1).empty()); }

}  // namespace
}  // namespace waymark::requests
