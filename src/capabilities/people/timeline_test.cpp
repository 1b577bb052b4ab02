#include "capabilities/people/timeline.hpp"

#include <gtest/gtest.h>

namespace waymark::people {
namespace {

constexpr const char* kZone = "Europe/London";

// `count` entries of a kind, an hour apart, the newest first.
std::vector<Entry> entries(std::size_t count, std::string_view kind = kContacts.code) {
  std::vector<Entry> all;
  const auto newest = *base::parse_instant("2026-02-03T10:15:00.000Z");
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = newest - std::chrono::hours{i};
    all.push_back({kind, "contact", std::to_string(i), at, {.title = "Entry number " + std::to_string(i)}});
  }
  return all;
}

http::Fields query(const std::vector<std::pair<std::string, std::string>>& pairs) {
  http::Fields fields;
  for (const auto& [name, value] : pairs) fields.add(name, value);
  return fields;
}

std::string shown(std::vector<Entry> all, const http::Fields& fields = {}) {
  const auto filter = read_filter(fields);
  const auto page = html::Url::local("/people/1").value_or(html::Url());
  return timeline(shown_of(std::move(all), filter, kZone), filter, fields, page).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(Timeline, AnEmptyOneSaysWhatWillStandThere) {
  EXPECT_TRUE(says(shown({}), "Nothing yet."));
  EXPECT_FALSE(says(shown({}), "<form"));
}

TEST(Timeline, SaysHowManyThereAre) {
  EXPECT_TRUE(says(shown(entries(1)), "1 entry.<"));
  EXPECT_TRUE(says(shown(entries(kMostEntries)), "50 entries, the newest first."));
  EXPECT_FALSE(says(shown(entries(kMostEntries)), "Show all"));
}

TEST(Timeline, ALongOneIsCutAndSaysSo) {
  const auto page = shown(entries(kMostEntries + 1));
  EXPECT_TRUE(says(page, "Showing the newest 50 of 51 entries."));
  EXPECT_TRUE(says(page, "Entry number 49<"));
  EXPECT_FALSE(says(page, "Entry number 50<"));
  EXPECT_TRUE(says(page, "href=\"/people/1?show=all#happened\">Show all 51<"));
  const auto whole = shown(entries(kMostEntries + 1), query({{"show", "all"}}));
  EXPECT_TRUE(says(whole, "51 entries, the newest first."));
  EXPECT_TRUE(says(whole, "Entry number 50<"));
}

TEST(Timeline, WhatIsLeftOutIsCounted) {
  auto all = entries(2);
  for (auto& entry : entries(3, kEnquiries.code)) all.push_back(std::move(entry));
  const auto page = shown(std::move(all), query({{"kind", "contacts"}}));
  EXPECT_TRUE(says(page, "Showing 2 of 5 entries: Contacts."));
  EXPECT_TRUE(says(page, "href=\"/people/1#happened\">Show everything<"));
}

TEST(Timeline, AFilterThatHidesEverythingIsNotTakenForNothing) {
  const auto page = shown(entries(3), query({{"kind", "requests"}}));
  EXPECT_TRUE(says(page, "Nothing here fits what you chose: Requests for more. Not shown: 3 entries."));
  EXPECT_TRUE(says(page, "Show everything"));
  EXPECT_FALSE(says(page, "moj-timeline"));
  EXPECT_FALSE(says(page, "Nothing yet"));
}

TEST(Timeline, WhatFitsAndIsCutSaysBoth) {
  auto all = entries(kMostEntries + 2);
  for (auto& entry : entries(3, kEnquiries.code)) all.push_back(std::move(entry));
  const auto page = shown(std::move(all), query({{"kind", "contacts"}}));
  EXPECT_TRUE(says(page, "Showing the newest 50 of 52 that fit, of 55 entries in all: Contacts."));
  EXPECT_TRUE(says(page, "href=\"/people/1?kind=contacts&amp;show=all#happened\">Show all 52<"));
}

TEST(Timeline, ADayIsTheDayWhereThePartnershipIs) {
  auto all = entries(1);
  all.front().at = *base::parse_instant("2026-06-30T23:30:00.000Z");  // already 1 July in summer time
  const auto filter = read_filter(query({{"from-day", "1"}, {"from-month", "7"}, {"from-year", "2026"}}));
  EXPECT_EQ(shown_of(all, filter, kZone).fitting, 1U);
  all.front().at -= std::chrono::hours{1};
  EXPECT_EQ(shown_of(all, filter, kZone).fitting, 0U);
}

TEST(Timeline, AWrongDayStandsThereAgainWithWhatIsWrong) {
  const auto page = shown(entries(1), query({{"from-day", "45"}, {"from-month", "2"}, {"from-year", "2026"}}));
  EXPECT_TRUE(says(page, "value=\"45\""));
  EXPECT_TRUE(says(page, "From must be a real date"));
  EXPECT_TRUE(says(page, "<details class=\"govuk-details govuk-!-display-none-print\" open"));
  EXPECT_TRUE(says(page, "1 entry.<")) << "nothing is hidden by it";
}

}  // namespace
}  // namespace waymark::people
