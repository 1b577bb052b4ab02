// What holds of every answer, whoever holds whatever: tried on many holdings made up by chance, on the demonstration's
// pack.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "capabilities/known_to/answer.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark::known_to {
namespace {

using linkage::simulate::Dice;

constexpr int kCases = 400;
const base::Date kToday = *base::parse_date("2026-02-03");
constexpr const char* kOwn = "thurrock_tenancy_services";

// Open ones of which some support and two read alike, sensitive ones, one's own, and one that the pack does not know.
const std::vector<std::string> kAgencies = {
    "basildon_hospital", "changing_pathways",         "essex_police", "sericc", "sexual_health_services", "sosdap",
    "thurrock_schools",  "thurrock_tenancy_services", "unheard_of"};

const pack::Pack& demo_pack() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return *loaded.pack;
}

bool secret(const std::string& agency) { return agency != kOwn && demo_pack().sensitive(agency, kToday); }

pack::Reveals some_reveals(Dice& dice) {
  return {dice.chance(0.5),
          dice.chance(0.7),
          dice.chance(0.7),
          dice.chance(0.7),
          dice.chance(0.7) ? pack::SensitiveAnswer::as_specialist_support : pack::SensitiveAnswer::none,
          dice.chance(0.5)};
}

std::string some_day(Dice& dice) {
  return base::to_text(base::Date{std::chrono::sys_days{kToday} - std::chrono::days{dice.between(0, 1500)}});
}

void add_contact(Holding& holding, HeldContact contact) {
  holding.as_victim = true;
  holding.as_victims.push_back(std::move(contact));
  std::stable_sort(
      holding.as_victims.begin(), holding.as_victims.end(),
      [](const HeldContact& left, const HeldContact& right) { return left.happened_on < right.happened_on; });
}

HeldContact some_contact(Dice& dice) { return {core::ContactId{}, some_day(dice), dice.chance(0.3)}; }

Holding some_holding(Dice& dice, const std::string& agency) {
  Holding holding;
  holding.agency = agency;
  holding.in_another_part = dice.chance(0.3);
  holding.as_victim = !holding.in_another_part;
  for (int more = dice.between(0, 3); more > 0; --more) add_contact(holding, some_contact(dice));
  if (holding.as_victim && dice.chance(0.2)) holding.support_on = some_day(dice);
  return holding;
}

std::vector<Holding> some_holdings(Dice& dice) {
  std::vector<Holding> all;
  for (const auto& agency : kAgencies)
    if (dice.chance(0.5)) all.push_back(some_holding(dice, agency));
  return all;
}

Told told(const std::vector<Holding>& holdings, const pack::Reveals& reveals) {
  return tell(holdings, {kOwn, reveals, demo_pack(), kToday});
}

std::string text_of(const Answer& answer) { return crypto::Codec<Answer>::write(answer); }

std::vector<std::string> asked(const Told& told) {
  std::vector<std::string> agencies;
  for (const auto& one : told.asked) agencies.push_back(one.agency);
  std::sort(agencies.begin(), agencies.end());
  return agencies;
}

// `law(holdings, reveals, dice)` for many of both.
template <class Law>
void for_many(std::uint64_t seed, Law&& law) {
  Dice dice(seed);
  for (int i = 0; i < kCases; ++i) {
    const auto holdings = some_holdings(dice);
    const auto reveals = some_reveals(dice);
    law(holdings, reveals, dice);
  }
}

TEST(AnswerLaws, WhicheverHoldingIsReadFirstTheAnswerIsTheSame) {
  for_many(1, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice& dice) {
    auto other = holdings;
    for (std::size_t i = other.size(); i > 1; --i) std::swap(other[i - 1], other[dice.below(i)]);
    EXPECT_EQ(text_of(told(other, reveals).answer), text_of(told(holdings, reveals).answer));
    EXPECT_EQ(asked(told(other, reveals)), asked(told(holdings, reveals)));
  });
}

const Holder* find(const Answer& answer, const Holder& like) {
  for (const auto& holder : answer.holders)
    if (holder.agency == like.agency) return &holder;
  return nullptr;
}

// Whatever `less` tells `more` tells too.
void expect_no_less(const Answer& more, const Answer& less) {
  EXPECT_GE(more.contact_number, less.contact_number);
  if (!less.first_on.empty()) {
    EXPECT_FALSE(more.first_on.empty());
    EXPECT_LE(more.first_on, less.first_on);
  }
  EXPECT_TRUE(more.support_begun || !less.support_begun);
  EXPECT_TRUE(more.in_another_part || !less.in_another_part);
  if (!less.support_on.empty()) {
    EXPECT_FALSE(more.support_on.empty());
    EXPECT_LE(more.support_on, less.support_on);
  }
  for (const auto& holder : less.holders) {
    const auto* same = find(more, holder);
    ASSERT_NE(same, nullptr) << holder.shown_as;
    EXPECT_GE(same->contacts, holder.contacts) << holder.shown_as;
    EXPECT_GE(same->last_on, holder.last_on) << holder.shown_as;
    if (!holder.first_on.empty()) {
      EXPECT_LE(same->first_on, holder.first_on) << holder.shown_as;
    }
    EXPECT_TRUE(std::includes(same->days.begin(), same->days.end(), holder.days.begin(), holder.days.end()))
        << holder.shown_as;
  }
}

