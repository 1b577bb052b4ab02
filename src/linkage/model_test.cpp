#include "linkage/model.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "linkage/example_people_test.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::home;
using example::named;

constexpr std::uint64_t kPeople = 200'000;

Comparison compare(const Identity& a, const Identity& b) {
  return Model(kPeople).compare(prepare(a, flat_frequencies()), prepare(b, flat_frequencies()));
}

double evidence(const Comparison& comparison) {
  double sum = 0;
  for (const double bits : comparison.bits) sum += bits;
  return sum;
}

TEST(Model, NameAndBirthDateAloneGiveAboutThirteenBits) {
  const Identity person = named("Jocasta", "Kestrelby", born(1984, 3, 12));
  EXPECT_NEAR(compare(person, person).total, 13.0, 1.0);
}

TEST(Model, ARarePostcodeRaisesThemToABoutAJoin) {
  Identity person = named("Jocasta", "Kestrelby", born(1984, 3, 12));
  person.addresses = {home("12", "ZY1 1AA")};
  EXPECT_GE(compare(person, person).total, 20.0);
}

TEST(Model, ThePriorIsOneOverThePeopleInTheIndex) {
  EXPECT_NEAR(Model(kPeople).score({}).total, -17.6, 0.05);
  EXPECT_EQ(Model(0).score({}).prior, 0);
  EXPECT_TRUE(std::isfinite(Model(std::numeric_limits<std::uint64_t>::max()).score({}).total));
}

TEST(Model, NothingKnownLeavesThePrior) {
  const Comparison nothing = compare({}, {});
  EXPECT_DOUBLE_EQ(nothing.total, nothing.prior);
  EXPECT_NEAR(nothing.household, 0, 1e-9);
}

TEST(Model, IsSymmetricAndFiniteForEveryPattern) {
  simulate::Dice dice(3);
  const Model model(kPeople);
  for (int round = 0; round < 2000; ++round) {
    const auto two = simulate::two_people(dice, static_cast<simulate::Tie>(dice.below(6)));
    const Prepared a = prepare(simulate::as_written(two.one, dice));
    const Prepared b = prepare(simulate::as_written(two.other, dice));
    EXPECT_EQ(model.compare(a, b), model.compare(b, a));
    EXPECT_TRUE(std::isfinite(model.compare(a, b).total));
  }
}

// The evidence of M against U never falls when a field that agrees is added; the total may, because a shared
// home speaks for a household first.
TEST(Model, AnAgreeingFieldNeverLowersTheEvidence) {
  simulate::Dice dice(17);
  for (int round = 0; round < 500; ++round) {
    const Identity person = simulate::person(dice);
    Identity one = simulate::as_written(person, dice);
    Identity other = simulate::as_written(person, dice);
    double before = evidence(compare(one, other));
    const auto add = [&](const char* what, auto change) {
      change(one), change(other);
      const double after = evidence(compare(one, other));
      EXPECT_GE(after, before - 1e-9) << what;
      before = after;
    };
    add("birth date", [&](Identity& record) { record.birth_date = person.birth_date; });
    add("sex", [&](Identity& record) { record.sex = Sex::female; });
    add("address", [&](Identity& record) { record.addresses.push_back(home("3", "ZY9 1AA")); });
    add("phone", [&](Identity& record) { record.phones.emplace_back("+999123456780"); });
    add("email", [&](Identity& record) { record.emails.emplace_back("someone@example.org"); });
    add("alias", [&](Identity& record) { record.aliases.push_back({"Ada", "Wren"}); });
    add("number", [&](Identity& record) { record.numbers.push_back({"upn", "B801200005001", true}); });
  }
}

TEST(Model, EachPartOfABirthDateAdds) {
  const Identity full = named("Ada", "Wren", born(1984, 3, 12));
  Identity other = named("Ada", "Wren");
  double before = evidence(compare(full, other));
  for (const BirthDate& birth : {BirthDate{1984, {}, {}, {}}, BirthDate{1984, 3, {}, {}}, born(1984, 3, 12)}) {
    other.birth_date = birth;
    EXPECT_GT(evidence(compare(full, other)), before);
    before = evidence(compare(full, other));
  }
}

TEST(Weights, SexTakesAtMostTwoBits) {
  for (const LevelWeight& row : starting_weights().table(Field::sex)) EXPECT_GE(row.bits.same, -2.0);
}

TEST(Weights, HaveARowForEveryLevelAndNothingForUnknown) {
  const Weights& weights = starting_weights();
  const std::size_t rows[kFieldCount] = {15, 4, 14, 5, 17, 3, 1 + kPlaceCount * kGapCount, 5, 4, 5, 4};
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto table = weights.table(static_cast<Field>(i));
    EXPECT_EQ(table.size(), rows[i]) << i;
    EXPECT_EQ(table.front().bits.same, 0);
  }
  const HouseholdMix& mix = weights.household();
  EXPECT_DOUBLE_EQ(mix.twins + mix.relatives + mix.housemates, 1.0);
}

TEST(Probability, OfBits) {
  EXPECT_DOUBLE_EQ(probability(0), 0.5);
  EXPECT_NEAR(probability(10), 1024.0 / 1025, 1e-12);
  EXPECT_EQ(probability(-166) > 0, true);
}

}  // namespace
}  // namespace waymark::linkage
