// The timeline on a person's page: narrowed, empty, wrongly narrowed, and on paper.
#include <gmock/gmock.h>

#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::Not;

class PeopleTimeline : public EachEngine {};

// Olive's page of Opal, with a contact and a referral on it.
struct OnePerson : Proposed {
  explicit OnePerson(const world::WorldOptions& options) : Proposed(options) {
    refer("idva");
    page = "/people/" + as("olive_examplar", [&](core::Reading& reading) { return record_of_opal(reading); }).text();
  }
  std::string page;
};

TEST_P(PeopleTimeline, ShowsOnlyTheKindsThatWereChosenAndCountsTheOthers) {
  OnePerson at(options());
  at.olive.get(at.page);
  EXPECT_TRUE(at.olive.shows("2 entries, the newest first."));
  at.olive.get(at.page + "?kind=referrals");
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_TRUE(at.olive.shows("Showing 1 of 2 entries: Referrals."));
  EXPECT_TRUE(at.olive.shows("Referral sent: "));
  EXPECT_FALSE(at.olive.shows("Contact recorded"));
  EXPECT_TRUE(at.olive.shows("value=\"referrals\" checked"));
  EXPECT_TRUE(at.olive.shows("Do not call")) << "whatever is chosen, what is not safe stands there";
}

TEST_P(PeopleTimeline, WhatItDoesNotShowIsNotInTheAudit) {
  OnePerson at(options());
  at.olive.get(at.page + "?kind=referrals");
  const auto referral = at.sent().front().id.text();
  EXPECT_THAT(audited(at.world, "person.read"), Contains(referral));
  EXPECT_THAT(audited(at.world, "person.read"), Not(Contains(at.contact.text())));
  at.olive.get(at.page + "?kind=contacts");
  EXPECT_THAT(audited(at.world, "person.read"), Contains(at.contact.text()));
}

TEST_P(PeopleTimeline, ADayNarrowsItAndHidingEverythingIsSaid) {
  OnePerson at(options());
  at.olive.get(at.page + "?from-day=3&from-month=2&from-year=2026&to-day=3&to-month=2&to-year=2026");
  EXPECT_TRUE(at.olive.shows("Showing 2 of 2 entries: from 3 February 2026 to 3 February 2026."));
  at.olive.get(at.page + "?from-day=4&from-month=2&from-year=2026");
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_TRUE(at.olive.shows("Nothing here fits what you chose: from 4 February 2026. Not shown: 2 entries."));
  EXPECT_TRUE(at.olive.shows("href=\"" + at.page + "#happened\">Show everything<"));
  EXPECT_FALSE(at.olive.shows("Contact recorded"));
}

TEST_P(PeopleTimeline, AWrongDayHidesNothingAndStandsThereAgain) {
  OnePerson at(options());
  at.olive.get(at.page + "?kind=contacts&to-day=45&to-month=Feb&to-year=2026");
  EXPECT_EQ(at.olive.page().status, 422);
  EXPECT_TRUE(at.olive.shows("There is a problem"));
  EXPECT_TRUE(at.olive.shows("href=\"#to-day\""));
  EXPECT_TRUE(at.olive.shows("value=\"45\""));
  EXPECT_TRUE(at.olive.shows("value=\"Feb\""));
  EXPECT_TRUE(at.olive.shows("Contact recorded"));
}

TEST_P(PeopleTimeline, PaperSaysWhoPrintedItWhenAndHowToKeepIt) {
  OnePerson at(options());
  at.olive.get(at.page + "?kind=contacts");
  const auto& body = at.olive.page().body;
  const auto from = body.find("<div class=\"waymark-on-paper\">");
  ASSERT_NE(from, std::string::npos);
  const auto head = body.substr(from, body.find("</div>", from) - from);
  for (const auto& text : {std::string("Confidential."), std::string("Printed from Waymark by Olive Examplar"),
                           base::spoken_time(at.world.clock().now(), "Europe/London")})
    EXPECT_THAT(head, testing::HasSubstr(text));
  EXPECT_LT(from, body.find("Opal Madeup</h1>"));
}

WAYMARK_ON_EACH_ENGINE(PeopleTimeline);

}  // namespace
}  // namespace waymark
