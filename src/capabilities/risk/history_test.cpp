#include "capabilities/risk/history.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The newest first, each with its number of "yes".
std::vector<KeptAssessment> asked(std::initializer_list<std::pair<const char*, int>> all) {
  std::vector<KeptAssessment> kept;
  for (const auto& [instrument, yes] : all) {
    KeptAssessment one;
    one.assessment.instrument = instrument;
    one.assessment.yes = yes;
    kept.push_back(one);
  }
  return kept;
}

std::vector<int> shown(const History& history) {
  std::vector<int> counts;
  for (const auto& kept : history.shown) counts.push_back(kept.assessment.yes);
  return counts;
}

const auto kSix = [] {
  return asked({{"dash", 6}, {"stalking", 1}, {"dash", 5}, {"dash", 4}, {"dash", 3}, {"dash", 2}});
};

TEST(History, ShowsTheInstrumentThatWasAskedLastTheOldestFirst) {
  const auto history = history_of({}, kSix(), 0, 0);
  EXPECT_THAT(history.instruments, ElementsAre("dash", "stalking"));
  EXPECT_THAT(shown(history), ElementsAre(3, 4, 5, 6));
  EXPECT_EQ(history.all.size(), 5U);
}

TEST(History, ShowsAnotherOneByItsNumber) {
  EXPECT_THAT(shown(history_of({}, kSix(), 2, 0)), ElementsAre(1));
  EXPECT_THAT(shown(history_of({}, kSix(), 3, 0)), ElementsAre(3, 4, 5, 6)) << "a number that there is not";
}

TEST(History, GoesBackPageByPage) {
  EXPECT_THAT(shown(history_of({}, kSix(), 1, 4)), ElementsAre(2));
  EXPECT_THAT(shown(history_of({}, kSix(), 1, 2)), ElementsAre(2, 3, 4));
  EXPECT_THAT(shown(history_of({}, kSix(), 1, 5)), ElementsAre(3, 4, 5, 6)) << "as many as there are: from the newest";
}

TEST(History, OfNothingIsEmpty) {
  EXPECT_THAT(history_of({}, {}, 1, 7).shown, IsEmpty());
  EXPECT_THAT(history_of({}, {}, 0, 0).instruments, IsEmpty());
}

}  // namespace
}  // namespace waymark::risk
