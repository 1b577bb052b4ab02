#include "linkage/simulate/families.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "linkage/simulate/homes.hpp"

namespace waymark::linkage::simulate {
namespace {

using std::chrono::sys_days;

constexpr base::Date kToday{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{3}};
constexpr int kMany = 4'000;

constexpr Bond kBonds[] = {Bond::spouse,     Bond::former_spouse, Bond::partner,          Bond::former_partner,
                           Bond::parent,     Bond::child,         Bond::sibling,          Bond::grandparent,
                           Bond::grandchild, Bond::in_law,        Bond::household_member, Bond::stranger};

// Of every bond that is possible at some age, at each such age.
void for_each_family(const std::function<void(const Family&)>& look) {
  for (int i = 0; i < kMany; ++i) {
    auto dice = Dice::of(11, {static_cast<std::uint64_t>(i)});
    const int age = i % 95;
    const auto bond = kBonds[static_cast<std::size_t>(i / 95) % std::size(kBonds)];
    if (possible(bond, age)) look(some_family(dice, {Sex::female, age, age}, bond, 2, kToday));
  }
}

TEST(Families, WhoIsWantedIsThere) {
  int families = 0;
  for (int age = 0; age < 95; ++age) {
    auto dice = Dice::of(1, {static_cast<std::uint64_t>(age)});
    const auto family = some_family(dice, {Sex::male, age, age}, Bond::neighbour, 0, kToday);
    EXPECT_EQ(age_on(family.at_risk().life, kToday), age);
    EXPECT_EQ(family.at_risk().life.sex, Sex::male);
    EXPECT_EQ(family.harmer().bond, Bond::neighbour);
    ++families;
  }
  EXPECT_EQ(families, 95);
}

TEST(Families, NobodyIsBornAfterToday) {
  for_each_family([](const Family& family) {
    for (const auto& member : family.members) EXPECT_LE(sys_days(member.life.born), sys_days(kToday));
  });
}

TEST(Families, ChildrenAreYoungerThanTheirParents) {
  int children = 0;
  for_each_family([&](const Family& family) {
    const auto born = sys_days(family.at_risk().life.born);
    for (const auto& member : family.members) {
      const auto years = std::chrono::duration_cast<std::chrono::years>(sys_days(member.life.born) - born).count();
      if (member.bond == Bond::child) {
        EXPECT_GE(years, 16);
        ++children;
      }
      if (member.bond == Bond::parent) {
        EXPECT_LE(years, -16);
      }
    }
  });
  EXPECT_GT(children, 500);
}

TEST(Families, TwinsShareABirthDateAndNoForename) {
  int twins = 0;
  for_each_family([&](const Family& family) {
    const auto& members = family.members;
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        const bool children = members[i].bond == Bond::child && members[j].bond == Bond::child;
        const bool siblings = members[i].bond == Bond::self && members[j].bond == Bond::sibling;
        if (!(children || siblings) || members[i].life.born != members[j].life.born) continue;
        EXPECT_NE(forename_of(members[i].life), forename_of(members[j].life));
        ++twins;
      }
  });
  EXPECT_GT(twins, 10);
}

TEST(Families, WhoLivesTogetherHasOneAddress) {
  for_each_family([](const Family& family) {
    const auto home = as_of(family.at_risk().life, kToday).addresses;
    for (const auto& member : family.members) {
      if (member.at_home) {
        EXPECT_EQ(as_of(member.life, kToday).addresses, home);
      }
      if (member.bond == Bond::former_partner || member.bond == Bond::former_spouse) {
        EXPECT_NE(as_of(member.life, kToday).addresses, home);
      }
    }
  });
}

TEST(Families, EveryHistoryIsInTheOrderOfTime) {
  const auto in_order = [](const auto& history) {
    return std::is_sorted(history.begin(), history.end(), [](const auto& left, const auto& right) {
      return sys_days(left.from) < sys_days(right.from);
    });
  };
  for_each_family([&](const Family& family) {
    for (const auto& member : family.members) {
      EXPECT_TRUE(in_order(member.life.surnames));
      EXPECT_TRUE(in_order(member.life.homes));
      EXPECT_TRUE(in_order(member.life.phones));
      EXPECT_FALSE(member.life.homes.empty());
    }
  });
}

TEST(Families, SomeWereCalledOtherwiseOnce) {
  int married = 0;
  int renamed = 0;
  for_each_family([&](const Family& family) {
    if (family.harmer().bond != Bond::spouse) return;
    ++married;
    const auto now = as_of(family.at_risk().life, kToday);
    renamed += !now.former_surnames.empty();
    if (!now.former_surnames.empty()) {
      EXPECT_NE(now.surname, now.former_surnames.front());
    }
  });
  EXPECT_GT(renamed, married / 3);
  EXPECT_LT(renamed, married);
}

TEST(Families, PhonesAddressesAndNumbersBelongToNobody) {
  for_each_family([](const Family& family) {
    for (const auto& member : family.members) {
      const auto truth = as_of(member.life, kToday);
      for (const auto& phone : truth.phones) EXPECT_TRUE(phone.starts_with("+999")) << phone;
      for (const auto& email : truth.emails) EXPECT_TRUE(email.ends_with("@example.org")) << email;
      for (const auto& address : truth.addresses) EXPECT_TRUE(address.postcode.starts_with("ZY")) << address.postcode;
      EXPECT_TRUE(truth.nhs_number.starts_with("999"));
      EXPECT_EQ(truth.nhs_number.size(), 10U);
    }
  });
}

TEST(Homes, AnAreaKnowsItsAddresses) {
  Dice dice(1);
  for (std::size_t area = 0; area < 6; ++area)
    for (int i = 0; i < 50; ++i) EXPECT_EQ(area_of(some_address(dice, area)), area);
}

TEST(Naming, EachDecadeHasItsNames) {
  Dice dice(1);
  std::set<std::string> old_names;
  std::set<std::string> young_names;
  for (int i = 0; i < 500; ++i) {
    old_names.insert(forename(dice, Origin::british, true, 1940));
    young_names.insert(forename(dice, Origin::british, true, 2015));
  }
  EXPECT_TRUE(old_names.contains("Margaret"));
  for (const auto& name : old_names) EXPECT_FALSE(young_names.contains(name)) << name;
}

}  // namespace
}  // namespace waymark::linkage::simulate
