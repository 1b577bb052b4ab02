#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "capabilities/risk/risk.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

base::Instant at(const char* text) { return *base::parse_instant(std::string(text) + "T10:00:00.000Z"); }
base::Date day(const char* text) { return *base::parse_date(text); }

template <class SomeId>
SomeId id(char last) {
  return *SomeId::parse(std::string("0123456789abcdefghjkmnpqr") + last);
}

pack::Dated always() {
  pack::Dated dated;
  dated.effective_from = day("2020-01-01");
  return dated;
}

pack::Instrument instrument(const char* code, int sheet) {
  pack::Instrument made;
  made.code = code;
  made.title = std::string("Questions of ") + code;
  made.sheet = sheet;
  made.dated = always();
  return made;
}

pack::Pack pack() {
  pack::Pack made;
  made.partnership.time_zone = "Europe/London";
  auto young = instrument("young_person", 2);
  young.maximum_age = 17;
  young.followed_by = "dash";
  made.instruments = pack::Editions(std::vector{instrument("dash", 1), young});
  made.review_periods = pack::Editions(std::vector{pack::ReviewPeriod{"dash", 6, always()}});
  made.review_events = pack::Editions(std::vector{pack::ReviewEvent{"separation", "leaving", always()}});
  return made;
}

// Of one person, born in 1990 unless told.
struct Story {
  std::vector<Assessment> assessments;
  std::vector<contacts::Contact> contacts;
  std::vector<core::Record> records;

  explicit Story(int birth_year = 1990) {
    core::Record record;
    record.id = id<core::RecordId>('0');
    record.identity.birth_date.year = birth_year;
    records.push_back(record);
  }
  void contact(char last, const char* recorded, const char* part = "victim") {
    contacts::Contact made;
    made.id = id<core::ContactId>(last);
    made.recorded_at = at(recorded);
    made.happened_on = day(recorded);
    made.parts = {{records.front().id, part, ""}};
    contacts.insert(contacts.begin(), made);
  }
  void asked(const char* instrument, char at_contact, const char* when) {
    Assessment made;
    made.instrument = instrument;
    made.contact = id<core::ContactId>(at_contact);
    made.assessed = at(when);
    assessments.insert(assessments.begin(), made);
  }
  std::vector<AskAgain> again(const char* today) const {
    return ask_again(assessments, contacts, records, pack(), day(today));
  }
};

TEST(AskAgain, AfterAFurtherContactAsPersonAtRisk) {
  Story story;
  story.contact('1', "2026-01-01");
  story.asked("dash", '1', "2026-01-01");
  EXPECT_THAT(story.again("2026-02-03"), IsEmpty());
  story.contact('2', "2026-02-03");
  const auto again = story.again("2026-02-03");
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].instrument, "dash");
  EXPECT_EQ(again[0].last, day("2026-01-01"));
  EXPECT_EQ(again[0].contacts_since.size(), 1U);
  EXPECT_EQ(again[0].contact, id<core::ContactId>('2'));
  EXPECT_FALSE(again[0].more_than_months);
}

TEST(AskAgain, NotAfterAContactInWhichSomebodyElseIsAtRisk) {
  Story story;
  story.contact('1', "2026-01-01");
  story.asked("dash", '1', "2026-01-01");
  story.contact('2', "2026-02-03", "alleged_perpetrator");
  EXPECT_THAT(story.again("2026-02-03"), IsEmpty());
}

TEST(AskAgain, OnceItWasAskedAtTheNewContactNothingIsLeft) {
  Story story;
  story.contact('1', "2026-01-01");
  story.asked("dash", '1', "2026-01-01");
  story.contact('2', "2026-01-10");
  story.asked("dash", '2', "2026-01-11");
  EXPECT_THAT(story.again("2026-02-03"), IsEmpty());
}

TEST(AskAgain, FromTheDayAfterTheReviewPeriodOn) {
  Story story;
  story.contact('1', "2025-08-03");
  story.asked("dash", '1', "2025-08-03");
  EXPECT_THAT(story.again("2026-02-03"), IsEmpty()) << "six months to the day";
  const auto again = story.again("2026-02-04");
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].more_than_months, 6);
}

TEST(AskAgain, EachInstrumentByItself) {
  Story story(2009);
  story.contact('1', "2025-01-01");
  story.asked("young_person", '1', "2025-01-01");
  story.asked("dash", '1', "2025-12-01");
  story.contact('2', "2025-12-10");
  EXPECT_EQ(story.again("2025-12-20").size(), 2U);
  const auto later = story.again("2028-12-20");
  ASSERT_EQ(later.size(), 1U) << "at 18 and over the young person’s questions are not asked";
  EXPECT_EQ(later[0].instrument, "dash");
  EXPECT_EQ(later[0].in_place_of, "") << "DASH was asked after them";
}

// Born on 1 January 2008, asked at 17, and 18 without anything that happened since.
Story turned_eighteen() {
  Story story(2008);
  story.records.front().identity.birth_date.month = 1U;
  story.records.front().identity.birth_date.day = 1U;
  story.contact('1', "2025-12-01");
  story.asked("young_person", '1', "2025-12-01");
  return story;
}

