#include "linkage/simulate/stories.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "linkage/simulate/habits.hpp"

namespace waymark::linkage::simulate {
namespace {

using std::chrono::sys_days;

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{3}};
constexpr base::Date kFirst{std::chrono::year{2024}, std::chrono::month{2}, std::chrono::day{3}};
constexpr Window kWindow{kFirst, {kToday, 10 * 60 + 15}};
constexpr std::uint64_t kMany = 6'000;

enum Place : std::size_t { police, office, school };

Rates rates() {
  Rates all;
  all.five_contacts = {85, 100};
  all.helped = {40, 100};
  all.high_risk = {169, 393};
  all.counted_high = {70, 100};
  all.areas = {{0, 1}};
  Plot partner{"partner",      9,    {}, 17,       80, {{Bond::partner, 3}, {Bond::former_partner, 1}}, "form",
               {{"more", 50}}, true, {}, {"Said."}};
  partner.sexes = {{Sex::female, 377}, {Sex::male, 22}, {Sex::other, 4}};
  Plot child{"child", 1, {{Sex::female, 1}}, 3, 15, {{Bond::parent, 1}}, "child_form", {}, true, {}, {"Drew."}};
  all.plots = {partner, child};
  Habit plain;
  plain.code = "plain";
  all.habits = {plain};
  Agency one{"police", 0, {3, 1}, 0.9, true, 0, false, true, {"attended"}};
  Agency two{"office", 0, {3, 1}, 0.5, false, 0, false, false, {"walk_in"}};
  Agency three{"school", 0, {1, 3}, 0, false, 30, true, false, {"told"}};
  all.agencies = {one, two, three};
  return all;
}

void for_each_story(const std::function<void(const Story&)>& look) {
  const auto all = rates();
  const Stories stories(all, 7, kWindow);
  for (std::uint64_t number = 0; number < kMany; ++number) look(stories.story(number));
}

std::pair<sys_days, int> moment(const base::LocalTime& time) { return {sys_days(time.date), time.minute_of_day}; }

// "At least five times before": the telling that helps is none of the five.
TEST(Stories, OfThoseWhoWereHelpedSoManyHadAskedFiveTimesBefore) {
  double helped = 0;
  double five = 0;
  double exactly_five = 0;
  double four = 0;
  for_each_story([&](const Story& story) {
    if (!story.tellings.back().helps) return;
    ++helped;
    const auto before = story.tellings.size() - 1;
    five += before >= 5;
    exactly_five += before == 5;
    four += before == 4;
  });
  EXPECT_NEAR(helped / static_cast<double>(kMany), 0.40, 0.03);
  EXPECT_NEAR(five / helped, rates().five_contacts.value(), 0.02);
  EXPECT_GT(exactly_five / helped, 0.4) << "most of them asked no oftener";
  EXPECT_NEAR(four / helped, 0.15 / 5, 0.01) << "the others asked from never to four times, one as often as another";
}

TEST(Stories, HelpComesLastOrNotAtAll) {
  for_each_story([](const Story& story) {
    ASSERT_FALSE(story.tellings.empty());
    for (std::size_t i = 0; i + 1 < story.tellings.size(); ++i) EXPECT_FALSE(story.tellings[i].helps);
  });
}

TEST(Stories, AssessmentsAreAsOftenHighAsTheRateSays) {
  double assessed = 0;
  double high = 0;
  double counted = 0;
  for_each_story([&](const Story& story) {
    for (const auto& telling : story.tellings) {
      if (!telling.assessed) continue;
      ++assessed;
      const bool by_count = telling.assessed->yes >= 14;
      counted += by_count;
      high += by_count || telling.assessed->judged_high;
    }
  });
  EXPECT_GT(assessed, 3'000);
  EXPECT_NEAR(high / assessed, 169.0 / 393.0, 0.03);
  EXPECT_NEAR(counted / high, 0.70, 0.03);
}

TEST(Stories, YoungChildrenAreAskedNoQuestions) {
  int young = 0;
  for_each_story([&](const Story& story) {
    for (const auto& telling : story.tellings) {
      if (!telling.assessed) continue;
      const int age = age_on(story.family.at_risk().life, kToday);
      EXPECT_GE(age, 13);
      young += age < 16;
    }
  });
  EXPECT_GT(young, 0);
}

TEST(Stories, OnlyWhomThePlotNamesAsksItsQuestions) {
  auto all = rates();
  all.plots[0].assessed_by = {"office"};
  const Stories stories(all, 7, kWindow);
  int asked = 0;
  for (std::uint64_t number = 0; number < 500; ++number) {
    const auto story = stories.story(number);
    for (const auto& telling : story.tellings)
      if (story.plot == 0 && telling.assessed) {
        EXPECT_EQ(telling.agency, office);
        ++asked;
      }
  }
  EXPECT_GT(asked, 100);
}

TEST(Stories, WhereARateSaysHowManyTellAnAgencySoManyDo) {
  auto all = rates();
  all.agencies[police].told = {0.17, std::nullopt};
  const Stories stories(all, 7, kWindow);
  double told = 0;
  double partner = 0;
  double child = 0;
  for (std::uint64_t number = 0; number < kMany; ++number) {
    const auto story = stories.story(number);
    const bool here = std::any_of(story.tellings.begin(), story.tellings.end(),
                                  [](const Telling& telling) { return telling.agency == police; });
    partner += story.plot == 0;
    told += story.plot == 0 && here;
    child += story.plot == 1 && here;
  }
  EXPECT_NEAR(told / partner, 0.17, 0.02);
  EXPECT_GT(child, 100);
}

TEST(Stories, PeopleOfEverySexAreAtRiskAsOftenAsTheRatesSay) {
  std::map<Sex, double> sexes;
  double adults = 0;
  for_each_story([&](const Story& story) {
    if (story.plot != 0) return;
    ++adults;
    ++sexes[story.family.at_risk().life.sex];
  });
  EXPECT_NEAR(sexes[Sex::female] / adults, 377.0 / 403.0, 0.02);
  EXPECT_NEAR(sexes[Sex::male] / adults, 22.0 / 403.0, 0.02);
  EXPECT_GT(sexes[Sex::other], 0);
}

TEST(Stories, EverythingIsToldInOrderAndBeforeNow) {
  for_each_story([](const Story& story) {
    EXPECT_TRUE(
        std::is_sorted(story.tellings.begin(), story.tellings.end(),
                       [](const Telling& left, const Telling& right) { return moment(left.at) < moment(right.at); }));
    EXPECT_LT(moment(story.tellings.back().at), moment(kWindow.now));
    // A weekend before the first day sends somebody to the Friday before.
    EXPECT_GE(sys_days(story.tellings.front().at.date), sys_days(kFirst) - std::chrono::days{2});
  });
}

TEST(Stories, OfficesHearInOfficeHours) {
  double nights = 0;
  double attended = 0;
  for_each_story([&](const Story& story) {
    for (const auto& telling : story.tellings) {
      const std::chrono::weekday day{sys_days(telling.at.date)};
      const bool office_hours = day != std::chrono::Saturday && day != std::chrono::Sunday &&
                                telling.at.minute_of_day >= 9 * 60 && telling.at.minute_of_day < 17 * 60;
      if (telling.agency != police) {
        EXPECT_TRUE(office_hours);
      }
      attended += telling.agency == police;
      nights += telling.agency == police && !office_hours;
    }
  });
  EXPECT_GT(nights / attended, 0.25);
}

TEST(Stories, ASchoolHearsThroughAChildAndIsQuietInTheLastDays) {
  int heard = 0;
  for_each_story([&](const Story& story) {
    for (const auto& telling : story.tellings) {
      if (telling.agency != school) continue;
      ++heard;
      const auto& members = story.family.members;
      EXPECT_TRUE(std::any_of(members.begin(), members.end(),
                              [](const Member& one) { return one.at_home && !one.life.school.empty(); }));
      EXPECT_LT(sys_days(telling.at.date), sys_days(kToday) - std::chrono::days{29});
    }
  });
  EXPECT_GT(heard, 100);
}

TEST(Stories, ThePersonAtRiskComesFirstInEachContact) {
  for_each_story([](const Story& story) {
    for (const auto& telling : story.tellings) {
      ASSERT_FALSE(telling.people.empty());
      EXPECT_EQ(telling.people.front().member, 0U);
      EXPECT_EQ(telling.people.front().part, Part::victim);
      EXPECT_TRUE(
          std::is_sorted(telling.people.begin(), telling.people.end(),
                         [](const Appearance& left, const Appearance& right) { return left.part < right.part; }));
      for (const auto& who : telling.people) EXPECT_LT(who.member, story.family.members.size());
    }
  });
}

TEST(Stories, TheSameSeedTellsTheSame) {
  const auto all = rates();
  const Stories stories(all, 7, kWindow);
  const Stories again(all, 7, kWindow);
  const Stories others(all, 8, kWindow);
  int different = 0;
  for (std::uint64_t number = 0; number < 200; ++number) {
    const auto one = stories.story(number);
    const auto same = again.story(number);
    ASSERT_EQ(one.tellings.size(), same.tellings.size());
    for (std::size_t i = 0; i < one.tellings.size(); ++i) {
      EXPECT_EQ(one.tellings[i].at, same.tellings[i].at);
      for (const auto& who : one.tellings[i].people)
        EXPECT_EQ(stories.written(one, one.tellings[i], who), again.written(same, same.tellings[i], who));
    }
    different += as_of(one.family.at_risk().life, kToday) != as_of(others.story(number).family.at_risk().life, kToday);
  }
  EXPECT_GT(different, 190);
}

TEST(Stories, TheSameDayTellsTheSameAtAnyMinuteOfIt) {
  const auto all = rates();
  const Stories early(all, 7, until_the_day({kToday, 5}, 2));
  const Stories late(all, 7, until_the_day({kToday, 23 * 60 + 50}, 2));
  for (std::uint64_t number = 0; number < 200; ++number) {
    const auto one = early.story(number);
    const auto same = late.story(number);
    ASSERT_EQ(one.tellings.size(), same.tellings.size());
    for (std::size_t i = 0; i < one.tellings.size(); ++i) EXPECT_EQ(one.tellings[i].at, same.tellings[i].at);
    EXPECT_LT(sys_days(one.tellings.back().at.date), sys_days(kToday)) << "today has only begun";
  }
}

class Habits : public testing::Test {
 protected:
  Family family() {
    auto dice = Dice::of(3, {number_++});
    return some_family(dice, {Sex::female, 34, 34}, Bond::spouse, 0, kToday);
  }
  // Without any slip.
  static Habit careful() {
    Habit habit;
    habit.slips = {0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return habit;
  }

 private:
  std::uint64_t number_ = 0;
};

TEST_F(Habits, WithoutSlipsAndHabitsTheTruthIsWritten) {
  auto habit = careful();
  habit.nhs_number = 1;
  for (int i = 0; i < 200; ++i) {
    const auto life = family().at_risk().life;
    EXPECT_EQ(written_by(habit, life, kToday, Dice(static_cast<std::uint64_t>(i))), as_of(life, kToday));
  }
}

TEST_F(Habits, AHelplineMayHearOneNameAlone) {
  auto habit = careful();
  habit.first_name_only = 1;
  habit.slips.birth_date_missing = 1;
  for (int i = 0; i < 200; ++i) {
    const auto written = written_by(habit, family().at_risk().life, kToday, Dice(static_cast<std::uint64_t>(i)));
    EXPECT_TRUE(written.surname.empty());
    EXPECT_FALSE(written.forenames.empty());
    EXPECT_FALSE(written.birth_date.year);
    EXPECT_TRUE(written.nhs_number.empty());
  }
}

TEST_F(Habits, ASchoolKnowsAParentByTheChildsSurname) {
  auto habit = careful();
  habit.childs_surname = 1;
  auto dice = Dice(9);
  const auto child = born(dice, {Sex::male, 8, 8}, kToday, Origin::british);
  const auto written = written_by(habit, family().at_risk().life, kToday, Dice(1), &child);
  EXPECT_EQ(written.surname, surname_on(child, kToday));
}

TEST_F(Habits, WhoWasRegisteredYearsAgoStandsThereAsThen) {
  auto habit = careful();
  habit.as_registered = 1;
  int otherwise = 0;
  for (int i = 0; i < 300; ++i) {
    const auto life = family().at_risk().life;
    otherwise +=
        written_by(habit, life, kToday, Dice(static_cast<std::uint64_t>(i))).addresses != as_of(life, kToday).addresses;
  }
  EXPECT_GT(otherwise, 40);
  EXPECT_LT(otherwise, 260);
}

TEST_F(Habits, AnAgencyRepeatsItsOwnSlips) {
  Habit habit;
  habit.slips.forename_misspelt = 0.5;
  for (int i = 0; i < 200; ++i) {
    const auto life = family().at_risk().life;
    const auto dice = Dice(static_cast<std::uint64_t>(i));
    EXPECT_EQ(written_by(habit, life, kToday, dice), written_by(habit, life, kToday, dice));
  }
}

}  // namespace
}  // namespace waymark::linkage::simulate
