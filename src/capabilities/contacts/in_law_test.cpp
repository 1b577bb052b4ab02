#include "capabilities/contacts/in_law.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "core/form/typed.hpp"
#include "pack/pack.hpp"

namespace waymark::contacts {
namespace {

const base::Date kDay = *base::parse_date("2026-02-03");

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

std::optional<core::Record> born(int year) {
  core::Record record;
  record.identity.birth_date = {year, 1, 9, {}};
  return record;
}

// As `record_contact` keeps it: two years may be wrong.
std::optional<core::Record> stated(int age) {
  core::Record record;
  record.identity.birth_date.stated = linkage::born_for_age(age - 2, age + 2, kDay);
  return record;
}

struct Written {
  Contact contact;
  PeopleOf people;

  void add_child(std::string relation, std::optional<core::Record> record) {
    contact.parts.push_back({{}, std::string(kChild), std::move(relation)});
    people.children.push_back(std::move(record));
  }
  void answer(const std::string& field, std::vector<std::string> values, std::vector<std::string> names = {}) {
    contact.details.answers.push_back({"children", field, "Label", "Text", std::move(values), std::move(names)});
  }
  pack::StatutoryFacts facts() const { return facts_in_law(contact, people, kDay); }
  std::optional<int> age_of_child() const { return facts().children.front().age; }
};

Written spouses() {
  Written written;
  written.contact.happened_on = kDay;
  written.contact.forms = {"physical_abuse"};
  written.contact.parts = {{{}, std::string(kVictim), ""}, {{}, std::string(kAllegedPerpetrator), "spouse"}};
  written.people.victim = born(1991);
  written.people.harmers = {born(1988)};
  return written;
}

Written with_child(const std::string& relation, std::optional<core::Record> record) {
  auto written = spouses();
  written.add_child(relation, std::move(record));
  return written;
}

std::string page_of(const Written& written) {
  return law_view(results_in_law(written.contact, written.people, demo_pack()), demo_pack(),
                  day_in_law(written.contact, written.people, demo_pack()))
      .take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

int times(const std::string& page, std::string_view text) {
  int count = 0;
  for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + text.size())) ++count;
  return count;
}

constexpr std::string_view kOtherRoute = "Another route</strong>";
constexpr std::string_view kHousing = "the council’s housing options team decides";

TEST(InLaw, EachChildIsToldWithItsOwnAnswers) {
  auto written = with_child("grandchild", born(2017));
  written.add_child("in_household", std::nullopt);
  written.answer("child_where", {"saw", "heard"});
  written.answer("child2_where", {"away"});
  written.answer("child_relation_to_harmer", {"no"});
  const auto children = written.facts().children;
  ASSERT_EQ(children.size(), 2U);
  EXPECT_EQ(children[0].where, (std::vector<std::string>{"saw", "heard"}));
  EXPECT_EQ(children[0].relation, "grandchild");
  EXPECT_EQ(children[0].related_to_harmer, "no");
  EXPECT_EQ(children[0].age, 9);
  EXPECT_EQ(children[1].where, std::vector<std::string>{"away"});
  EXPECT_EQ(children[1].relation, "in_household");
  EXPECT_EQ(children[1].related_to_harmer, "");
  EXPECT_EQ(children[1].age, std::nullopt) << "nobody said it, or the record may not be seen";
}

TEST(InLaw, WhoWasSaidToBeUnderEighteenIsAChildUntilABirthDateSaysOtherwise) {
  auto written = with_child("own_child", stated(17));
  EXPECT_EQ(written.age_of_child(), std::nullopt) << "two years more or less";
  written.answer("child_age", {"17"});
  EXPECT_EQ(written.age_of_child(), 17);
  written.people.children.front().reset();
  EXPECT_EQ(written.age_of_child(), 17) << "also where the record may not be seen";
  written.people.children.front() = born(2007);
  EXPECT_EQ(written.age_of_child(), 19);
}

TEST(InLaw, AStatedAgeAroundEighteenIsAskedAboutAndOneFarAboveIsNot) {
  auto written = with_child("own_child", stated(18));
  written.answer("child_age", {"18"});
  EXPECT_EQ(written.age_of_child(), std::nullopt);
  auto grown_up = with_child("own_child", stated(25));
  grown_up.answer("child_age", {"25"});
  EXPECT_GE(grown_up.age_of_child(), 18);
}

TEST(InLaw, AChildThatIsNotYetBornIsToldSo) {
  EXPECT_LT(with_child("unborn", std::nullopt).age_of_child().value_or(0), 0);
  EXPECT_EQ(with_child("unborn", born(2024)).age_of_child(), 2) << "a birth date says more";
  const auto due = [](const char* month, const char* year) {
    auto written = with_child("own_child", core::Record{});
    written.answer("child_due", {"", month, year}, {"child_due-day", "child_due-month", "child_due-year"});
    return written;
  };
  EXPECT_LT(due("2", "2026").age_of_child().value_or(0), 0) << "this month";
  EXPECT_LT(due("", "2026").age_of_child().value_or(0), 0);
  EXPECT_EQ(due("1", "2026").age_of_child(), std::nullopt) << "born by now, most likely: nobody said";
  auto born_since = due("5", "2026");
  born_since.answer("child_age", {"1"});
  EXPECT_EQ(born_since.age_of_child(), 1) << "who has an age is born";
}

TEST(InLaw, WhoeverMayNotBeSeenHasNoAge) {
  auto written = spouses();
  written.people.victim.reset();
  written.people.harmers = {std::nullopt};
  const auto facts = written.facts();
  EXPECT_EQ(facts.age, std::nullopt);
  ASSERT_EQ(facts.harmers.size(), 1U);
  EXPECT_EQ(facts.harmers.front(), std::nullopt);
  EXPECT_EQ(facts.relationships, std::vector<std::string>{"spouse"});
}

TEST(InLaw, WhatAppliesIsNotShownAsDone) {
  const auto page = page_of(spouses());
  EXPECT_TRUE(says(page, "Domestic abuse in law <strong class=\"govuk-tag govuk-tag--purple\">")) << page;
  EXPECT_TRUE(says(page, "Applies</strong>"));
  EXPECT_FALSE(says(page, "govuk-tag--green"));
  EXPECT_FALSE(says(page, "Met"));
  EXPECT_TRUE(says(page, "not that anything was done"));
}

TEST(InLaw, WhatDependsOnMoreSaysOnWhatAndWhatFollowsThen) {
  auto written = spouses();
  written.people.victim = stated(17);
  written.contact.forms = {"fgm"};
  const auto page = page_of(written);
  EXPECT_TRUE(says(page, "Cannot be said yet"));
  EXPECT_TRUE(says(page, "Find out whether the person is under 18."));
  EXPECT_TRUE(says(page, "Where it applies: Whoever was told, or saw it, makes the report")) << page;
}

TEST(InLaw, WhatDoesNotApplyNamesTheOtherRouteAndNothingThatWouldFollow) {
  auto written = spouses();
  written.contact.parts.back().relationship = "stranger";
  const auto page = page_of(written);
  EXPECT_TRUE(says(page, "Another route"));
  EXPECT_TRUE(says(page, "They are not personally connected"));
  EXPECT_FALSE(says(page, "Where it applies"));
  EXPECT_FALSE(says(page, "Applies</strong>"));
}

Written rape_by_a_stranger(Written written) {
  written.contact.forms = {"rape"};
  written.contact.parts[1].relationship = "stranger";
  return written;
}

TEST(InLaw, ARapeByAStrangerNamesEachOtherRouteOnceAndNoneIsLost) {
  const auto page = page_of(rape_by_a_stranger(spouses()));
  EXPECT_EQ(times(page, kOtherRoute), 1) << page;
  EXPECT_EQ(times(page, "class=\"waymark-law\""), 1);
  EXPECT_EQ(times(page, "They are not personally connected"), 1);
  EXPECT_EQ(times(page, kHousing), 1) << "whoever had to leave home has a way too";
  EXPECT_TRUE(says(page, "<h4 class=\"govuk-heading-s\">Homeless because of domestic abuse</h4>"));
  for (const auto* law : {"sections 1 and 2", "section 78"}) EXPECT_EQ(times(page, law), 1) << law;
}

TEST(InLaw, WhateverElseFailsForTheSameReasonStandsWithIt) {
  const auto page = page_of(rape_by_a_stranger(with_child("own_child", born(2017))));
  EXPECT_EQ(times(page, kOtherRoute), 1) << page;
  EXPECT_EQ(times(page, "this section does not reach the child"), 1);
  EXPECT_EQ(times(page, kHousing), 1);
}

TEST(InLaw, ATestThatFailsForAReasonOfItsOwnTooKeepsItsOwnPlace) {
  const auto page = page_of(rape_by_a_stranger(with_child("own_child", born(2007))));
  EXPECT_EQ(times(page, kOtherRoute), 2) << page;
  EXPECT_TRUE(says(page, "is 18 or over: whoever is harmed as well is a person at risk too"));
}

TEST(InLaw, WhatCannotBeSaidYetStandsByItself) {
  auto written = rape_by_a_stranger(spouses());
  written.contact.parts[1].relationship = "not_known";
  const auto page = page_of(written);
  EXPECT_EQ(times(page, "Cannot be said yet</strong>"), 2) << page;
  EXPECT_FALSE(says(page, "<h4"));
}

Written happened(Written written, const char* when, std::vector<std::string> day_month_year) {
  written.answer("when_it_was", {when});
  written.answer("incident_date", std::move(day_month_year),
                 {"incident_date-day", "incident_date-month", "incident_date-year"});
  return written;
}

constexpr std::string_view kAct = "Domestic Abuse Act 2021, sections 1 and 2";
constexpr std::string_view kDefinition = "Definition of March 2013";

TEST(InLaw, IsTheLawOfTheDayOnWhichItHappened) {
  const auto before = page_of(happened(spouses(), "on", {"3", "5", "2020"}));
  EXPECT_TRUE(says(before, "This is the law of 3 May 2020, when it happened")) << before;
  EXPECT_TRUE(says(before, kDefinition));
  EXPECT_FALSE(says(before, kAct));
  const auto since = page_of(happened(spouses(), "on", {"3", "5", "2022"}));
  EXPECT_TRUE(says(since, kAct));
  EXPECT_FALSE(says(since, kDefinition));
}

TEST(InLaw, OfAYearInWhichTheLawBeganBothAreSaidAndNeitherIsSaidToApply) {
  const auto page = page_of(happened(spouses(), "about", {"", "", "2021"}));
  EXPECT_TRUE(says(page, kAct)) << page;
  EXPECT_TRUE(says(page, kDefinition));
  EXPECT_EQ(times(page, "It may apply: find out when exactly it happened."), 2);
  EXPECT_FALSE(says(page, "Applies</strong>"));
}

TEST(InLaw, AgesAreThoseOfThatDay) {
  auto written = spouses();
  written.people.victim = born(2006);
  EXPECT_TRUE(says(page_of(written), "Applies</strong>"));
  EXPECT_TRUE(says(page_of(happened(written, "on", {"8", "1", "2022"})), "in law this is child abuse"));
}

TEST(InLaw, AbuseFromBeforeTheTestsIsNotGivenTheLawOfToday) {
  const auto page = page_of(happened(spouses(), "about", {"", "", "2019"}));
  EXPECT_FALSE(says(page, kAct)) << page;
  EXPECT_TRUE(says(page, "Of the law of that time Waymark knows too little"));
  EXPECT_TRUE(says(page, "section 78")) << "whoever is homeless because of it has that right today";
}

TEST(InLaw, WhatNobodyDatedAndWhatGoesOnIsTriedByTheDayOnWhichItWasHeard) {
  EXPECT_TRUE(says(page_of(spouses()), "when it happened was not said"));
  const auto page = page_of(happened(spouses(), "ongoing", {"", "", "2019"}));
  EXPECT_TRUE(says(page, "It goes on since 1 January 2019")) << page;
  EXPECT_TRUE(says(page, "Applies</strong>"));
}

TEST(InLaw, ADutyThatBeginsWhenSomebodyIsToldDoesNotEndWithThePast) {
  auto written = spouses();
  written.people.victim = born(2012);
  written.contact.forms = {"fgm"};
  const auto page = page_of(happened(written, "about", {"", "", "2016"}));
  EXPECT_TRUE(says(page, "Duty to report FGM to the police")) << page;
}

TEST(InLaw, WhereNoTestAsksNothingStands) { EXPECT_EQ(law_view({}, demo_pack(), "").text(), ""); }

}  // namespace
}  // namespace waymark::contacts
