#include "capabilities/home/unsent_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

std::string shown(const std::vector<core::Draft>& kept) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return sections_view(unsent_sections(kept, pack)).take();
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

TEST(UnsentView, AnyOtherDraftHasItsPlaceElsewhere) { EXPECT_EQ(shown({draft("contact", "")}), ""); }

}  // namespace
}  // namespace waymark::home
