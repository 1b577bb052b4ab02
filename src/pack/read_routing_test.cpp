// Conditions about answers, and rules that ask to think again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The sample with two topics, of which one is a choice, and one more rule.
Files with_rule(std::string_view kind, std::string_view target, std::string_view when) {
  Files files = sample_files();
  files["instruments/x/1.toml"] = sample_instrument("x", "minimum_age = 16") +
                                  "[[topic]]\nnumber = 2\ncode = \"who\"\nkind = \"choice\"\nname = \"who\"\n"
                                  "text = \"Who?\"\n"
                                  "[[topic.option]]\ncode = \"partner\"\nlabel = \"A partner\"\n"
                                  "[[topic.option]]\ncode = \"stranger\"\nlabel = \"A stranger\"\n";
  files["routing.toml"] += sample_rule("more", kind, target, when);
  return files;
}

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

TEST(Routing, ARuleNamesTopicsAndTheOptionsOfAChoice) {
  const auto files =
      with_rule("open_instrument", "x", "topics_yes_all = [\"t\"], options_any = [\"who.partner\"], age_at_least = 16");
  const Loaded loaded = load_from_files(files);
  ASSERT_TRUE(loaded.ok()) << to_text(loaded.problems.front());
  Facts facts;
  facts.age = 30;
  facts.children = Known::no;
  const Date on = *base::parse_date("2026-03-04");
  EXPECT_THAT(propose(*loaded.pack, facts, on), IsEmpty());
  facts.options = {"who.partner"};
  EXPECT_THAT(propose(*loaded.pack, facts, on), IsEmpty()) << "the topic is not answered yes";
  facts.topics_yes = {"t"};
  ASSERT_EQ(propose(*loaded.pack, facts, on).size(), 1U);
  facts.options = {"who.stranger"};
  EXPECT_THAT(propose(*loaded.pack, facts, on), IsEmpty());
}

TEST(Routing, AnOptionThatNoTopicHasIsAProblem) {
  EXPECT_THAT(problems(with_rule("open_instrument", "x", "options_any = [\"who.parner\"], age_at_least = 16")),
              ElementsAre(HasSubstr("there is no option “who.parner”; did you mean “who.partner”?")));
}

TEST(Routing, ANudgeIsForHighRiskAlone) {
  EXPECT_THAT(problems(with_rule("nudge", "high_risk", "topics_yes_any = [\"t\"]")), IsEmpty());
  EXPECT_THAT(problems(with_rule("nudge", "marac", "topics_yes_any = [\"t\"]")),
              ElementsAre(HasSubstr("there is no nudge “marac”")));
}

}  // namespace
}  // namespace waymark::pack
