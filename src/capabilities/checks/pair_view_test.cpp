#include "capabilities/checks/pair_view.hpp"

#include <gtest/gtest.h>

namespace waymark::checks {
namespace {

const base::Date kToday = *base::parse_date("2026-02-03");

core::ReviewedPair pair() {
  core::ReviewedPair pair;
  pair.record.identity.forenames = "Ambar";
  pair.other.identity.forenames = "Amber";
  pair.other.identity.surname = "Madeup";
  pair.other.identity.former_surnames = {"Beforeton"};
  pair.explanation.lines = {{linkage::Field::forename, "spelt much the same", 2.5}};
  pair.explanation.household = -11.2;
  pair.explanation.before_guards = 7.8;
  pair.held_because = linkage::reason_of(linkage::Guard::twins_possible);
  pair.explanation.guards = {linkage::Guard::twins_possible, linkage::Guard::opposing_roles};
  return pair;
}

std::string shown(const core::ReviewedPair& of) { return pair_view(of, pack::Pack{}, kToday).take(); }

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

int times(const std::string& page, std::string_view text) {
  int count = 0;
  for (auto at = page.find(text); at != std::string::npos; at = page.find(text, at + 1)) ++count;
  return count;
}

TEST(PairView, EachFieldSaysHowAlikeItIsAndWhatThatIsWorth) {
  const auto page = shown(pair());
  EXPECT_TRUE(says(page, "spelt much the same, +2.5"));
  EXPECT_TRUE(says(page, "−11.2"));
  EXPECT_TRUE(says(page, "+7.8: about 220 to 1 for one person"));
  EXPECT_TRUE(says(page, "Madeup (before: Beforeton)"));
  EXPECT_TRUE(says(page, "Not written down")) << "what one side alone says is there";
}

TEST(PairView, NothingStandsForAFieldOfWhichNeitherSaysAnything) {
  EXPECT_FALSE(says(shown(pair()), "Email"));
  auto both = pair();
  both.explanation.lines.push_back({linkage::Field::email, "same", 15});
  const auto page = shown(both);
  EXPECT_TRUE(says(page, "Email"));
  EXPECT_TRUE(says(page, "Not shown here"));
}

TEST(PairView, EveryGuardIsNamedOnce) {
  const auto page = shown(pair());
  EXPECT_EQ(times(page, "these may be twins"), 1);
  EXPECT_EQ(times(page, "Victim and alleged perpetrator in one case are not one person"), 1);
}

TEST(PairView, AConfidentialAddressIsHeldAndNotShown) {
  EXPECT_FALSE(says(shown(pair()), "Held, confidential"));
  auto held = pair();
  held.record.has_confidential_address = true;
  held.confidential = core::Confidential::not_compared;
  const auto page = shown(held);
  EXPECT_EQ(times(page, "Held, confidential"), 1);
  EXPECT_TRUE(says(page, "not compared"));
}

TEST(PairView, ARecordThatCannotBeReadIsNotTakenForAnEmptyOne) {
  auto damaged = pair();
  damaged.readable = false;
  const auto page = shown(damaged);
  EXPECT_TRUE(says(page, "cannot be read"));
  EXPECT_FALSE(says(page, "Side by side"));
}

}  // namespace
}  // namespace waymark::checks
