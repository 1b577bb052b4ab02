#include "capabilities/home/unsent_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

std::string shown(const std::vector<core::Draft>& kept, Extent extent = Extent::first) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return sections_view(unsent_sections(unsent_of(kept, extent), pack)).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

core::Draft draft(std::string_view kind, const std::string& address) {
  core::Draft one;
  one.kind = kind;
  one.address = address;
  one.saved = *base::parse_instant("2026-02-03T10:15:00.000Z");
  return one;
}

TEST(UnsentView, NothingKeptIsNothingShown) { EXPECT_EQ(shown({}), ""); }

TEST(UnsentView, WhatCameTooLateIsKeptForADayAndIsCalledByItsPage) {
  const auto id = std::string(base::kIdTextLength, '1');
  const auto page = shown({draft(core::kUnsent, "/proposals/" + id + "/refusal")});
  EXPECT_TRUE(says(page, "Kept when you were signed out"));
  EXPECT_TRUE(says(page, "Proposals: refusal"));
  EXPECT_TRUE(says(page, "Sent on 3 February 2026 at 10:15am, and not carried out"));
  EXPECT_TRUE(says(page, "Kept until 4 February 2026 at 10:15am"));
  EXPECT_FALSE(says(page, "Begun on a page"));
  EXPECT_FALSE(says(page, id)) << "the address of the page is not shown";
}

TEST(UnsentView, WhatWasSavedWhileItWasTypedStandsByItself) {
  const auto page = shown({draft(core::kPageDraft, "/people")});
  EXPECT_TRUE(says(page, "Begun on a page, and not sent"));
  EXPECT_TRUE(says(page, "Kept until 5 March 2026 at 10:15am"));
  EXPECT_FALSE(says(page, "Kept when you were signed out"));
}

// The older ones are those that go first.
TEST(UnsentView, OfVeryManyItSaysHowManyAreOlderAndLeadsToThem) {
  std::vector<core::Draft> many(52, draft(core::kUnsent, "/people"));
  many.push_back(draft(core::kPageDraft, "/people"));
  many.front().saved = *base::parse_instant("2026-02-03T12:00:00.000Z");
  for (auto one = many.begin() + 50; one != many.begin() + 52; ++one)
    one->saved = *base::parse_instant("2026-02-03T09:00:00.000Z");
  const auto page = shown(many);
  EXPECT_TRUE(says(page, "Kept when you were signed out (52)"));
  EXPECT_TRUE(says(page, "Showing the newest 50, and 2 older are not shown."));
  EXPECT_TRUE(says(page, "href=\"/?show=all#kept\">Show all of them<"));
  EXPECT_FALSE(says(page, "at 9am")) << "the oldest";
  EXPECT_TRUE(says(page, "Begun on a page, and not sent (1)"));
  EXPECT_EQ(unsent_of(many, Extent::first).shown.size(), 51U) << "what is not shown is not in the audit";
  const auto whole = shown(many, Extent::whole);
  EXPECT_TRUE(says(whole, "at 9am"));
  EXPECT_FALSE(says(whole, "older"));
  many.erase(many.begin());
  EXPECT_TRUE(says(shown(many), "Showing the newest 50, and 1 older is not shown."));
}

TEST(UnsentView, AnyOtherDraftHasItsPlaceElsewhere) { EXPECT_EQ(shown({draft("contact", "")}), ""); }

}  // namespace
}  // namespace waymark::home
