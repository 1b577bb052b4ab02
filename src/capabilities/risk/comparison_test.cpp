#include "capabilities/risk/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::risk {
namespace {

using testing::ElementsAre;

TopicAnswer topic(int number, const char* code, Answer answer) {
  TopicAnswer made;
  made.number = number;
  made.code = code;
  made.text = std::string("Asked about ") + code + "?";
  made.answer = answer;
  return made;
}

KeptAssessment kept(std::vector<TopicAnswer> topics) {
  KeptAssessment made;
  made.answers.topics = std::move(topics);
  return made;
}

std::vector<std::string> said(const ComparedTopic& topic) {
  std::vector<std::string> all;
  for (const auto& answer : topic.answers)
    all.push_back(answer.said + (answer.changed.empty() ? "" : " (" + answer.changed + ")"));
  return all;
}

TEST(Compare, MarksInWordsWhatChanged) {
  const auto topics = compare({kept({topic(1, "fear", Answer::no), topic(2, "weapon", Answer::yes)}),
                               kept({topic(1, "fear", Answer::yes), topic(2, "weapon", Answer::yes)}),
                               kept({topic(1, "fear", Answer::unknown), topic(2, "weapon", Answer::no)})});
  ASSERT_EQ(topics.size(), 2U);
  EXPECT_THAT(said(topics[0]), ElementsAre("No", "Yes (was No)", "Don’t know (was Yes)"));
  EXPECT_THAT(said(topics[1]), ElementsAre("Yes", "Yes", "No (was Yes)"));
  EXPECT_THAT(changes_of(topics), ElementsAre("The first shown", "1 answer changed", "2 answers changed"));
}

TEST(Compare, TheSameTopicIsTheOneOfTheSameCodeInTheNewestWords) {
  auto reworded = topic(2, "fear", Answer::yes);
  reworded.text = "In new words?";
  const auto topics = compare({kept({topic(1, "fear", Answer::no)}), kept({topic(1, "weapon", Answer::no), reworded})});
  ASSERT_EQ(topics.size(), 2U);
  EXPECT_EQ(topics[0].question, "1. Asked about weapon?");
  EXPECT_EQ(topics[1].question, "2. In new words?");
  EXPECT_THAT(said(topics[0]), ElementsAre("Not in this edition", "No")) << "nothing to change from";
  EXPECT_THAT(said(topics[1]), ElementsAre("No", "Yes (was No)"));
}

TEST(Compare, WhatTheNewestNoLongerAsksStandsLast) {
  const auto topics = compare({kept({topic(1, "pets", Answer::yes), topic(2, "fear", Answer::yes)}),
                               kept({topic(1, "fear", Answer::yes)}),
                               kept({topic(1, "fear", Answer::yes), topic(2, "pets", Answer::no)})});
  EXPECT_EQ(topics[1].question, "2. Asked about pets?");
  EXPECT_THAT(said(topics[1]), ElementsAre("Yes", "Not in this edition", "No (was Yes)"));
  const auto gone = compare({kept({topic(1, "pets", Answer::yes)}), kept({topic(1, "fear", Answer::yes)})});
  EXPECT_EQ(gone[0].question, "1. Asked about fear?");
  EXPECT_THAT(said(gone[1]), ElementsAre("Yes", "Not in this edition"));
}

TEST(Compare, OneAloneChangesNothingAndNoneIsNothing) {
  const auto topics = compare({kept({topic(1, "fear", Answer::yes)})});
  EXPECT_THAT(said(topics.at(0)), ElementsAre("Yes"));
  EXPECT_THAT(changes_of(topics), ElementsAre("The first shown"));
  EXPECT_TRUE(compare({}).empty());
  EXPECT_TRUE(changes_of({}).empty());
}

TEST(Compare, AChoiceIsComparedByItsWords) {
  auto before = topic(1, "police", Answer::not_asked);
  before.kind = pack::TopicKind::choice;
  before.said = "Not yet";
  auto after = before;
  after.said = "Yes";
  EXPECT_THAT(said(compare({kept({before}), kept({after})}).at(0)), ElementsAre("Not yet", "Yes (was Not yet)"));
}

}  // namespace
}  // namespace waymark::risk
