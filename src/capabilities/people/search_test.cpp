#include "capabilities/people/search.hpp"

#include <gtest/gtest.h>

#include <utility>

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

// Everybody among them who answers; of one person the records stand together.
Hits found(const std::vector<core::Record>& records, std::string_view typed) {
  const auto wanted = read_wanted(typed);
  std::vector<Hit> hits;
  std::vector<core::OwnRecord> of_one;
  for (std::size_t i = 0; i < records.size(); ++i) {
    of_one.push_back({records[i]});
    if (i + 1 < records.size() && records[i + 1].person == records[i].person) continue;
    if (auto hit = hit_of(std::exchange(of_one, {}), wanted)) hits.push_back(std::move(*hit));
  }
  return listed(std::move(hits), 0);
}

TEST(Search, OnePersonStandsOnceByTheNewestRecord) {
  auto newer = record(named("Marigold", "Testerly"), 'a');
  newer.identity.birth_date.year = 1991;
  const auto hits = found({newer, record(named("Marigold", "Placeholder"), 'a')}, "mari");
  ASSERT_EQ(hits.hits.size(), 1U);
  EXPECT_EQ(hits.hits[0].record.identity.surname, "Testerly");
  EXPECT_EQ(hits.hits[0].found_by.words, "Name");
}

TEST(Search, NamesThenBirthDatesOrderThem) {
  auto older = record(named("Ann", "Able"), 'a');
  older.identity.birth_date.year = 1950;
  auto younger = record(named("Ann", "Able"), 'b');
  younger.identity.birth_date.year = 1990;
  const auto hits = found({record(named("Ann", "Zebra"), 'c'), younger, older}, "ann").hits;
  ASSERT_EQ(hits.size(), 3U);
  EXPECT_EQ(hits[0].record.identity.birth_date.year, 1950);
  EXPECT_EQ(hits[1].record.identity.birth_date.year, 1990);
  EXPECT_EQ(hits[2].record.identity.surname, "Zebra");
}

TEST(Search, WhatBeginsANameStandsBeforeWhatIsWithinOne) {
  const auto hits = found({record(named("Joanne", "Able"), 'a'), record(named("Ann", "Zebra"), 'b')}, "ann").hits;
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].record.identity.forenames, "Ann");
  EXPECT_EQ(hits[1].found_by.words, "Part of a name");
}

TEST(Search, SaysThatThereAreMoreWhenItShowsFewer) {
  const auto many = [](std::size_t count) {
    std::vector<core::Record> records;
    for (std::size_t i = 0; i < count; ++i) records.push_back(record(named("Ann", "Able"), static_cast<char>(i)));
    return found(records, "ann");
  };
  EXPECT_EQ(many(kMostShown).hits.size(), kMostShown);
  EXPECT_FALSE(many(kMostShown).more);
  EXPECT_EQ(many(kMostShown + 1).hits.size(), kMostShown);
  EXPECT_TRUE(many(kMostShown + 1).more);
}

TEST(Search, WhatAShieldKeepsIsNoHitAndStillKeepsItsAddressBack) {
  auto shielded = named("Marigold", "Testerly");
  shielded.addresses = {{"14 Nowhere Lane", "ZZ99 1AA", core::AddressClass::confidential}};
  auto other = named("Marigold", "Placeholder");
  other.addresses = {{"14 Nowhere Lane", "ZZ99 1AA", core::AddressClass::normal}};
  const std::vector<core::OwnRecord> records = {{record(shielded, 'a'), true}, {record(other, 'a'), false}};
  EXPECT_FALSE(hit_of(records, read_wanted("testerly")).has_value());
  EXPECT_TRUE(hit_of(records, read_wanted("placeholder")).has_value());
  EXPECT_FALSE(hit_of(records, read_wanted("14 nowhere lane")).has_value());
}

TEST(Search, WhatOneRecordKeepsBackNoOtherOfThePersonGivesAway) {
  const auto lives_at = [](core::AddressClass address_class) {
    auto identity = named("Marigold", "Testerly");
    identity.addresses = {{"14 Nowhere Lane", "ZZ99 1AA", address_class}};
    return identity;
  };
  const auto before = record(lives_at(core::AddressClass::normal), 'a');
  const auto now = record(lives_at(core::AddressClass::confidential), 'a');
  const auto neighbour = record(lives_at(core::AddressClass::normal), 'b');
  EXPECT_EQ(found({before}, "zz99 1aa").hits.size(), 1U);
  for (const auto* typed : {"zz99 1aa", "14 nowhere lane"}) {
    EXPECT_TRUE(found({now, before}, typed).hits.empty()) << typed;
    EXPECT_TRUE(found({before, now}, typed).hits.empty()) << typed;
    EXPECT_EQ(found({now, neighbour}, typed).hits.size(), 1U) << typed;
  }
}

}  // namespace
}  // namespace waymark::people
