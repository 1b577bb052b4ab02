#include "capabilities/contacts/check_answers.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/form/answers.hpp"

namespace waymark::contacts {
namespace {

std::string answer_to(const std::string& label, const std::vector<std::pair<std::string, std::string>>& typed,
                      const char* agency = "thurrock_tenancy_services") {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  http::Fields fields;
  for (const auto& [name, value] : typed) fields.add(name, value);
  for (const auto& checked : checked_answers(fields, {*loaded.pack, *base::parse_date("2026-02-03"), agency}))
    if (checked.label == label) return checked.answer;
  return "no such line";
}

TEST(CheckedAnswers, ADateIsSpokenAndOneThatIsNoneIsShownAsItWasTyped) {
  const std::string label = "Date of birth";
  EXPECT_EQ(answer_to(label, {{"birth-day", "9"}, {"birth-month", "4"}, {"birth-year", "1992"}}), "9 April 1992");
  EXPECT_EQ(answer_to(label, {{"birth-month", "apr"}, {"birth-year", "1992"}}), "April 1992");
  EXPECT_EQ(answer_to(label, {{"birth-year", "1992"}}), "1992");
  EXPECT_EQ(answer_to(label, {{"birth-day", "31"}, {"birth-month", "2"}, {"birth-year", "1992"}}), "31 2 1992");
  EXPECT_EQ(answer_to(label, {{"birth-day", "9"}, {"birth-year", "1992"}}), "9 1992");
  EXPECT_EQ(answer_to(label, {{"birth-day", "nine"}}), "nine");
  EXPECT_EQ(answer_to(label, {{"birth-day", "287"}, {"birth-month", "4"}, {"birth-year", "1992"}}), "287 4 1992");
  EXPECT_EQ(answer_to(label, {{"birth-month", "258"}, {"birth-year", "1992"}}), "258 1992");
  EXPECT_EQ(answer_to(label, {}), "Not given");
}

TEST(CheckedAnswers, WhatNobodySaidAboutReachingIsSaidToBeTreatedAsUnsafe) {
  EXPECT_EQ(answer_to("Safe to call", {{"reach_call", "yes"}}), "Yes");
  for (const auto* said : {"", "unknown", "maybe"})
    EXPECT_EQ(answer_to("Safe to call", {{"reach_call", said}}), "Not known: treated as not safe") << said;
  EXPECT_EQ(answer_to("Safe days and times", {}), "Not given");
}

TEST(CheckedAnswers, WordsAreShownAsTheyWereTyped) {
  EXPECT_EQ(answer_to("What was said or seen", {{"narrative", "no"}}), "no");
  EXPECT_EQ(answer_to("First names", {{"forenames", "Marigold"}, {"surname", "Testerly"}}), "Marigold");
  EXPECT_EQ(answer_to("Children", {{"children", "no"}}), "No");
}

TEST(CheckedAnswers, AnAddressThatNobodyClassedStaysWithItsAgency) {
  EXPECT_EQ(answer_to("Who may know the address", {}), "Only our own agency");
  EXPECT_EQ(answer_to("Who may know the address", {{"address_class", "normal"}}),
            "It may be shared with agencies that are asked to help");
}

TEST(CheckedAnswers, AStreetThatIsNotKeptIsNotShownAsIfItWere) {
  EXPECT_EQ(answer_to("Address", {{"address", "14 Nowhere Lane"}, {"postcode", "ZZ99 1AA"}}), "14 Nowhere Lane");
  EXPECT_EQ(answer_to("Address", {{"address", "14 Nowhere Lane"}, {"address_class", "refuge"}}),
            "Not kept, because it is a refuge");
}

TEST(CheckedAnswers, WhatStandsUnderAChoiceThatWasChangedIsNotShown) {
  const auto said = [](const char* home, const char* label) {
    return answer_to(
        label, {{"home", home}, {"address", "14 Nowhere Lane"}, {"postcode", "ZZ99 1AA"}, {"address_class", "normal"}});
  };
  EXPECT_EQ(said("address", "Address"), "14 Nowhere Lane");
  for (const auto* home : {"no_fixed_abode", "not_known"})
    for (const auto* label : {"Address", "Postcode", "Who may know the address"})
      EXPECT_EQ(said(home, label), "no such line") << home;
}

TEST(CheckedAnswers, LinesStayLines) {
  using core::form::in_lines;
  EXPECT_EQ(in_lines("first\n<b>second\n\n").text(), "first<br>&lt;b&gt;second<br><br>");
  EXPECT_EQ(in_lines("one").text(), "one");
}

TEST(CheckedAnswers, OnlyAServiceThatSupportsIsAskedWhetherItSpokeWithThePerson) {
  const std::string label = "You and the person spoke or wrote to each other";
  EXPECT_EQ(answer_to(label, {}), "no such line");
  EXPECT_EQ(answer_to(label, {}, "changing_pathways"), "Not given");
}

}  // namespace
}  // namespace waymark::contacts
