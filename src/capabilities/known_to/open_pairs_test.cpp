#include "capabilities/known_to/open_pairs.hpp"

#include <gtest/gtest.h>

#include "linkage/decide.hpp"

namespace waymark::known_to {
namespace {

using linkage::Guard;
using linkage::reason_of;

TEST(OpenPairs, WhoIsNearEnoughToAnswerWasAnsweredWhateverHeldThem) {
  const auto enough = linkage::starting_thresholds().answer;
  for (const auto reason : {core::kHeldAtAnswer, core::kHeldForConflict, core::kHeldForReview}) {
    EXPECT_TRUE(was_answered(reason, enough)) << reason;
    EXPECT_FALSE(was_answered(reason, enough - 0.1)) << reason;
  }
}

// By the rule that the matcher follows: at most review, at most answer.
TEST(OpenPairs, AGuardThatAllowsNoMoreThanALookWasNotAnswered) {
  for (const auto guard :
       {Guard::twins, Guard::siblings, Guard::twins_possible, Guard::parent_and_child, Guard::opposing_roles,
        Guard::birth_dates_contradict, Guard::forenames_contradict, Guard::nhs_numbers_contradict,
        Guard::numbers_contradict, Guard::birth_date_unknown, Guard::forename_unknown})
    EXPECT_EQ(was_answered(reason_of(guard), 100), effect_of(guard) == linkage::GuardEffect::no_join)
        << reason_of(guard);
}

TEST(OpenPairs, WhoIsAsNearToTwoWasNotAnswered) { EXPECT_FALSE(was_answered(core::kHeldBetween, 100)); }

}  // namespace
}  // namespace waymark::known_to
