// Topics of every kind, and the licensed wording that may replace ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

// The sample with an instrument of three topics: one that is answered yes or no, and two with these keys.
Files with_topics(std::string_view second, std::string_view third = "text = \"Third?\"\n") {
  Files files = sample_files();
  files["instruments/x/1.toml"] = sample_instrument("x", "minimum_age = 16\nsafety = \"A floor.\"") +
                                  "[[topic]]\nnumber = 2\ncode = \"second\"\n" + std::string(second) +
                                  "[[topic]]\nnumber = 3\ncode = \"third\"\n" + std::string(third);
  return files;
}

constexpr std::string_view kChoice =
    "kind = \"choice\"\nname = \"which\"\ntext = \"Which?\"\n"
    "[[topic.option]]\ncode = \"one\"\nlabel = \"One\"\nflags = [\"seen\"]\n"
    "[[topic.option]]\ncode = \"two\"\nlabel = \"Two\"\n";

TEST(Topics, AreOfFourKinds) {
  const Loaded loaded = load_from_files(
      with_topics(kChoice, "kind = \"date\"\nname = \"when\"\ntext = \"When?\"\nabout = true\nrequired = true\n"));
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  const auto& topics = loaded.pack->instruments.latest("x")->topics;
  EXPECT_EQ(topics[0].kind, TopicKind::yes_no);
  EXPECT_EQ(topics[1].kind, TopicKind::choice);
  ASSERT_EQ(topics[1].options.size(), 2U);
  EXPECT_EQ(topics[1].options[0].label, "One");
  EXPECT_THAT(topics[1].options[0].flags, ElementsAre("seen"));
  EXPECT_EQ(topics[2].kind, TopicKind::date);
  EXPECT_TRUE(topics[2].about);
  EXPECT_TRUE(topics[2].required);
}

TEST(Topics, AChoiceHasOptionsAndNothingElseHas) {
  EXPECT_THAT(problems(with_topics("kind = \"choice\"\nname = \"which\"\ntext = \"Which?\"\n")),
              ElementsAre(HasSubstr("needs at least two [[topic.option]] entries")));
  EXPECT_THAT(problems(with_topics("text = \"Which?\"\n[[topic.option]]\ncode = \"one\"\nlabel = \"One\"\n")),
              ElementsAre(HasSubstr("only a topic of kind choice has options")));
  EXPECT_THAT(problems(with_topics(std::string(kChoice) + "[[topic.option]]\ncode = \"two\"\nlabel = \"Two again\"\n")),
              ElementsAre(HasSubstr("the option “two” is already in this topic")));
}

TEST(Topics, WhatIsNoYesOrNoHasANameForItsErrors) {
  EXPECT_THAT(problems(with_topics("kind = \"text\"\ntext = \"What?\"\n")),
              ElementsAre(HasSubstr("“name” is missing")));
  EXPECT_THAT(problems(with_topics("text = \"What?\"\nrequired = true\n")),
              ElementsAre(HasSubstr("is never required: left blank it was not asked")));
  EXPECT_THAT(problems(with_topics("kind = \"text\"\nname = \"what\"\ntext = \"What?\"\nabout = true\n")),
              ElementsAre(HasSubstr("only a topic of kind date can be about some day")));
}

TEST(Topics, AListBesideAQuestionExists) {
  EXPECT_THAT(problems(with_topics("text = \"What?\"\nlist = \"sexes\"\nlist_title = \"Sexes\"\n")), IsEmpty());
  EXPECT_THAT(problems(with_topics("text = \"What?\"\nlist = \"windows\"\nlist_title = \"Windows\"\n")),
              ElementsAre(HasSubstr("there is no code list “windows”")));
}

constexpr std::string_view kHead = "instrument = \"x\"\nedition = \"1\"\nlicence = \"Invented Licence 1\"\n";

std::string worded(int number, std::string_view more = "") {
  return "[[topic]]\nnumber = " + std::to_string(number) + "\ntext = \"Licensed " + std::to_string(number) + "\"\n" +
         std::string(more);
}

Files with_wording(const std::string& wording) {
  Files files = with_topics(kChoice);
  files["instruments/x/wording.toml"] = wording;
  return files;
}

constexpr std::string_view kBothOptions =
    "[[topic.option]]\ncode = \"one\"\nlabel = \"Licensed one\"\n"
    "[[topic.option]]\ncode = \"two\"\nlabel = \"Licensed two\"\n";

