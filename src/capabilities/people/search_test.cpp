#include "capabilities/people/search.hpp"

#include <gtest/gtest.h>

namespace waymark::people {
namespace {

core::Identity named(std::string forenames, std::string surname) {
  core::Identity identity;
  identity.forenames = std::move(forenames);
  identity.surname = std::move(surname);
  return identity;
}

core::Record record(core::Identity identity, char person) {
  core::Record record;
  record.identity = std::move(identity);
  base::SeededRandomness randomness(static_cast<std::uint64_t>(person));
  record.person = core::PersonId::random(randomness, "person");
  return record;
}

TEST(Search, EveryWordTypedBeginsAWordOfAName) {
  const auto identity = named("Zoë Anne-Marie", "O'Sample");
  for (const auto* typed : {"zoe", "ZOË", "o'sam", "marie zo", "Anne Marie O'Sample"})
    EXPECT_TRUE(matches(identity, typed)) << typed;
  for (const auto* typed : {"", "  ", "123", "ample", "zoe jones"}) EXPECT_FALSE(matches(identity, typed)) << typed;
}

TEST(Search, FormerSurnamesAndOtherNamesCount) {
  auto identity = named("Marigold", "Testerly");
  identity.former_surnames = {"Placeholder"};
  identity.aliases = {{"Goldie", ""}};
  EXPECT_TRUE(matches(identity, "placeh"));
  EXPECT_TRUE(matches(identity, "goldie test"));
}

TEST(Search, OnePersonStandsOnceByTheNewestRecord) {
  auto newer = record(named("Marigold", "Testerly"), 'a');
  newer.identity.birth_date.year = 1991;
  const auto found = hits_in({newer, record(named("Marigold", "Placeholder"), 'a')}, "mari");
  ASSERT_EQ(found.hits.size(), 1U);
  EXPECT_EQ(found.hits[0].record.identity.surname, "Testerly");
}

TEST(Search, NamesThenBirthDatesOrderThem) {
  auto older = record(named("Ann", "Able"), 'a');
  older.identity.birth_date.year = 1950;
  auto younger = record(named("Ann", "Able"), 'b');
  younger.identity.birth_date.year = 1990;
  const auto found = hits_in({record(named("Ann", "Zebra"), 'c'), younger, older}, "ann");
  ASSERT_EQ(found.hits.size(), 3U);
  EXPECT_EQ(found.hits[0].record.identity.birth_date.year, 1950);
  EXPECT_EQ(found.hits[1].record.identity.birth_date.year, 1990);
  EXPECT_EQ(found.hits[2].record.identity.surname, "Zebra");
}

TEST(Search, SaysWhenMoreMatchThanItShows) {
  const auto many = [](std::size_t count) {
    std::vector<core::Record> records;
    for (std::size_t i = 0; i < count; ++i) records.push_back(record(named("Ann", "Able"), static_cast<char>(i)));
    return hits_in(std::move(records), "ann");
  };
  EXPECT_FALSE(many(kMostShown).more_match);
  EXPECT_TRUE(many(kMostShown + 1).more_match);
  EXPECT_EQ(many(kMostShown + 1).hits.size(), kMostShown);
}

}  // namespace
}  // namespace waymark::people
