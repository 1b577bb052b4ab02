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

Assessment assessed(const char* instrument, std::vector<std::string> criteria = {}) {
  Assessment made;
  made.instrument = instrument;
  made.criteria = std::move(criteria);
  return made;
}

pack::Facts told(const std::vector<Assessment>& assessments) {
  pack::Facts facts;
  tell_assessments(facts, assessments);
  return facts;
}

TEST(TellAssessments, TakesWhatAnyAssessmentFound) {
  using testing::ElementsAre;
  auto older = assessed("dash", {"visible_high_risk", "repeat"});
  auto newer = assessed("dash");
  EXPECT_THAT(told({newer, older}).risk_criteria, ElementsAre("repeat", "visible_high_risk"));
  newer.criteria = {"repeat"};
  EXPECT_THAT(told({newer, older}).risk_criteria, ElementsAre("repeat", "visible_high_risk"));
  EXPECT_THAT(told({}).risk_criteria, testing::IsEmpty());
  older.topics_yes = {"stalking", "fear"};
  newer.topics_yes = {"loiters"};
  newer.options = {"who_did_it.partner"};
  EXPECT_THAT(told({newer, older}).topics_yes, ElementsAre("fear", "loiters", "stalking"));
  EXPECT_THAT(told({newer, older}).options, ElementsAre("who_did_it.partner"));
}

// What stands, as "dash!" where it has a ground for high risk.
std::vector<std::string> standing_of(const std::vector<Assessment>& newest_first) {
  std::vector<std::string> all;
  for (const auto& one : standing(newest_first)) all.push_back(one.instrument + (one.criteria.empty() ? "" : "!"));
  return all;
}

TEST(Standing, AnEarlierHighOneIsNotHiddenByOtherQuestions) {
  const auto dash = assessed("dash", {"visible_high_risk"});
  EXPECT_THAT(standing_of({assessed("stalking"), dash}), testing::ElementsAre("dash!", "stalking"));
  EXPECT_THAT(standing_of({assessed("sexual_violence"), assessed("stalking"), dash}),
              testing::ElementsAre("dash!", "sexual_violence", "stalking"));
}

TEST(Standing, NorByTheSameQuestionsOnAnotherDay) {
  const auto high = assessed("dash", {"professional_judgement"});
  EXPECT_THAT(standing_of({assessed("dash"), assessed("dash"), high, high}), testing::ElementsAre("dash!", "dash"));
}

TEST(Standing, OfEachInstrumentTheLastAloneWhereThatIsHigh) {
  const auto high = assessed("dash", {"repeat"});
  EXPECT_THAT(standing_of({high, assessed("dash"), high, assessed("stalking"), assessed("stalking")}),
              testing::ElementsAre("dash!", "stalking"));
  EXPECT_THAT(standing_of({}), testing::IsEmpty());
}

}  // namespace
}  // namespace waymark::risk
