// Repeats and escalation: what lies in the window, on its first day and the day before, and whose threshold counts.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "capabilities/risk/earlier.hpp"
#include "capabilities/risk/scoring.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::risk {
namespace {

using base::Date;
using linkage::simulate::Dice;
using std::chrono::days;
using std::chrono::sys_days;

Date day(const char* text) { return *base::parse_date(text); }
Date later(Date date, int count) { return Date{sys_days{date} + days{count}}; }
Date some_day(Dice& dice) { return later(day("2024-01-01"), dice.between(0, 4 * 365)); }

TEST(Window, BeginsOnTheSameDayOfItsFirstMonthOrOnTheLastThatThisMonthHas) {
  Dice dice(1);
  for (int i = 0; i < 2000; ++i) {
    const auto today = some_day(dice);
    const int months = dice.between(1, 36);
    const auto from = window_start(today, months);
    const auto month = today.year() / today.month() - std::chrono::months{months};
    EXPECT_EQ(from.year() / from.month(), month) << base::to_text(today) << " less " << months;
    const bool there = (month / today.day()).ok();
    EXPECT_EQ(from.day() == today.day(), there) << base::to_text(today) << " less " << months;
    if (!there) {
      EXPECT_NE(Date{sys_days{from} + days{1}}.month(), from.month()) << "the last day of its month";
    }
  }
}

TEST(Window, NeverBeginsEarlierOnALaterDayAndNeverLaterWhenItIsLonger) {
  Dice dice(2);
  for (int i = 0; i < 2000; ++i) {
    const auto today = some_day(dice);
    const int months = dice.between(1, 36);
    const auto from = window_start(today, months);
    EXPECT_LE(from, window_start(later(today, dice.between(1, 60)), months)) << base::to_text(today);
    EXPECT_LT(window_start(today, months + dice.between(1, 12)), from) << base::to_text(today);
    EXPECT_LT(from, today);
  }
}

TEST(Window, OfTwelveMonthsFromALeapDayBeginsOnTheTwentyEighth) {
  EXPECT_EQ(window_start(day("2028-02-29"), 12), day("2027-02-28"));
  EXPECT_EQ(window_start(day("2028-02-28"), 12), day("2027-02-28"));
  EXPECT_EQ(window_start(day("2028-03-01"), 12), day("2027-03-01"));
}

// What an answer tells of one agency's contacts: their number and their days, or, in an older version, the first and
// the last of these alone.
enum class Version { today, older };
known_to::Holder holder_of(std::vector<Date> contacts, Version version = Version::today) {
  std::sort(contacts.begin(), contacts.end());
  known_to::Holder holder;
  holder.shown_as = "Police";
  holder.contacts = static_cast<std::int64_t>(contacts.size());
  if (!contacts.empty()) {
    holder.first_on = base::to_text(contacts.front());
    holder.last_on = base::to_text(contacts.back());
  }
  if (version == Version::today)
    for (const auto& day : contacts) holder.days.push_back(base::to_text(day));
  return holder;
}

std::vector<Date> some_contacts(Dice& dice, Date around) {
  std::vector<Date> all;
  for (int more = dice.between(0, 4); more > 0; --more) all.push_back(later(around, dice.between(-40, 40)));
  return all;
}

std::ptrdiff_t within(const std::vector<Date>& contacts, Date from) {
  return std::count_if(contacts.begin(), contacts.end(), [&](const Date& date) { return date >= from; });
}

TEST(ToldLaws, WhatLiesInTheWindowCountsAndNothingIsLostFromSight) {
  Dice dice(9);
  for (int i = 0; i < 3000; ++i) {
    const auto from = some_day(dice);
    const auto contacts = some_contacts(dice, from);
    const auto told = told_by(holder_of(contacts), from);
    EXPECT_EQ(told.counted, within(contacts, from)) << base::to_text(from);
    EXPECT_EQ(told.counted + told.earlier, static_cast<int>(contacts.size())) << base::to_text(from);
  }
}

TEST(ToldLaws, OfAnOlderAnswerNoMoreCountsThanTrulyLiesInTheWindow) {
  Dice dice(3);
  for (int i = 0; i < 3000; ++i) {
    const auto from = some_day(dice);
    const auto contacts = some_contacts(dice, from);
    const auto told = told_by(holder_of(contacts, Version::older), from);
    EXPECT_LE(told.counted, within(contacts, from)) << base::to_text(from);
    EXPECT_EQ(told.counted > 0, within(contacts, from) > 0)
        << "one that is certain is never left out: " << base::to_text(from);
    EXPECT_EQ(told.counted + told.earlier, static_cast<int>(contacts.size())) << base::to_text(from);
  }
}

TEST(ToldLaws, TheFirstDayOfTheWindowCountsAndTheDayBeforeDoesNot) {
  Dice dice(4);
  for (int i = 0; i < 500; ++i) {
    const auto today = some_day(dice);
    const auto from = window_start(today, dice.between(1, 24));
    EXPECT_EQ(told_by(holder_of({from}), from).counted, 1) << base::to_text(from);
    EXPECT_EQ(told_by(holder_of({later(from, -1)}), from).counted, 0) << base::to_text(from);
    EXPECT_EQ(told_by(holder_of({from, today}), from).counted, 2) << base::to_text(from);
  }
}

TEST(ToldLaws, OneContactMoreLowersNothingHoweverLongAgoItWas) {
  Dice dice(5);
  for (int i = 0; i < 3000; ++i) {
    const auto from = some_day(dice);
    auto contacts = some_contacts(dice, from);
    const int before = told_by(holder_of(contacts), from).counted;
    contacts.push_back(later(from, dice.between(-2000, 60)));
    EXPECT_GE(told_by(holder_of(contacts), from).counted, before) << base::to_text(from);
  }
}

// In an older answer one from before the window hides whether those between lie in it.
TEST(ToldLaws, OneContactMoreSinceTheFirstLowersNothingInAnOlderAnswerEither) {
  Dice dice(10);
  for (int i = 0; i < 3000; ++i) {
    const auto from = some_day(dice);
    auto contacts = some_contacts(dice, from);
    const int before = told_by(holder_of(contacts, Version::older), from).counted;
    const auto first = contacts.empty() ? from : *std::min_element(contacts.begin(), contacts.end());
    contacts.push_back(later(first, dice.between(0, 60)));
    EXPECT_GE(told_by(holder_of(contacts, Version::older), from).counted, before) << base::to_text(from);
  }
}

TEST(ToldLaws, ALongerWindowCountsNoFewer) {
  Dice dice(6);
  for (int i = 0; i < 3000; ++i) {
    const auto from = some_day(dice);
    const auto holder = holder_of(some_contacts(dice, from));
    EXPECT_GE(told_by(holder, later(from, -dice.between(1, 40))).counted, told_by(holder, from).counted)
        << base::to_text(from);
  }
}

TEST(EarlierLaws, InWhicheverOrderOthersAreReadTheSumIsTheSame) {
  Dice dice(7);
  for (int i = 0; i < 300; ++i) {
    EarlierEvents events;
    for (int more = dice.between(0, 5); more > 0; --more)
      events.elsewhere.push_back({"Police", dice.between(0, 4), dice.between(0, 4)});
    for (int more = dice.between(0, 5); more > 0; --more) events.own.push_back({{}, some_day(dice)});
    auto other = events;
    std::reverse(other.elsewhere.begin(), other.elsewhere.end());
    std::reverse(other.own.begin(), other.own.end());
    EXPECT_EQ(other.summed(), events.summed());
  }
}

constexpr std::array kAreas = {"grays", "tilbury", "south_ockendon"};

pack::Dated from_until(Date from, Date until) {
  pack::Dated dated;
  dated.effective_from = from;
  dated.effective_to = until;
  return dated;
}

// One for everywhere, and for each area one of its own for some time.
pack::Instrument some_instrument(Dice& dice) {
  pack::Instrument made;
  pack::Threshold everywhere{std::string(kVisibleHighRisk), dice.between(1, 24), {}};
  everywhere.dated.effective_from = day("2020-01-01");
  made.thresholds.push_back(everywhere);
  for (const auto* area : kAreas) {
    const auto from = some_day(dice);
    pack::Threshold own{std::string(kVisibleHighRisk), dice.between(1, 24), from_until(from, later(from, 200))};
    own.area = area;
    made.thresholds.push_back(own);
  }
  for (std::size_t i = made.thresholds.size(); i > 1; --i)
    std::swap(made.thresholds[i - 1], made.thresholds[dice.below(i)]);
  return made;
}

const pack::Threshold& threshold_for(const pack::Instrument& instrument, std::string_view area) {
  return *std::find_if(instrument.thresholds.begin(), instrument.thresholds.end(),
                       [&](const pack::Threshold& one) { return one.area == area; });
}

TEST(ThresholdLaws, AnAreasOwnCountsFromItsFirstDayUntilTheDayBeforeItsEndAndThereAlone) {
  Dice dice(8);
  for (int i = 0; i < 200; ++i) {
    const auto instrument = some_instrument(dice);
    const auto everywhere = threshold_for(instrument, "").at_least;
    for (const auto* area : kAreas) {
      const auto& own = threshold_for(instrument, area);
      const auto from = own.dated.effective_from;
      const auto on = [&](Date date) { return threshold_of(instrument, {date, 30, area}); };
      EXPECT_EQ(on(later(from, -1)), everywhere) << area;
      EXPECT_EQ(on(from), own.at_least) << area;
      EXPECT_EQ(on(later(from, 199)), own.at_least) << area;
      EXPECT_EQ(on(later(from, 200)), everywhere) << area;
      for (const auto* unknown : {"", "elsewhere"})
        EXPECT_EQ(threshold_of(instrument, {from, 30, unknown}), everywhere) << "nobody knows where, or not here";
    }
  }
}

}  // namespace
}  // namespace waymark::risk
