#include "capabilities/risk/risk.hpp"

#include <gmock/gmock.h>

#include "core/web/neutral.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {
namespace {

const base::Date kToday = *base::parse_date("2026-02-03");

pack::Pack pack() {
  pack::Pack made;
  std::vector<pack::Instrument> instruments;
  for (const auto& [code, sheet] : {std::pair{"dash", 1}, {"stalking", 3}, {"maternity", 1}}) {
    pack::Instrument instrument;
    instrument.code = code;
    instrument.sheet = sheet;
    instrument.available = instrument.code != "maternity";
    instrument.dated.effective_from = *base::parse_date("2020-01-01");
    instruments.push_back(instrument);
  }
  made.instruments = pack::Editions(std::move(instruments));
  return made;
}

TEST(StartUrl, IsForWhatThePackAsksOnThatDay) {
  const auto made = pack();
  EXPECT_TRUE(start_url(core::ContactId{}, "dash", made, kToday).has_value());
  EXPECT_TRUE(start_url(core::ContactId{}, "stalking", made, kToday).has_value());
  EXPECT_FALSE(start_url(core::ContactId{}, "maternity", made, kToday).has_value()) << "only announced";
  EXPECT_FALSE(start_url(core::ContactId{}, "nothing", made, kToday).has_value());
  EXPECT_FALSE(start_url(core::ContactId{}, "dash", made, *base::parse_date("2019-12-31")).has_value());
}

TEST(StartUrl, NeverSaysWhichInstrumentItIs) {
  const auto made = pack();
  const auto dash = start_url(core::ContactId{}, "dash", made, kToday).value_or(html::Url());
  const auto stalking = start_url(core::ContactId{}, "stalking", made, kToday).value_or(html::Url());
  EXPECT_TRUE(dash.text().ends_with("/questions"));
  EXPECT_TRUE(stalking.text().ends_with("/questions?set=3"));
  EXPECT_TRUE(core::web::neutral(stalking.text()));
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

TEST(TopicsYesOf, TakesWhatAnyAssessmentSaid) {
  Assessment dash;
  Assessment stalking;
  dash.topics_yes = {"stalking", "fear"};
  stalking.topics_yes = {"loiters"};
  EXPECT_THAT(topics_yes_of({stalking, dash}), testing::ElementsAre("fear", "loiters", "stalking"));
}

}  // namespace
}  // namespace waymark::risk
