// What was typed to questions that are changed, or that nobody may be asked any more.
#include "capabilities/risk/changed_questions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "capabilities/risk/form.hpp"

namespace waymark::risk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

pack::Topic topic(int number, std::string code, pack::TopicKind kind = pack::TopicKind::yes_no) {
  pack::Topic made;
  made.number = number;
  made.text = "About " + code + "?";
  made.code = std::move(code);
  made.kind = kind;
  return made;
}

pack::Instrument instrument(std::vector<pack::Topic> topics) {
  pack::Instrument made;
  made.code = "dash";
  made.topics = std::move(topics);
  return made;
}

pack::Topic choice(int number, std::vector<std::string> codes) {
  auto made = topic(number, "who", pack::TopicKind::choice);
  for (auto& code : codes) made.options.push_back({code, "The " + code, "", {}});
  return made;
}

http::Fields fields(std::initializer_list<std::pair<std::string, std::string>> pairs) {
  http::Fields form;
  for (const auto& [name, value] : pairs) form.add(name, value);
  return form;
}

TEST(ChangedQuestions, AreNoneWhereEverythingIsAsItWas) {
  const auto one = instrument({topic(1, "injured")});
  EXPECT_FALSE(changed_questions(fields({{"topic_injured", "yes"}}), one, &one));
}

TEST(ChangedQuestions, AreNamedByTheNumbersOfToday) {
  const auto then = instrument({topic(1, "injured"), topic(2, "money")});
  auto now = instrument({topic(1, "followed"), topic(2, "injured"), topic(3, "money")});
  now.topics[2].text = "Asked in other words?";
  const auto changed = changed_questions(fields({{"topic_injured", "yes"}}), now, &then);
  ASSERT_TRUE(changed);
  EXPECT_TRUE(changed->known);
  EXPECT_THAT(changed->added, ElementsAre(1));
  EXPECT_THAT(changed->reworded, ElementsAre(3));
  EXPECT_THAT(changed->without_question, IsEmpty());
}

TEST(ChangedQuestions, WhatHasNoQuestionAnyMoreIsKeptInTheWordsOfItsQuestion) {
  const auto then = instrument({topic(1, "animals"), choice(2, {"partner", "stranger"})});
  const auto now = instrument({choice(1, {"partner"})});
  const auto form = fields({{"topic_animals", "yes"},
                            {"comment_animals", "The dog"},
                            {"topic_who", "stranger"},
                            {"topic_15", "no"},
                            {"answered_before", "Earlier"}});
  const auto changed = changed_questions(form, now, &then);
  ASSERT_TRUE(changed);
  EXPECT_THAT(changed->without_question,
              ElementsAre(TypedWords{"1. About animals?", "Yes"}, TypedWords{"Comment on 1. About animals?", "The dog"},
                          TypedWords{"2. About who?", "The stranger"}, TypedWords{"Topic 15", "No"}));
  EXPECT_EQ(with_answered_before(form, *changed).get(kAnsweredBefore),
            "Earlier\n1. About animals?: Yes\nComment on 1. About animals?: The dog\n2. About who?: The stranger\n"
            "Topic 15: No");
}

TEST(ChangedQuestions, NobodyKnowsWhichWithoutTheEarlierOnes) {
  const auto changed = changed_questions(fields({{"topic_gone", "yes"}}), instrument({topic(1, "injured")}), nullptr);
  ASSERT_TRUE(changed);
  EXPECT_FALSE(changed->known);
  EXPECT_THAT(changed->without_question, ElementsAre(TypedWords{"Topic gone", "Yes"}));
}

// A page whose fields have other names than this version gives them, of the very same pack.
TEST(ChangedQuestions, WhatBelongsToNoQuestionIsNeverPassedOver) {
  const auto one = instrument({topic(1, "injured")});
  const auto changed = changed_questions(fields({{"topic_1", "yes"}}), one, &one);
  ASSERT_TRUE(changed);
  EXPECT_THAT(changed->without_question, ElementsAre(TypedWords{"Topic 1", "Yes"}));
}

TEST(TypedWords, HoldEveryWordAndChoiceOnce) {
  const auto asked = instrument({topic(1, "injured"), topic(2, "when", pack::TopicKind::date), choice(3, {"partner"}),
                                 topic(4, "words", pack::TopicKind::text)});
  const auto form = fields({{"assessment", "unseen"},
                            {"pack", "unseen"},
                            {"set", "1"},
                            {"nudged", "unseen"},
                            {"topic_injured", "unknown"},
                            {"comment_injured", "A cut"},
                            {"topic_when-day", "31"},
                            {"topic_when-month", "feb"},
                            {"topic_when-year", ""},
                            {"about_when", "yes"},
                            {"topic_who", "partner"},
                            {"topic_words", "yes"},
                            {"police_callouts", "many"},
                            {"judgement", "high"},
                            {"reason", "Fear"}});
  EXPECT_THAT(
      typed_words(form, asked),
      ElementsAre(TypedWords{"1. About injured?", "Don’t know"}, TypedWords{"Comment on 1. About injured?", "A cut"},
                  TypedWords{"2. About when?", "about 31 feb"}, TypedWords{"3. About who?", "The partner"},
                  TypedWords{"4. About words?", "yes"}, TypedWords{"Police callouts", "many"},
                  TypedWords{"Judgement", "High"}, TypedWords{"Reason", "Fear"}));
  EXPECT_THAT(typed_words(fields({{"topic_injured", ""}, {"reason", " "}}), asked), IsEmpty());
  EXPECT_TRUE(typed_words_view({}).empty());
}

}  // namespace
}  // namespace waymark::risk
