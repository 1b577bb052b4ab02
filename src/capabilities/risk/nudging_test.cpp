#include "capabilities/risk/nudging.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const base::Date kToday = *base::parse_date("2026-02-03");

pack::Dated always() {
  pack::Dated dated;
  dated.effective_from = *base::parse_date("2020-01-01");
  return dated;
}

// Two topics, of which two "yes" are visibly of high risk; one of them, and one form of abuse, are grounds to think.
pack::Instrument instrument() {
  pack::Instrument made;
  made.topics.resize(2);
  for (std::size_t i = 0; i < made.topics.size(); ++i) {
    made.topics[i].number = static_cast<int>(i) + 1;
    made.topics[i].code = i == 0 ? "strangulation" : "money";
  }
  made.thresholds = {{"visible_high_risk", 2, always()}};
  return made;
}

pack::Pack pack() {
  pack::Pack made;
  made.partnership.time_zone = "Europe/London";
  pack::Rule strangled;
  strangled.code = "strangled";
  strangled.kind = pack::ProposalKind::nudge;
  strangled.dated = always();
  strangled.when.topics_yes_any = {"strangulation"};
  auto honour = strangled;
  honour.code = "honour";
  honour.when = {};
  honour.when.forms_any = {"honour_based_abuse"};
  made.rules = pack::Editions(std::vector{strangled, honour});
  return made;
}

http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> pairs) {
  http::Fields form;
  for (const auto& [name, value] : pairs) form.add(name, value);
  return form;
}

Subject told(std::vector<std::string> forms = {}) {
  Subject subject;
  subject.scope.on = kToday;
  subject.contact.forms = std::move(forms);
  return subject;
}

std::vector<std::string> nudged(const http::Fields& form, const Subject& subject = told()) {
  std::vector<std::string> rules;
  for (const auto& reason : nudges_for(form, subject, instrument(), pack())) rules.push_back(reason.rule);
  return rules;
}

TEST(Nudges, ComeBeforeItIsLeftAtNotHigh) {
  EXPECT_THAT(nudged(fields({{"topic_strangulation", "yes"}, {"judgement", "not_raised"}})), ElementsAre("strangled"));
  EXPECT_THAT(nudged(fields({{"topic_strangulation", "yes"}})), IsEmpty()) << "nobody has judged yet";
  EXPECT_THAT(nudged(fields({{"topic_strangulation", "yes"}, {"judgement", "high"}})), IsEmpty());
  EXPECT_THAT(nudged(fields({{"topic_strangulation", "no"}, {"judgement", "not_raised"}})), IsEmpty());
}

TEST(Nudges, AreNotNeededWhereItIsHighOnAnotherGround) {
  EXPECT_THAT(nudged(fields({{"topic_strangulation", "yes"}, {"topic_money", "yes"}, {"judgement", "not_raised"}})),
              IsEmpty());
}

TEST(Nudges, SpeakOfWhatWasToldAtTheContactToo) {
  EXPECT_THAT(nudged(fields({{"judgement", "not_raised"}}), told({"honour_based_abuse"})), ElementsAre("honour"));
}

TEST(Nudges, StandAlsoBesideWhatIsWrong) {
  EXPECT_THAT(
      nudged(fields({{"topic_strangulation", "yes"}, {"police_callouts", "many"}, {"judgement", "not_raised"}})),
      ElementsAre("strangled"));
}

TEST(Nudges, AreAnsweredByAReasonOnceEachOfThemWasSeen) {
  const std::vector<pack::Reason> nudges = {{"strangled", "", "", false}, {"honour", "", "", false}};
  EXPECT_TRUE(answered({}, fields({})));
  EXPECT_FALSE(answered(nudges, fields({{"not_raised_reason", "Her sister stays"}}))) << "nobody saw them";
  EXPECT_FALSE(answered(nudges, fields({{"nudged", "strangled"}, {"not_raised_reason", "Her sister stays"}})));
  EXPECT_FALSE(answered(nudges, fields({{"nudged", "strangled"}, {"nudged", "honour"}, {"not_raised_reason", " "}})));
  EXPECT_TRUE(
      answered(nudges, fields({{"nudged", "honour"}, {"nudged", "strangled"}, {"not_raised_reason", "Her sister"}})));
}

}  // namespace
}  // namespace waymark::risk