TEST(Wording, ReplacesEveryTopicAndTheLabelsThatItGives) {
  const Loaded loaded = load_from_files(
      with_wording(std::string(kHead) + worded(1, "help = \"Licensed help\"\n") + worded(2, kBothOptions) + worded(3)));
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  const Instrument* instrument = loaded.pack->instruments.latest("x");
  EXPECT_EQ(instrument->topic(1)->text, "Licensed 1");
  EXPECT_EQ(instrument->topic(1)->help, "Licensed help");
  EXPECT_EQ(instrument->topic(2)->options[0].label, "Licensed one");
  EXPECT_EQ(instrument->topic(2)->options[1].label, "Licensed two");
  EXPECT_FALSE(instrument->topic(1)->help_is_ours);
  EXPECT_FALSE(instrument->topic(2)->options_are_ours);
}

TEST(Wording, WhatItLeavesOutBesideTheQuestionsIsMarkedAsOurs) {
  Files files = with_topics(kChoice, "text = \"Third?\"\nhelp = \"Our help\"\nprompt = \"Our prompt\"\n");
  files["instruments/x/wording.toml"] =
      std::string(kHead) + worded(1) + worded(2) + worded(3, "prompt = \"Licensed prompt\"\n");
  const Loaded loaded = load_from_files(files);
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  const Instrument* instrument = loaded.pack->instruments.latest("x");
  EXPECT_FALSE(instrument->topic(1)->help_is_ours) << "there is none";
  EXPECT_TRUE(instrument->topic(2)->options_are_ours);
  EXPECT_TRUE(instrument->topic(3)->help_is_ours);
  EXPECT_EQ(instrument->topic(3)->help, "Our help");
  EXPECT_FALSE(instrument->topic(3)->prompt_is_ours);
  EXPECT_EQ(instrument->topic(3)->prompt, "Licensed prompt");
}

TEST(Wording, LabelsEveryOptionOrNone) {
  EXPECT_THAT(problems(with_wording(std::string(kHead) + worded(1) +
                                    worded(2, "[[topic.option]]\ncode = \"two\"\nlabel = \"Two\"\n") + worded(3))),
              ElementsAre(HasSubstr("the licensed wording leaves out option “one” of topic 2; give every option")));
}

TEST(Wording, ALicenceTakesNothingAwayThatHoldsAllTheSame) {
  const auto whole = std::string(kHead) + worded(1) + worded(2) + worded(3);
  const Loaded loaded = load_from_files(with_wording(whole));
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  EXPECT_EQ(loaded.pack->instruments.latest("x")->words(), "Invented Licence 1. A floor.");
  Files files = with_wording(whole);
  auto& edition = files["instruments/x/1.toml"];
  edition.erase(edition.find("safety = "), std::string_view("safety = \"A floor.\"\n").size());
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("the notice of “x” goes where the wording is licensed")));
}

TEST(Wording, HalfAFormIsNotTheOfficialOne) {
  EXPECT_THAT(problems(with_wording(std::string(kHead) + worded(2))),
              ElementsAre(HasSubstr("the licensed wording leaves out topic 1, 3 of “x”; give every topic, or none")));
}

TEST(Wording, NumbersAreThoseOfTheInstrumentAndEachStandsOnce) {
  const auto whole = std::string(kHead) + worded(1) + worded(2) + worded(3);
  EXPECT_THAT(problems(with_wording(whole + worded(4))), ElementsAre(HasSubstr("“x” has no topic 4; leave it out")));
  EXPECT_THAT(problems(with_wording(whole + worded(3))),
              ElementsAre(HasSubstr("topic 3 is already worded in this file")));
  EXPECT_THAT(problems(with_wording(whole + "[[topic.option]]\ncode = \"nine\"\nlabel = \"Nine\"\n")),
              ElementsAre(HasSubstr("topic 3 has no option “nine”")));
}

TEST(Wording, IsOfAnEditionThatThereIsAndStandsInItsFolder) {
  const auto topics = worded(1) + worded(2) + worded(3);
  EXPECT_THAT(problems(with_wording("instrument = \"x\"\nedition = \"2\"\nlicence = \"L\"\n" + topics)),
              Contains(HasSubstr("there is no edition “2” of an instrument “x”")));
  Files files = with_topics(kChoice);
  files["instruments/y/wording.toml"] = std::string(kHead) + topics;
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("move it to instruments/x/wording.toml")));
}

}  // namespace
}  // namespace waymark::pack
