#include "capabilities/risk/risk.hpp"

#include <gmock/gmock.h>

namespace waymark::risk {
namespace {

TEST(StartUrl, IsOnlyForTheInstrumentThatThePagesAsk) {
  EXPECT_TRUE(start_url(core::ContactId{}, "dash").has_value());
  EXPECT_FALSE(start_url(core::ContactId{}, "stalking").has_value());
  EXPECT_FALSE(start_url(core::ContactId{}, "young_person").has_value());
}

TEST(CriteriaOf, TakesWhatAnyAssessmentFound) {
  Assessment newer;
  Assessment older;
  older.criteria = {"visible_high_risk", "repeat"};
  EXPECT_THAT(criteria_of({newer, older}), testing::ElementsAre("repeat", "visible_high_risk"));
  newer.criteria = {"repeat"};
  EXPECT_THAT(criteria_of({newer, older}), testing::ElementsAre("repeat", "visible_high_risk"));
  EXPECT_THAT(criteria_of({}), testing::IsEmpty());
}

}  // namespace
}  // namespace waymark::risk
