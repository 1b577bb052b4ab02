#include "capabilities/checks/words.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/matcher.hpp"
#include "linkage/guards.hpp"

namespace waymark::checks {
namespace {

TEST(CheckWords, BitsHaveTheirSign) {
  EXPECT_EQ(signed_bits(4.12), "+4.1");
  EXPECT_EQ(signed_bits(-11.2), "−11.2");
  EXPECT_EQ(signed_bits(0), "+0.0");
}

TEST(CheckWords, OddsAreNoFinerThanTheyAreKnown) {
  EXPECT_EQ(odds(0), "about 1 to 1 for one person");
  EXPECT_EQ(odds(5), "about 32 to 1 for one person");
  EXPECT_EQ(odds(7), "about 130 to 1 for one person");
  EXPECT_EQ(odds(-3), "about 1 to 8 for one person");
  EXPECT_EQ(odds(40), odds(20)) << "beyond a million to one nobody learns more";
}

TEST(CheckWords, EachThresholdHasItsMeaning) {
  const auto below = meaning(-1);
  const auto review = meaning(0);
  const auto answer = meaning(8);
  const auto join = meaning(20);
  EXPECT_NE(below, review);
  EXPECT_NE(review, answer);
  EXPECT_NE(answer, join);
  EXPECT_EQ(meaning(19.9), answer);
}

TEST(CheckWords, AGuardSpeaksForItself) {
  EXPECT_EQ(why_held(linkage::reason_of(linkage::Guard::opposing_roles)),
            "Victim and alleged perpetrator in one case are not one person");
  for (const auto reason :
       {core::kHeldForReview, core::kHeldAtAnswer, core::kHeldForConflict, core::kHeldBetween, core::kJoinedByScore})
    EXPECT_EQ(why_held(reason).find('_'), std::string::npos) << "a code is no sentence: " << reason;
}

TEST(CheckWords, ASensitiveServiceAndAnUnknownOneAreNotNamed) {
  const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  ASSERT_TRUE(loaded.ok());
  const auto today = *base::parse_date("2026-02-03");
  EXPECT_EQ(service_of(*loaded.pack, "essex_police", today), "Police");
  EXPECT_EQ(service_of(*loaded.pack, "sericc", today), "Specialist support");
  EXPECT_EQ(service_of(*loaded.pack, "never_there", today), "Specialist support");
}

}  // namespace
}  // namespace waymark::checks
