#include "capabilities/risk/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

using testing::ElementsAre;

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::February, std::chrono::day{3}};

pack::Instrument instrument() {
  pack::Instrument made;
  made.title = "DASH";
  made.notice = "Our words.";
  made.topics.resize(3);
  const char* codes[] = {"injured", "strangulation", "money"};
  for (std::size_t i = 0; i < made.topics.size(); ++i) {
    made.topics[i].number = static_cast<int>(i) + 1;
    made.topics[i].code = codes[i];
    made.topics[i].text = std::string("Asked about ") + codes[i];
  }
  made.topics[1].flags = {"non_fatal_strangulation"};
  return made;
}

http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> pairs) {
  http::Fields form;
  for (const auto& [name, value] : pairs) form.add(name, value);
  return form;
}

std::vector<std::string> wrong(const http::Fields& form) {
  const auto typed = read_form(form, instrument(), kToday);
  std::vector<std::string> names;
  if (typed) return names;
  for (const auto& error : typed.failure().fields) names.push_back(error.field);
  return names;
}

TEST(Form, ALeftOutTopicWasNotAsked) {
  const auto typed =
      read_form(fields({{"topic_injured", "yes"}, {"topic_money", "perhaps"}, {"judgement", "not_raised"}}),
                instrument(), kToday);
  ASSERT_TRUE(typed.ok());
  EXPECT_EQ(count(typed->answers), (Count{.yes = 1, .no = 0, .unknown = 0, .not_asked = 2}));
  EXPECT_FALSE(typed->judged_high);
}

TEST(Form, AlwaysAsksForTheJudgement) {
  EXPECT_THAT(wrong({}), ElementsAre("judgement"));
  EXPECT_THAT(wrong(fields({{"judgement", "low"}})), ElementsAre("judgement"));
  EXPECT_THAT(wrong(fields({{"topic_injured", "yes"}, {"topic_strangulation", "yes"}, {"topic_money", "yes"}})),
              ElementsAre("judgement"));
}

TEST(Form, AHighJudgementSaysWhy) {
  EXPECT_THAT(wrong(fields({{"judgement", "high"}})), ElementsAre("reason"));
  EXPECT_THAT(wrong(fields({{"judgement", "high"}, {"reason", "  "}})), ElementsAre("reason"));
  EXPECT_THAT(wrong(fields({{"judgement", "high"}, {"reason", "Extreme fear"}})), ElementsAre());
}

TEST(Form, CalloutsAreANumberOrNothing) {
  const auto with = [](const char* callouts) {
    return fields({{"judgement", "not_raised"}, {"police_callouts", callouts}});
  };
  for (const auto* good : {"", "0", "3", " 4 ", "999"}) EXPECT_THAT(wrong(with(good)), ElementsAre()) << good;
  for (const auto* bad : {"-1", "three", "3 or 4", "1000", "1e3", "99999999999"})
    EXPECT_THAT(wrong(with(bad)), ElementsAre("police_callouts")) << bad;
}

TEST(Form, KeepsTheWordingOfEachQuestion) {
  const auto typed = read_form(fields({{"topic_strangulation", "yes"},
                                       {"comment_strangulation", "With a scarf, once"},
                                       {"judgement", "not_raised"}}),
                               instrument(), kToday);
  ASSERT_TRUE(typed.ok());
  const auto& topic = typed->answers.topics.at(1);
  EXPECT_EQ(topic.text, "Asked about strangulation");
  EXPECT_EQ(topic.comment, "With a scarf, once");
  EXPECT_EQ(typed->answers.notice, "Our words.");
  EXPECT_THAT(topics_yes(typed->answers), ElementsAre("strangulation"));
  EXPECT_THAT(flags_of(typed->answers), ElementsAre("non_fatal_strangulation"));
}

TEST(Form, KeepsWhyItWasNotRaised) {
  const auto typed =
      read_form(fields({{"judgement", "not_raised"}, {"not_raised_reason", "Her sister stays"}}), instrument(), kToday);
  ASSERT_TRUE(typed.ok());
  EXPECT_EQ(typed->answers.not_raised_reason, "Her sister stays");
  EXPECT_EQ(why(typed->answers, false), "Her sister stays");
}

TEST(Form, WhatIsNotYetRightIsReadAsFarAsItGoes) {
  const auto typed =
      typed_so_far(fields({{"topic_strangulation", "yes"}, {"police_callouts", "many"}}), instrument(), kToday);
  EXPECT_THAT(topics_yes(typed.answers), ElementsAre("strangulation"));
  EXPECT_EQ(typed.answers.police_callouts, 0);
}

TEST(Answers, AFlagIsStatedByYesAlone) {
  const auto typed =
      read_form(fields({{"topic_strangulation", "unknown"}, {"judgement", "not_raised"}}), instrument(), kToday);
  EXPECT_THAT(flags_of(typed->answers), ElementsAre());
}

TEST(Answers, AreReadAsTheyWereWritten) {
  auto answers = read_form(fields({{"topic_injured", "yes"},
                                   {"comment_injured", "“quoted” \\ and\nlines"},
                                   {"topic_money", "unknown"},
                                   {"judgement", "high"},
                                   {"reason", "Fear"},
                                   {"police_callouts", "2"},
                                   {"repeat", "unknown"}}),
                           instrument(), kToday)
                     ->answers;
  answers.nudges = {"The person was strangled."};
  answers.not_raised_reason = "Her sister stays with her";
  answers.earlier = {3, 1, 2, 6, true};
  answers.area = "grays";
  answers.area_name = "Grays";
  answers.counted = false;
  answers.threshold = 14;
  const auto read = crypto::Codec<Answers>::read(crypto::Codec<Answers>::write(answers));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, answers);
  EXPECT_FALSE(crypto::Codec<Answers>::read("[]").ok());
  EXPECT_EQ(*crypto::Codec<Answers>::read("{}"), Answers{});
}

// What an older version kept knew neither kinds of topics, nor areas, nor what others told.
TEST(Answers, OfAnOlderVersionAreReadWithoutWhatItDidNotKeep) {
  const auto read = crypto::Codec<Answers>::read(
      R"({"title":"DASH","notice":"Our words.","topics":[{"number":1,"code":"injured","text":"Injured?","prompt":"",)"
      R"("flags":["x"],"answer":"yes","comment":"c"}],"judgement_reason":"","own_contacts":2,"police_callouts":1,)"
      R"("repeat":"no"})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->topics.at(0).kind, pack::TopicKind::yes_no);
  EXPECT_EQ(count(*read).yes, 1);
  EXPECT_THAT(flags_of(*read), ElementsAre("x"));
  EXPECT_EQ(read->earlier.own_contacts, 2);
  EXPECT_EQ(read->earlier.window_months, 12);
  EXPECT_TRUE(read->counted);
  EXPECT_EQ(read->threshold, std::nullopt) << "nobody kept it";
}

}  // namespace
}  // namespace waymark::risk
