#include "pack/asking_laws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// What is wrong with the sample once one text of one file was replaced by another.
std::vector<std::string> problems_after(const std::string& file, std::string_view from, std::string_view to) {
  Files files = sample_files();
  const std::size_t at = files.at(file).find(from);
  EXPECT_NE(at, std::string::npos) << file << " has no " << from;
  if (at != std::string::npos) files[file].replace(at, from.size(), to);
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

TEST(AskingLaws, ARequestAndAnEmergencyEachHaveAClock) {
  for (const auto* clock : {"\"enquiry_answer\"", "\"enquiry_answer_emergency\""})
    EXPECT_THAT(problems_after("clocks.toml", std::string("code = ") + clock, "code = \"another\""),
                ElementsAre(HasSubstr("whoever is asked for more answers within a time")))
        << clock;
}

TEST(AskingLaws, AClockOfARequestStopsWithTheAnswerAndCanBeComputed) {
  EXPECT_THAT(problems_after("clocks.toml", "stops_on = \"information_answered\"", "stops_on = \"referred\""),
              ElementsAre(HasSubstr("that stops on information_answered")));
  EXPECT_THAT(problems_after("clocks.toml", "amount = 1\nunit = \"elapsed_hours\"", "amount = 1\nunit = \"months\""),
              ElementsAre(HasSubstr("in hours or days")));
}

TEST(AskingLaws, WhoeverAgreedKnowsAndNobodyElse) {
  EXPECT_THAT(problems_after("lawful_bases.toml", "person = \"unless_unsafe\"", "person = \"agreed\""),
              ElementsAre(HasSubstr("whoever agreed knows")));
  EXPECT_THAT(problems_after("lawful_bases.toml", "notice = {", "consent_required = true\nnotice = {"),
              ElementsAre(HasSubstr("whoever agreed knows")));
}

TEST(AskingLaws, ABasisThatAnswersForSensitiveServicesTellsThem) {
  EXPECT_THAT(problems_after("lawful_bases.toml", "notice = {", "notice = { holders = false,"), IsEmpty());
  EXPECT_THAT(problems_after("lawful_bases.toml", "sensitive = \"none\" }\nnotice = {",
                             "sensitive = \"as_specialist_support\" }\nnotice = { holders = false,"),
              ElementsAre(HasSubstr("does not tell them so")));
}

TEST(AskingLaws, ASensitiveServiceHasARightToBeTold) {
  const auto all = problems_after("service_classes.toml", "shown_as = \"Police\"",
                                  "shown_as = \"Police\"\n[[service_class]]\ncode = \"hidden\"\nlabel = \"Hidden\"\n"
                                  "shown_as = \"Specialist support\"\nsensitive = true");
  EXPECT_THAT(all, IsEmpty());
  Files files = sample_files();
  files["service_classes.toml"] +=
      "[[service_class]]\ncode = \"hidden\"\nlabel = \"Hidden\"\nshown_as = \"Specialist support\"\nsensitive = true\n";
  files["agencies.toml"] +=
      "[[agency]]\ncode = \"hidden\"\nname = \"Hidden\"\nkind = \"voluntary\"\nservice_class = \"hidden\"\n"
      "roles = [\"manager\"]\nnotification_right = false\n  [[agency.desk]]\n  code = \"desk\"\n  name = \"Desk\"\n";
  const auto problems = load_from_files(files).problems;
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems.front().message, HasSubstr("has no right to be told who asked"));
}

TEST(AskingLaws, EachBasisSaysWhoHearsOfIt) {
  EXPECT_THAT(problems_after("lawful_bases.toml", "notice = { person = \"unless_unsafe\", source = \"W\" }\n", ""),
              ElementsAre(HasSubstr("“notice” is missing")));
}

}  // namespace
}  // namespace waymark::pack
