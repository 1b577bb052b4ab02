#include "linkage/block.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdio>
#include <unordered_set>

#include "linkage/example_people_test.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::home;
using example::named;

bool meet(const std::vector<BlockKey>& stored, const std::vector<BlockKey>& asked) {
  return std::any_of(asked.begin(), asked.end(),
                     [&](const BlockKey& key) { return std::binary_search(stored.begin(), stored.end(), key); });
}

TEST(BlockRules, NoKeyIsOneLowEntropyField) {
  std::unordered_set<std::string_view> names;
  for (std::size_t i = 0; i < kBlockRuleCount; ++i) {
    const auto rule = static_cast<BlockRule>(i);
    const auto parts = parts_of(rule);
    const bool phone_alone = parts.size() == 1 && parts.front() == KeyPart::phone;
    EXPECT_TRUE(parts.size() >= 2 || phone_alone) << name_of(rule);
    EXPECT_TRUE(names.insert(name_of(rule)).second) << name_of(rule);
  }
}

TEST(BlockKeys, NothingComesOfOneFieldAlone) {
  EXPECT_TRUE(query_keys(Identity{}).empty());
  EXPECT_TRUE(query_keys(named("", "", born(1984, 3, 12))).empty());
  Identity only_postcode;
  only_postcode.addresses = {home("", "ZY1 1AA")};
  EXPECT_TRUE(query_keys(only_postcode).empty());
  Identity only_surname = named("", "Kestrelby");
  EXPECT_TRUE(stored_keys(only_surname).empty());
}

TEST(BlockKeys, AreSortedUniqueAndTheSameEachTime) {
  simulate::Dice dice(4);
  for (int i = 0; i < 200; ++i) {
    const Identity person = simulate::person(dice);
    const auto keys = query_keys(person);
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    EXPECT_EQ(keys, query_keys(person));
    const auto stored = stored_keys(person);
    EXPECT_TRUE(std::includes(keys.begin(), keys.end(), stored.begin(), stored.end()));
  }
}

TEST(BlockKeys, QueriesForeseeSlips) {
  const auto stored = stored_keys(named("Jocasta", "Kestrelby", born(1984, 3, 12)));
  EXPECT_TRUE(meet(stored, query_keys(named("Kestrelby", "Jocasta"))));
  EXPECT_TRUE(meet(stored, query_keys(named("Jo", "Kestrelby", born(1984, 12, 3)))));
  EXPECT_TRUE(meet(stored, query_keys(named("", "Kestrelby", born(1984, 3, 13)))));
  EXPECT_TRUE(meet(stored, query_keys(named("", "Kestrelby", born(1994, 3, 12)))));
  Identity married = named("Ann", "Heron", born(1984, 3, 30));
  married.former_surnames = {"Kestrelby"};
  EXPECT_TRUE(meet(stored, query_keys(married)));
  Identity alias = named("Ann", "Heron");
  alias.aliases = {{"Jocasta", "Kestrelby"}};
  EXPECT_TRUE(meet(stored, query_keys(alias)));
}

TEST(BlockKeys, AddressesThatMayNotBeUsedLeaveNoTrace) {
  Identity person = named("Jocasta", "Kestrelby", born(1984, 3, 12));
  const auto without = stored_keys(person);
  person.addresses = {home("12", "ZY1 1AA"), home("14", "ZY1 1AB")};
  person.addresses[0].class_normal = false;
  person.addresses[1].no_evidence = true;
  EXPECT_EQ(stored_keys(person), without);
  EXPECT_TRUE(household_keys(person).empty());
}

TEST(BlockKeys, AHouseholdShares) {
  Identity one = named("Jocasta", "Kestrelby");
  Identity other = named("Bo", "Wren");
  one.addresses = {home("Flat 12", "ZY1 1AA")};
  other.addresses = {home("12", "zy1 1aa")};
  EXPECT_TRUE(meet(household_keys(one), household_keys(other)));
}

TEST(BlockKeys, FindThePersonInSpiteOfSlips) {
  constexpr int kPeople = 10'000;
  simulate::Dice dice(21);
  int found = 0;
  int found_badly_written = 0;
  for (int i = 0; i < kPeople; ++i) {
    const Identity person = simulate::person(dice);
    const auto stored = stored_keys(person);
    found += meet(stored, query_keys(simulate::as_written(person, dice)));
    found_badly_written += meet(stored, query_keys(simulate::badly_written(person, dice)));
  }
  std::printf("true person among the candidates: %.4f; badly written: %.4f\n", found / double{kPeople},
              found_badly_written / double{kPeople});
  EXPECT_GE(found, kPeople * 995 / 1000);
  EXPECT_GE(found_badly_written, kPeople * 995 / 1000);
}

}  // namespace
}  // namespace waymark::linkage
