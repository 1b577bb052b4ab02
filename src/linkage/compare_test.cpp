#include "linkage/compare.hpp"

#include <gtest/gtest.h>

#include "linkage/example_people_test.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::home;
using example::named;

NameAgreement names(const Identity& a, const Identity& b) {
  return compare_names(prepare(a, flat_frequencies()), prepare(b, flat_frequencies()));
}

Birth births(BirthDate a, BirthDate b) {
  return compare_births(prepare(named("", "", a)).birth, prepare(named("", "", b)).birth);
}

TEST(CompareFields, IsSymmetricAndDeterministic) {
  simulate::Dice dice(5);
  for (int round = 0; round < 3000; ++round) {
    const auto two = simulate::two_people(dice, static_cast<simulate::Tie>(dice.below(6)));
    Identity one = simulate::as_written(two.one, dice);
    Identity other = simulate::as_written(dice.chance(0.5) ? two.one : two.other, dice);
    if (dice.chance(0.3)) one.aliases.push_back({two.other.forenames, two.other.surname});
    if (dice.chance(0.3)) other.aliases.push_back({two.one.surname, two.one.forenames});
    const Prepared a = prepare(one);
    const Prepared b = prepare(other);
    EXPECT_EQ(compare_fields(a, b), compare_fields(b, a));
    EXPECT_EQ(compare_fields(a, b), compare_fields(prepare(one), prepare(other)));
  }
}

TEST(CompareFields, NothingKnownIsNothingSaid) {
  EXPECT_EQ(compare_fields(prepare({}), prepare({})), Agreement{});
  EXPECT_EQ(compare_fields(prepare({}), prepare(named("Ada", "Wren", born(1984, 3, 12)))), Agreement{});
}

TEST(CompareNames, FollowsSpellingAcrossScriptsAndSigns) {
  EXPECT_EQ(names(named("Łukasz", "O'Brien"), named("Lukasz", "OBrien")).forename, Forename::exact);
  EXPECT_EQ(names(named("Łukasz", "O'Brien"), named("Lukasz", "OBrien")).surname, Surname::exact);
  EXPECT_EQ(names(named("Siân", "Wren"), named("Sian", "Wren")).forename, Forename::exact);
  EXPECT_EQ(names(named("Mohammed", "Wren"), named("Muhammad", "Wren")).forename, Forename::nickname);
  EXPECT_EQ(names(named("Anne-Marie", "Wren"), named("Annemarie", "Wren")).forename, Forename::exact);
}

TEST(CompareNames, LevelsOfForenames) {
  const auto forename = [](const char* a, const char* b) { return names(named(a, "Wren"), named(b, "Wren")).forename; };
  EXPECT_EQ(forename("Katharina", "Katharine"), Forename::close);
  EXPECT_EQ(forename("Natalie", "Nqtalie"), Forename::near);
  EXPECT_EQ(forename("J", "Jocasta"), Forename::initial);
  EXPECT_EQ(forename("J", "Morwenna"), Forename::differs);
  EXPECT_EQ(forename("Jocasta Morwenna", "Morwenna"), Forename::transposed);
  EXPECT_EQ(forename("Jocasta", "Bill"), Forename::differs);
  EXPECT_EQ(forename("", "Bill"), Forename::unknown);
}

TEST(CompareNames, LevelsOfSurnames) {
  Identity married = named("Ada", "Heron");
  married.former_surnames = {"Wren"};
  EXPECT_EQ(names(married, named("Ada", "Wren")).surname, Surname::former);
  EXPECT_EQ(names(named("Ada", "Wren"), married).surname, Surname::former);
  EXPECT_EQ(names(married, named("Ada", "Kestrel")).surname, Surname::differs_former_known);
  EXPECT_EQ(names(named("Ada", "Wren-Heron"), named("Ada", "Heron")).surname, Surname::part);
  EXPECT_EQ(names(named("Ada", "Wren-Heron"), named("Ada", "Wren Heron")).surname, Surname::exact);
  EXPECT_EQ(names(named("Ada", "Wren"), named("Ada", "Kestrel")).surname, Surname::differs);
}

TEST(CompareNames, SwappedColumnsAndAliasesCountOnceTogether) {
  const NameAgreement swapped = names(named("Heron", "Ada"), named("Ada", "Heron"));
  EXPECT_EQ(swapped, (NameAgreement{Forename::exact, MiddleNames::unknown, Surname::exact, Arrangement::swapped}));
  EXPECT_EQ(names(named("Thi Lan", "Wren"), named("Lan", "Wren Thi")).arrangement, Arrangement::other_columns);
  Identity known_as = named("Ada", "Heron");
  known_as.aliases = {{"Bo", "Wren"}};
  EXPECT_EQ(names(known_as, named("Bo", "Wren")).arrangement, Arrangement::alias);
  EXPECT_EQ(names(known_as, named("Ada", "Heron")).arrangement, Arrangement::as_written);
}

TEST(CompareNames, BegumIsWeakByItsFrequency) {
  const auto surname = [](const char* name) {
    return compare_names(prepare(named("Ada", name)), prepare(named("Ada", name))).surname;
  };
  EXPECT_EQ(surname("Begum"), Surname::exact_very_common);
  EXPECT_EQ(surname("Kestrelby"), Surname::exact);
}

