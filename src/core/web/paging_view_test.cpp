#include "core/web/paging_view.hpp"

#include <gmock/gmock.h>

namespace waymark::core::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using html::operator""_url;

std::string shown(const html::Html& html) { return std::string(html.text()); }

ListInPages referrals() { return {.address = "/referrals"_url, .name = "sent", .label = "Sent"}; }

// `page` of as many pages.
Paging in(std::int64_t pages, std::int64_t page) { return paging_of(pages * kOnAPage, page); }

TEST(PagingView, WhatStandsOnOnePageHasNoWayOn) {
  EXPECT_THAT(shown(what_is_shown(in(1, 1))), IsEmpty());
  EXPECT_THAT(shown(other_pages(in(1, 1), referrals())), IsEmpty());
  EXPECT_THAT(shown(other_pages(paging_of(0, 1), referrals())), IsEmpty());
}

TEST(PagingView, SaysWhichEntriesStandHereAndHowManyThereAre) {
  EXPECT_THAT(shown(what_is_shown(paging_of(61, 4))), HasSubstr("Showing 61 to 61 of 61, page 4 of 4"));
  EXPECT_THAT(shown(what_is_shown(paging_of(61, 2))), HasSubstr("Showing 21 to 40 of 61, page 2 of 4"));
}

TEST(PagingView, TheFirstPageIsTheListAndTheOthersHaveTheirNumberInTheAddress) {
  const auto html = shown(other_pages(in(3, 2), referrals()));
  EXPECT_THAT(html, HasSubstr("rel=\"prev\""));
  EXPECT_THAT(html, HasSubstr("href=\"/referrals\""));
  EXPECT_THAT(html, HasSubstr("href=\"/referrals?sent=3\""));
  EXPECT_THAT(html, HasSubstr("aria-label=\"Sent\""));
  EXPECT_THAT(html, Not(HasSubstr("sent=1")));
  EXPECT_THAT(shown(other_pages(in(3, 1), referrals())), Not(HasSubstr("rel=\"prev\"")));
  EXPECT_THAT(shown(other_pages(in(3, 3), referrals())), Not(HasSubstr("rel=\"next\"")));
}

TEST(PagingView, EveryLinkKeepsWhatNarrowsTheListDown) {
  auto list = referrals();
  list.address = list.address.query("state", "waiting");
  const auto html = shown(other_pages(in(3, 2), list));
  EXPECT_THAT(html, HasSubstr("href=\"/referrals?state=waiting\""));
  EXPECT_THAT(html, HasSubstr("href=\"/referrals?state=waiting&amp;sent=3\""));
}

TEST(PagingView, ALongListHasNoMoreLinksThanAShortOne) {
  const auto html = shown(other_pages(in(1000, 500), referrals()));
  for (const auto* number : {">1<", ">499<", ">500<", ">501<", ">1000<", "&ctdot;"})
    EXPECT_THAT(html, HasSubstr(number));
  for (const auto* number : {">2<", ">498<", ">502<", ">999<"}) EXPECT_THAT(html, Not(HasSubstr(number)));
}

TEST(PagingView, WhatIsNoNumberAsksForTheFirstPage) {
  http::Fields fields;
  fields.add("page", "3");
  fields.add("sent", "three");
  fields.add("received", "-2");
  EXPECT_EQ(page_asked_for(fields), 3);
  for (const auto* name : {"sent", "received", "nothing"}) EXPECT_EQ(page_asked_for(fields, name), 1) << name;
}

}  // namespace
}  // namespace waymark::core::web