TEST(AskAgain, WhoHasGrownTooOldForTheQuestionsIsAskedThoseThatFollow) {
  const auto story = turned_eighteen();
  EXPECT_THAT(story.again("2025-12-31"), IsEmpty());
  const auto again = story.again("2026-01-01");
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].instrument, "dash");
  EXPECT_EQ(again[0].in_place_of, "young_person");
  EXPECT_EQ(again[0].contact, id<core::ContactId>('1'));
}

TEST(AskAgain, OnceThoseWereAskedNothingIsLeft) {
  auto story = turned_eighteen();
  story.asked("dash", '1', "2026-01-02");
  EXPECT_THAT(story.again("2026-01-03"), IsEmpty());
}

TEST(AskAgain, WhatFollowsIsAskedAnewWhereItWasAskedBeforeThem) {
  auto story = turned_eighteen();
  story.assessments.push_back(story.assessments.front());
  story.assessments.back().instrument = "dash";
  story.assessments.back().assessed = at("2025-11-30");
  const auto again = story.again("2026-01-03");
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].in_place_of, "young_person");
}

TEST(AskAgain, WhoMayBeEighteenByNowIsAskedToo) {
  Story by_year(2008);
  by_year.contact('1', "2025-12-01");
  by_year.asked("young_person", '1', "2025-12-01");
  EXPECT_THAT(by_year.again("2025-12-20"), IsEmpty()) << "16 or 17";
  EXPECT_EQ(by_year.again("2026-02-03").size(), 1U) << "17 or 18";

  auto said = by_year;
  said.records.front().identity.birth_date = {};
  said.records.front().identity.birth_date.stated = linkage::born_for_age(15, 19, day("2025-12-01"));
  said.contacts.front().details.stated_age = 17;
  EXPECT_THAT(said.again("2026-02-03"), IsEmpty());
  EXPECT_EQ(said.again("2026-12-01").size(), 1U) << "17 a year ago";
}

TEST(AskAgain, WhatThePackHasReplacedIsAskedInItsPlace) {
  auto story = turned_eighteen();
  auto made = pack();
  auto instruments = made.instruments.all();
  instruments[1].dated.effective_to = day("2026-01-10");
  instruments[1].maximum_age.reset();
  made.instruments = pack::Editions(std::move(instruments));
  const auto again = ask_again(story.assessments, story.contacts, story.records, made, day("2026-01-10"));
  ASSERT_EQ(again.size(), 1U);
  EXPECT_EQ(again[0].instrument, "dash");
  const std::string text(ask_again_view(again, true, made, day("2026-01-10")).text());
  EXPECT_THAT(text, HasSubstr("Those questions are not asked any more"));
}

TEST(AskAgain, WhatThePackNoLongerAsksIsLeftOut) {
  Story story;
  story.contact('1', "2026-01-01");
  story.asked("sara", '1', "2024-01-01");
  EXPECT_THAT(story.again("2026-02-03"), IsEmpty());
}

TEST(AskAgainView, SaysWhenItWasLastAskedAndWhatCameSince) {
  Story story;
  story.contact('1', "2025-06-01");
  story.asked("dash", '1', "2025-06-01");
  story.contact('2', "2025-09-01");
  story.contact('3', "2026-02-01");
  const auto made = pack();
  const auto html = ask_again_view(story.again("2026-02-03"), true, made, day("2026-02-03"));
  const std::string text(html.text());
  EXPECT_THAT(text, HasSubstr("Ask again: last asked on 1 June 2025."));
  EXPECT_THAT(text, HasSubstr("2 further contacts, the last on 1 February 2026; more than 6 months have passed"));
  EXPECT_THAT(text, HasSubstr("/contacts/" + id<core::ContactId>('3').text() + "/questions\""));
  EXPECT_THAT(text, HasSubstr("unverified"));
  EXPECT_THAT(text, HasSubstr("also after: leaving"));
}

TEST(AskAgainView, SaysWhoseQuestionsTookThePlaceOfThose) {
  const auto made = pack();
  const auto today = day("2026-01-01");
  const std::string text(ask_again_view(turned_eighteen().again("2026-01-01"), true, made, today).text());
  EXPECT_THAT(text, HasSubstr("Ask again: last asked on 1 December 2025."));
  EXPECT_THAT(text, HasSubstr("for people of up to 17, and the person is or may be older by now"));
  EXPECT_THAT(text, HasSubstr("/contacts/" + id<core::ContactId>('1').text() + "/questions\""));
  EXPECT_THAT(text, HasSubstr("Ask the questions: "));
}

TEST(AskAgainView, IsSilentWhereNothingWasEverAsked) {
  EXPECT_TRUE(ask_again_view({}, false, pack(), day("2026-02-03")).empty());
  const auto html = ask_again_view({}, true, pack(), day("2026-02-03"));
  EXPECT_THAT(std::string(html.text()), Not(HasSubstr("Ask again: last")));
}

}  // namespace
}  // namespace waymark::risk
