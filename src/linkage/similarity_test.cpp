#include "linkage/similarity.hpp"

#include <gtest/gtest.h>

#include <string>

#include "linkage/phonetic.hpp"
#include "linkage/simulate/dice.hpp"
#include "linkage/spelling_groups.hpp"

namespace waymark::linkage {
namespace {

std::string some_word(simulate::Dice& dice) {
  std::string word(dice.below(70), 'a');
  for (char& letter : word) letter = static_cast<char>('a' + static_cast<char>(dice.below(5)));
  return word;
}

TEST(JaroWinkler, GivesThePublishedValues) {
  EXPECT_NEAR(jaro_winkler("martha", "marhta"), 0.9611, 1e-4);
  EXPECT_NEAR(jaro_winkler("dwayne", "duane"), 0.8400, 1e-4);
  EXPECT_NEAR(jaro_winkler("dixon", "dicksonx"), 0.8133, 1e-4);
}

TEST(JaroWinkler, IsSymmetricBoundedAndOneForEqualTexts) {
  simulate::Dice dice(11);
  for (int round = 0; round < 20'000; ++round) {
    const std::string a = some_word(dice);
    const std::string b = some_word(dice);
    const double likeness = jaro_winkler(a, b);
    EXPECT_EQ(likeness, jaro_winkler(b, a));
    EXPECT_GE(likeness, 0);
    EXPECT_LE(likeness, 1);
    EXPECT_EQ(jaro_winkler(a, a), 1);
  }
  EXPECT_EQ(jaro_winkler("", "a"), 0);
}

TEST(EditDistance, CountsASwapOfNeighboursOnce) {
  EXPECT_EQ(edit_distance("ca", "ac"), 1U);
  EXPECT_EQ(edit_distance("ca", "abc"), 3U);  // optimal string alignment, not the unrestricted distance
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Digits, OneDifferenceAndOneSwap) {
  EXPECT_TRUE(one_character_differs("19840312", "19840313"));
  EXPECT_FALSE(one_character_differs("19840312", "19840312"));
  EXPECT_FALSE(one_character_differs("1984", "198"));
  EXPECT_TRUE(neighbours_swapped("1984", "1948"));
  EXPECT_FALSE(neighbours_swapped("1984", "1984"));
  EXPECT_FALSE(neighbours_swapped("", ""));
}

TEST(SoundOf, WordsOfOneSoundShareACode) {
  EXPECT_EQ(sound_of("knight"), sound_of("night"));
  EXPECT_EQ(sound_of("philips"), sound_of("filips"));
  EXPECT_EQ(sound_of("mcdonald"), sound_of("macdonald"));
  EXPECT_NE(sound_of("smith"), sound_of("jones"));
  EXPECT_EQ(sound_of(""), "");
  EXPECT_EQ(sound_of("h"), "h");
  EXPECT_LE(sound_of(std::string(64, 'b') + "cdfgklmnpqr").size(), 6U);
}

TEST(SpellingGroupsOf, JoinFormsOfOneNameOnly) {
  const auto share = [](std::string_view a, std::string_view b) {
    return share_a_group(spelling_groups(a), spelling_groups(b));
  };
  EXPECT_TRUE(share("mohammed", "muhammad"));
  EXPECT_TRUE(share("robert", "bob"));
  EXPECT_TRUE(share("alex", "alexandra"));
  EXPECT_TRUE(share("alex", "alexander"));
  EXPECT_FALSE(share("alexander", "alexandra"));
  EXPECT_FALSE(share("hassan", "hussain"));
  EXPECT_FALSE(share("nobody", "nobodyelse"));
}

}  // namespace
}  // namespace waymark::linkage
