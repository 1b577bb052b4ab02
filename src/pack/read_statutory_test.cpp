// What is refused in statutory.toml: a test that would apply to everybody, or that could never be answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Files files_with(const std::string& tests) {
  auto files = sample_files();
  files["codes/where_children_were.toml"] = sample_list("saw");
  files["codes/child_relations.toml"] = sample_list("own_child");
  files["statutory.toml"] = std::string(kSampleDefaults) + tests;
  return files;
}

std::vector<std::string> problems_with(const std::string& tests) {
  std::vector<std::string> messages;
  for (const auto& problem : load_from_files(files_with(tests)).problems) messages.push_back(problem.message);
  return messages;
}

std::string test(const std::string& code, const std::string& conditions) {
  return "[[test]]\ncode = \"" + code + "\"\nlabel = \"Label\"\nlaw = \"Law\"\nmet = \"It follows.\"\n" + conditions;
}

std::string condition(const std::string& subject, const std::string& more, bool fails = true) {
  return "[[test.condition]]\nsubject = \"" + subject + "\"\nunknown = \"Find out.\"\n" +
         (fails ? "otherwise = \"Another route.\"\n" : "") + more;
}

const std::string kAge = condition("age", "at_least = 16\n");
std::string on(const std::string& other) { return condition("test", "test = \"" + other + "\"\n"); }

TEST(ReadStatutory, EachSubjectIsReadWithWhatItNeeds) {
  const auto conditions = condition("form", "any = [\"domestic_abuse\"]\n", false) + kAge +
                          condition("harmer_age", "at_least = 16\nnone = [\"partner\"]\n") +
                          condition("relationship", "any = [\"partner\"]\n") + condition("child_age", "below = 18\n") +
                          condition("child_felt_it", "any = [\"saw\"]\n", false) +
                          condition("child_related", "any = [\"own_child\"]\n") + condition("ask", "", false);
  const auto tests = test("first", conditions) + test("second", on("first"));
  EXPECT_THAT(problems_with(tests), IsEmpty());
  const auto loaded = load_from_files(files_with(tests));
  ASSERT_TRUE(loaded.ok());
  const auto& read = loaded.pack->statutory.all();
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read[0].conditions.size(), 8U);
  EXPECT_THAT(read[0].conditions[2].none, ElementsAre("partner"));
  EXPECT_EQ(read[1].conditions.front().test, "first");
}

TEST(ReadStatutory, ATestThatDependsOnNothingIsRefused) {
  EXPECT_THAT(problems_with(test("bare", "")), ElementsAre(HasSubstr("would apply to everybody")));
}

TEST(ReadStatutory, AConditionThatEverybodyMeetsIsRefused) {
  for (const auto* subject : {"age", "harmer_age", "child_age"})
    EXPECT_THAT(problems_with(test("t", condition(subject, ""))), Contains(HasSubstr("every age would do"))) << subject;
  for (const auto* subject : {"relationship", "child_related"})
    EXPECT_THAT(problems_with(test("t", condition(subject, ""))), Contains(HasSubstr("“any” is missing"))) << subject;
  for (const auto* subject : {"form", "child_felt_it"})
    EXPECT_THAT(problems_with(test("t", condition(subject, "", false))), Contains(HasSubstr("“any” is missing")))
        << subject;
}

TEST(ReadStatutory, WhatCanFailNamesTheOtherRouteAndNothingElseDoes) {
  EXPECT_THAT(problems_with(test("t", condition("age", "below = 18\n", false))),
              ElementsAre(HasSubstr("“otherwise” is missing")));
  EXPECT_THAT(problems_with(test("t", condition("ask", ""))), ElementsAre(HasSubstr("unknown key “otherwise”")));
}

TEST(ReadStatutory, ACodeThatNoListHasIsRefused) {
  EXPECT_THAT(problems_with(test("t", condition("relationship", "any = [\"partnr\"]\n"))),
              ElementsAre(HasSubstr("did you mean “partner”?")));
  EXPECT_THAT(problems_with(test("t", condition("age", "at_least = 16\nany = [\"partner\"]\n"))),
              ElementsAre(HasSubstr("unknown key “any”")));
}

TEST(ReadStatutory, ATestStandsOnAnEarlierOneThatStandsOnNoOther) {
  EXPECT_THAT(problems_with(test("self", on("self"))), ElementsAre(HasSubstr("earlier in this file")));
  EXPECT_THAT(problems_with(test("early", on("late")) + test("late", kAge)),
              ElementsAre(HasSubstr("earlier in this file")));
  EXPECT_THAT(problems_with(test("one", kAge) + test("two", on("one")) + test("three", on("two"))),
              ElementsAre(HasSubstr("“two” stands on another test itself")));
  EXPECT_THAT(problems_with(test("one", kAge) + test("two", on("nonsense"))), Contains(HasSubstr("“nonsense”")));
}

std::string reported(const std::string& more) {
  return "[[clock]]\ncode = \"report\"\nlabel = \"Report\"\namount = 1\nunit = \"working_days\"\n"
         "calendar = \"england\"\nstarts_on = \"referred\"\nescalates_to = \"manager\"\n" +
         more;
}

std::vector<std::string> problems_of_duty(const std::string& keys, const std::string& clock) {
  auto files = files_with(test("duty", "starts = \"report\"\n" + keys + kAge));
  files["codes/settle_reasons.toml"] = sample_list("done");
  files["clocks.toml"] += reported(clock);
  std::vector<std::string> messages;
  for (const auto& problem : load_from_files(files).problems) messages.push_back(problem.message);
  return messages;
}

TEST(ReadStatutory, AClockThatATestStartsIsKnown) {
  EXPECT_THAT(problems_with(test("t", "by_day_told = true\nstarts = \"nonsense\"\n" + kAge)),
              ElementsAre(HasSubstr("“nonsense”")));
}

TEST(ReadStatutory, AClockThatATestStartsLastsAsLongAsTheTestAndIsSettledBySomebody) {
  const std::string told = "by_day_told = true\n";
  const std::string settled = "settle_reasons = [\"done\"]\n";
  EXPECT_THAT(problems_of_duty(told, settled), IsEmpty());
  EXPECT_THAT(problems_of_duty(told, ""), ElementsAre(HasSubstr("nothing would end")));
  EXPECT_THAT(problems_of_duty("", settled), ElementsAre(HasSubstr("add by_day_told = true")));
  for (const auto* shorter : {"effective_from = 2021-01-01\n", "effective_to = 2025-01-01\n"})
    EXPECT_THAT(problems_of_duty(told, settled + shorter), ElementsAre(HasSubstr("not in force for as long")));
  EXPECT_THAT(problems_of_duty(told + "effective_to = 2025-01-01\n", settled + "effective_to = 2025-01-01\n"),
              IsEmpty());
  EXPECT_THAT(problems_of_duty(told, "settle_reasons = [\"dnoe\"]\n"), ElementsAre(HasSubstr("“done”")));
}

}  // namespace
}  // namespace waymark::pack
