#include "core/place_words.hpp"

#include <gmock/gmock.h>

namespace waymark::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PlaceWords, APostcodeIsTakenOffHoweverItIsSpaced) {
  for (const auto* typed : {"14 Nowhere Lane RM17 6SL", "14 Nowhere Lane, rm176sl", "RM17 6SL, 14 Nowhere Lane",
                            "14 Nowhere Lane\nRM17 6Sl"}) {
    const auto place = place_words(typed);
    EXPECT_THAT(place.words, ElementsAre("14", "nowhere", "lane")) << typed;
    EXPECT_EQ(place.postcode, "rm176sl") << typed;
  }
  EXPECT_EQ(place_words("14 Nowhere Lane ZZ99 1AA").postcode, "zz991aa") << "the shape of one";
}

TEST(PlaceWords, WhatTheFieldSaysCountsAndTheLinesLoseTheirs) {
  const auto place = place_words("14 Nowhere Lane RM17 6SL", "RM17 6SM");
  EXPECT_THAT(place.words, ElementsAre("14", "nowhere", "lane"));
  EXPECT_EQ(place.postcode, "rm176sm");
  EXPECT_EQ(place_words("14 Nowhere Lane", "RM17").postcode, "rm17") << "its first half alone";
}

TEST(PlaceWords, NothingElseIsTakenForOne) {
  EXPECT_THAT(place_words("Unit B1, 2nd Floor, 5 Sample Street").words,
              ElementsAre("unit", "b1", "2nd", "floor", "5", "sample", "street"));
  EXPECT_EQ(place_words("14 Nowhere Lane").postcode, "");
  EXPECT_EQ(place_words("14 Nowhere Lane RM17").postcode, "") << "half a postcode is a word";
  EXPECT_THAT(place_words("").words, IsEmpty());
  EXPECT_THAT(place_words("RM17 6SL").words, IsEmpty());
}

}  // namespace
}  // namespace waymark::core