TEST(CompareBirths, Levels) {
  EXPECT_EQ(births(born(1984, 3, 12), born(1984, 3, 12)), Birth::exact);
  EXPECT_EQ(births(born(1984, 1, 1), born(1984, 1, 1)), Birth::exact_first_of_january);
  EXPECT_EQ(births(born(1984, 3, 12), born(1984, 12, 3)), Birth::day_month_swap);
  EXPECT_EQ(births(born(1984, 3, 25), born(1984, 25, 3)), Birth::day_month_swap);  // a month 25 was a day
  EXPECT_EQ(births(born(1984, 3, 12), born(1948, 3, 12)), Birth::transposition);
  EXPECT_EQ(births(born(1979, 3, 12), born(1980, 3, 12)), Birth::anniversary);
  EXPECT_EQ(births(born(1984, 3, 12), born(1984, 3, 13)), Birth::one_digit);
  EXPECT_EQ(births(born(1984, 3, 12), born(1984, 3, 25)), Birth::same_month);
  EXPECT_EQ(births(born(1984, 3, 12), born(1984, 7, 25)), Birth::same_year);
  EXPECT_EQ(births(born(1984, 3, 12), born(1987, 7, 25)), Birth::within_five_years);
  EXPECT_EQ(births(born(1984, 3, 12), born(1997, 7, 25)), Birth::differs);
}

TEST(CompareBirths, MissingPartsAreUnknownAndNotWrong) {
  const BirthDate full = born(1984, 3, 12);
  EXPECT_EQ(births(full, {1984, 3, {}, {}}), Birth::partial_month);
  EXPECT_EQ(births(full, {1984, {}, {}, {}}), Birth::partial_year);
  EXPECT_EQ(births(full, {{}, 3, 12, {}}), Birth::partial_day_month);
  EXPECT_EQ(births(full, {}), Birth::unknown);
  EXPECT_EQ(births(full, {1999, {}, {}, {}}), Birth::differs);
}

TEST(CompareBirths, AStatedAgeFitsItsSpan) {
  using namespace std::chrono_literals;
  const BirthDate about_thirty{{}, {}, {}, born_for_age(28, 32, 2026y / 6 / 1)};
  EXPECT_EQ(births(about_thirty, born(1996, 3, 12)), Birth::age_narrow);
  EXPECT_EQ(births(about_thirty, born(1993, 3, 12)), Birth::age_narrow);  // 32, birthday still to come
  EXPECT_EQ(births(about_thirty, born(1991, 3, 12)), Birth::age_near);
  EXPECT_EQ(births(about_thirty, born(1970, 3, 12)), Birth::differs);
}

TEST(CompareAddresses, OnlyNormalOnesAreEvidence) {
  const auto level = [](Address a, Address b) {
    Identity one;
    Identity other;
    one.addresses = {std::move(a)};
    other.addresses = {std::move(b)};
    return compare_addresses(prepare(one), prepare(other));
  };
  const Address here = home("12", "ZY1 1AA");
  EXPECT_EQ(level(here, home("Flat 12", "zy11aa")), address_level(Place::premises, Gap::none));
  EXPECT_EQ(level(here, home("14", "ZY1 1AA")), address_level(Place::other_house, Gap::none));
  EXPECT_EQ(level(here, home("", "ZY1 1AA")), address_level(Place::postcode, Gap::none));
  EXPECT_EQ(level(here, home("12", "ZY1 1AB")), address_level(Place::sector, Gap::none));
  EXPECT_EQ(level(here, home("12", "ZY2 1AB")), address_level(Place::none, Gap::none));
  Address confidential = here;
  confidential.class_normal = false;
  EXPECT_EQ(level(here, confidential), 0);
  Address hostel = here;
  hostel.no_evidence = true;
  EXPECT_EQ(level(here, hostel), 0);
}

TEST(CompareAddresses, FadesWithTheYearsBetween) {
  using namespace std::chrono_literals;
  const auto level = [](base::Date until, base::Date from) {
    Identity one;
    Identity other;
    one.addresses = other.addresses = {home("12", "ZY1 1AA")};
    one.addresses[0].until = until;
    other.addresses[0].from = from;
    return compare_addresses(prepare(one), prepare(other));
  };
  EXPECT_EQ(level(2020y / 1 / 1, 2021y / 1 / 1), address_level(Place::premises, Gap::none));
  EXPECT_EQ(level(2015y / 1 / 1, 2021y / 1 / 1), address_level(Place::premises, Gap::years));
  EXPECT_EQ(level(2001y / 1 / 1, 2021y / 1 / 1), address_level(Place::premises, Gap::long_ago));
}

TEST(CompareSexes, OtherIsNeverAContradiction) {
  EXPECT_EQ(compare_sexes(Sex::female, Sex::male), SexLevel::differs);
  EXPECT_EQ(compare_sexes(Sex::other, Sex::male), SexLevel::unknown);
  EXPECT_EQ(compare_sexes(Sex::other, Sex::other), SexLevel::agree);
}

TEST(CompareNhsNumbers, ASlipIsNotADifferentPerson) {
  const auto level = [](const char* a, const char* b) {
    Identity one;
    Identity other;
    one.nhs_number = a;
    other.nhs_number = b;
    return compare_nhs_numbers(prepare(one), prepare(other));
  };
  EXPECT_EQ(level("9434765919", "943 476 5919"), Nhs::exact);
  EXPECT_EQ(level("9434765919", "9434765929"), Nhs::slip);
  EXPECT_EQ(level("9434765919", "4010232137"), Nhs::both_valid_and_different);
  EXPECT_EQ(level("9434765919", "4010232138"), Nhs::unknown);
  EXPECT_EQ(level("9434765919", "9991234560"), Nhs::unknown);
}

}  // namespace
}  // namespace waymark::linkage