TEST(AnswerLaws, OneContactMoreLowersNoCountAndTakesNobodyAway) {
  for_many(2, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice& dice) {
    const auto& agency = kAgencies[dice.below(kAgencies.size())];
    auto more = holdings;
    auto holder = std::find_if(more.begin(), more.end(), [&](const Holding& one) { return one.agency == agency; });
    if (holder == more.end()) {
      Holding first;
      first.agency = agency;
      holder = more.insert(more.end(), first);
    }
    add_contact(*holder, some_contact(dice));
    expect_no_less(told(more, reveals).answer, told(holdings, reveals).answer);
  });
}

TEST(AnswerLaws, ThisContactIsTheNextAfterThoseThatTheBasisMayCount) {
  for_many(3, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice&) {
    std::int64_t countable = 0;
    for (const auto& holding : holdings)
      if (holding.agency == kOwn || (reveals.count && !secret(holding.agency)))
        countable += static_cast<std::int64_t>(holding.as_victims.size());
    EXPECT_EQ(told(holdings, reveals).answer.contact_number, countable + 1);
  });
}

// A person may be harmed here and harm somebody there.
TEST(AnswerLaws, WhoeverHoldsThemInAnotherPartSpoilsNoCount) {
  for_many(4, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice& dice) {
    auto without = holdings;
    std::erase_if(without, [](const Holding& one) { return !one.as_victim; });
    for (auto& one : without) one.in_another_part = false;
    auto with = without;
    for (auto& one : with) one.in_another_part = dice.chance(0.5);
    for (const auto& agency : kAgencies) {
      const bool there =
          std::any_of(with.begin(), with.end(), [&](const Holding& one) { return one.agency == agency; });
      if (there || dice.chance(0.5)) continue;
      Holding accuses;
      accuses.agency = agency;
      accuses.in_another_part = true;
      with.push_back(accuses);
    }
    auto answer = told(with, reveals).answer;
    EXPECT_TRUE(reveals.other_parts || !answer.in_another_part);
    answer.in_another_part = false;
    EXPECT_EQ(text_of(answer), text_of(told(without, reveals).answer));
  });
}

TEST(AnswerLaws, WhatASensitiveServiceHoldsIsNoMoreThanOneLine) {
  for_many(5, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice& dice) {
    auto other = holdings;
    for (auto& one : other) {
      if (!secret(one.agency) || !one.as_victim) continue;
      one.as_victims.clear();
      one.support_on = dice.chance(0.5) ? some_day(dice) : "";
      one.in_another_part = dice.chance(0.5);
      for (int more = dice.between(0, 5); more > 0; --more) add_contact(one, some_contact(dice));
    }
    EXPECT_EQ(text_of(told(other, reveals).answer), text_of(told(holdings, reveals).answer));
    const auto answer = told(holdings, reveals).answer;
    const auto lines = std::count_if(answer.holders.begin(), answer.holders.end(),
                                     [](const Holder& one) { return one.agency.empty(); });
    EXPECT_LE(lines, 1);
    for (const auto& holder : answer.holders) EXPECT_FALSE(!holder.agency.empty() && secret(holder.agency));
  });
}

TEST(AnswerLaws, WhatOneBasisMayNotRevealIsNeverMoreThanAnotherTells) {
  for_many(6, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice& dice) {
    auto less = reveals;
    if (dice.chance(0.4)) less.service_class = false;
    if (dice.chance(0.4)) less.count = false;
    if (dice.chance(0.4)) less.dates = false;
    if (dice.chance(0.4)) less.contact = false;
    if (dice.chance(0.4)) less.other_parts = false;
    if (dice.chance(0.4)) less.sensitive = pack::SensitiveAnswer::none;
    const auto all = told(holdings, reveals);
    const auto some = told(holdings, less);
    expect_no_less(all.answer, some.answer);
    const auto asked_by_all = asked(all);
    const auto asked_by_some = asked(some);
    EXPECT_TRUE(std::includes(asked_by_all.begin(), asked_by_all.end(), asked_by_some.begin(), asked_by_some.end()));
  });
}

// Nobody is told of a question from which nothing was drawn, and nobody's record is drawn from unheard.
TEST(AnswerLaws, WhoeverIsNamedWasAskedAndOnesOwnAgencyIsNeither) {
  for_many(7, [](const std::vector<Holding>& holdings, const pack::Reveals& reveals, Dice&) {
    const auto result = told(holdings, reveals);
    const auto heard = asked(result);
    EXPECT_FALSE(std::binary_search(heard.begin(), heard.end(), kOwn));
    bool specialist = false;
    for (const auto& holder : result.answer.holders) {
      EXPECT_NE(holder.agency, kOwn);
      specialist = specialist || holder.agency.empty();
      EXPECT_TRUE(holder.agency.empty() || std::binary_search(heard.begin(), heard.end(), holder.agency));
    }
    EXPECT_EQ(specialist, std::any_of(heard.begin(), heard.end(), [](const std::string& one) { return secret(one); }));
    EXPECT_LE(result.answer.first_on, base::to_text(kToday));
  });
}

}  // namespace
}  // namespace waymark::known_to
