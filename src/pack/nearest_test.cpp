#include "pack/nearest.hpp"

#include <gtest/gtest.h>

namespace waymark::pack {
namespace {

TEST(Nearest, OneLetterWrongMissingExtraOrExchanged) {
  const std::vector<std::string> words = {"label", "code"};
  for (const char* word : {"labek", "lbel", "labell", "lable", "label"})
    EXPECT_EQ(nearest(word, words), "label") << word;
}

TEST(Nearest, NothingWhenNothingIsNear) {
  EXPECT_EQ(nearest("xyz", {"label", "code"}), "");
  EXPECT_EQ(nearest("ab", {"cd"}), "");
  EXPECT_EQ(nearest("label", {}), "");
  EXPECT_EQ(nearest("", {"label"}), "");
}

TEST(Nearest, TheNearerOfTwoAndTheFirstOfEquals) {
  EXPECT_EQ(nearest("marack", {"marcx", "marac"}), "marac");
  EXPECT_EQ(nearest("cat", {"bat", "hat"}), "bat");
}

TEST(Nearest, AVeryLongWordIsNobodysMistake) {
  EXPECT_EQ(nearest(std::string(100000, 'a'), {std::string(100000, 'a')}), "");
}

}  // namespace
}  // namespace waymark::pack
