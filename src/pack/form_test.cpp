#include "pack/form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::vector<std::string> problems_with(const std::string& form) {
  auto files = sample_files();
  files["forms/extra.toml"] =
      "code = \"extra\"\ntitle = \"Extra\"\nsource = \"W\"\neffective_from = 2020-01-01\n" + form;
  std::vector<std::string> messages;
  for (const auto& problem : load_from_files(files).problems) messages.push_back(problem.message);
  return messages;
}

std::string page(const std::string& questions) {
  return "[[page]]\ncode = \"one\"\nheading = \"Heading\"\n" + questions;
}

std::string question(const std::string& code, const std::string& more) {
  return "[[page.question]]\ncode = \"" + code + "\"\nlabel = \"Label\"\n" + more;
}

const std::string kChoice = question("choice", "kind = \"yes_no\"\n");

TEST(PackForm, OneThatIsSoundHasNoProblem) {
  EXPECT_TRUE(
      problems_with(page(kChoice + question("more", "when = { question = \"choice\", any = [\"yes\"] }\n"))).empty());
}

TEST(PackForm, AChoiceNamesItsListOrItsOptions) {
  EXPECT_THAT(problems_with(page(question("a", "kind = \"one_of\"\n"))), Contains(HasSubstr("either list")));
  EXPECT_THAT(problems_with(page(question("a", "kind = \"one_of\"\nlist = \"nonsense\"\n"))),
              Contains(HasSubstr("nonsense")));
  EXPECT_THAT(problems_with(page(question("a", "list = \"sexes\"\n"))), Contains(HasSubstr("no choices")));
  EXPECT_TRUE(problems_with(page(question("a", "kind = \"pick\"\nlist = \"sexes\"\n"))).empty());
}

TEST(PackForm, AQuestionHangsOnAnEarlierChoiceOfItsPage) {
  const std::string when = "when = { question = \"choice\", any = [\"yes\"] }\n";
  EXPECT_THAT(problems_with(page(question("more", when) + kChoice)), Contains(HasSubstr("no earlier question")));
  EXPECT_THAT(problems_with(page(question("choice", "") + question("more", when))),
              Contains(HasSubstr("no earlier question")))
      << "one line of words is no choice";
}

TEST(PackForm, WhatCouldNeverBeShownIsRefused) {
  const auto when = [](const std::string& any, const std::string& more = "") {
    return problems_with(
        page(kChoice + question("more", "when = { question = \"choice\", any = " + any + " }\n" + more)));
  };
  EXPECT_TRUE(when("[\"no\", \"unknown\"]").empty()) << "several choices may ask it";
  EXPECT_THAT(when("[\"yes\", \"perhaps\"]"), Contains(HasSubstr("“perhaps”")));
  EXPECT_THAT(when("[]"), Contains(HasSubstr("say which answers")));
  EXPECT_THAT(when("[\"yes\"]", "quick = true\n"), Contains(HasSubstr("quick page")));
  const auto options =
      question("choice", "kind = \"one_of\"\n") + "[[page.question.option]]\nvalue = \"red\"\nlabel = \"Red\"\n";
  EXPECT_THAT(problems_with(page(options + question("more", "when = { question = \"choice\", any = [\"blue\"] }\n"))),
              Contains(HasSubstr("“blue”")));
  EXPECT_TRUE(
      problems_with(page(options + question("more", "when = { question = \"choice\", any = [\"red\"] }\n"))).empty());
}

TEST(PackForm, AQuestionHangsOnOneThatIsAskedWheneverItIs) {
  const std::string when = "when = { question = \"choice\", any = [\"yes\"] }\n";
  const auto second = question("more", "kind = \"yes_no\"\n" + when);
  const std::string on_second = "when = { question = \"more\", any = [\"yes\"] }\n";
  EXPECT_THAT(problems_with(page(kChoice + second + question("third", on_second))),
              Contains(HasSubstr("hangs on another question itself")));
  const auto support = question("choice", "kind = \"yes_no\"\nsupport_only = true\n");
  EXPECT_THAT(problems_with(page(support + question("more", when))), Contains(HasSubstr("support services")));
  EXPECT_TRUE(problems_with(page(support + question("more", when + "support_only = true\n"))).empty());
}

TEST(PackForm, OnlyADateLiesAhead) {
  EXPECT_TRUE(problems_with(page(question("due", "kind = \"part_of_date\"\nahead_days = 301\n"))).empty());
  EXPECT_THAT(problems_with(page(question("age", "kind = \"number\"\nahead_days = 301\n"))),
              Contains(HasSubstr("only a date can lie ahead")));
}

TEST(PackForm, TwoQuestionsOfOneNameWouldShareAField) {
  EXPECT_THAT(problems_with(page(kChoice + kChoice)), Contains(HasSubstr("already has a question")));
}

TEST(PackForm, WithoutTheFormOfAContactNothingCanBeRecorded) {
  auto files = sample_files();
  files.erase("forms/contact.toml");
  const auto loaded = load_from_files(files);
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems.front().place.file, "forms/contact.toml");
}

TEST(PackForm, WhatTheProgramReadsIsAsked) {
  auto files = sample_files();
  auto& form = files["forms/contact.toml"];
  const std::string code = "code = \"surname\"";
  form.replace(form.find(code), code.size(), "code = \"last_name\"");
  const auto loaded = load_from_files(files);
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_THAT(loaded.problems.front().message, HasSubstr("“surname”"));
}

}  // namespace
}  // namespace waymark::pack
