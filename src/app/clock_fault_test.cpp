// The machine's clock is set an hour forwards or back, or people change to summer time: nobody stays signed in longer
// for it, nobody is kept out longer, and no word that was typed goes.
#include "app/form_page_for_tests.hpp"

namespace waymark::app {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using testing::HasSubstr;
using testing::IsEmpty;

class ClockFault : public FormPageTest {
 protected:
  http::Response kept_page(const core::Draft& draft) {
    return browser.get(kForm + std::string("?kept=") + draft.id.text());
  }
};

TEST_F(ClockFault, AnHourForwardsSignsOutAndBackAgainNothingIsLost) {
  open_form(browser);
  world.clock.advance(hours{1});
  EXPECT_EQ(send_words().status, 403);
  ASSERT_EQ(kept().size(), 1U);
  const auto one = kept().front();
  EXPECT_EQ(words_of(one), kWords);
  world.clock.advance(-hours{1});
  ASSERT_EQ(kept().size(), 1U) << "saved at a time that has not come yet";
  EXPECT_THAT(kept_page(one).body, HasSubstr(kWords)) << "the session had never been idle";
  EXPECT_THAT(done, IsEmpty());
}

TEST_F(ClockFault, AnHourBackLetsNobodyStaySignedInLongerAndLosesNoWord) {
  open_form(browser);
  world.clock.advance(-hours{1});
  const auto response = send_words();
  EXPECT_EQ(response.status, 403) << "for how long nobody was there cannot be known";
  EXPECT_THAT(response.body, HasSubstr("kept for 24 hours"));
  EXPECT_THAT(done, IsEmpty());
  open_form(browser);
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_THAT(kept_page(kept().front()).body, HasSubstr(kWords));
  EXPECT_EQ(send_words().status, 303) << "whoever signs in again goes on";
}

TEST_F(ClockFault, SessionsOfATimeThatHasNotComeAreNotListed) {
  open_form(browser);
  const auto listed = [&] {
    return core::read(world.partnership, viewer(bertram),
                      [&](core::Reading& reading) { return staff::open_sessions(reading, world.clock.now()).size(); });
  };
  EXPECT_EQ(listed(), 1U);
  world.clock.advance(-minutes{14});
  EXPECT_EQ(listed(), 1U);
  world.clock.advance(-minutes{1});
  EXPECT_EQ(listed(), 0U);
}

TEST_F(ClockFault, AFewMinutesBackChangeNothing) {
  open_form(browser);
  world.clock.advance(-minutes{15} + milliseconds{1});
  EXPECT_EQ(send_words().status, 303);
  world.clock.advance(-milliseconds{1});
  EXPECT_EQ(send_words().status, 403);
}

TEST_F(ClockFault, SummerTimeChangesNoSession) {
  for (const auto* moment : {"2026-03-29T00:55:00.000Z", "2026-10-25T00:55:00.000Z"}) {
    world.clock.set(*base::parse_instant(moment));
    done.clear();
    TestBrowser other(service);
    open_form(other);
    world.clock.advance(minutes{15} - milliseconds{1});
    EXPECT_EQ(other.post(kForm, {{"words", kWords}}).status, 303) << moment;
    world.clock.advance(minutes{15});
    EXPECT_EQ(other.post(kForm, {{"words", kWords}}).status, 403) << moment;
  }
}

TEST_F(ClockFault, WhoeverRestsAfterWrongPasswordsRestsNoLongerForIt) {
  for (int i = 0; i < staff::AttemptLimits{}.attempts; ++i) browser.sign_in(kBertram, "not the password");
  ASSERT_EQ(browser.sign_in(kBertram, TestPartnership::kPassword).status, 422);
  world.clock.advance(-hours{1});
  EXPECT_EQ(browser.sign_in(kBertram, TestPartnership::kPassword).status, 303);
}

TEST_F(ClockFault, AfterAnHourBackWrongPasswordsAreCountedAnewAndBringARestAgain) {
  const auto guess = [&] { browser.sign_in(kBertram, "not the password"); };
  for (int i = 0; i < staff::AttemptLimits{}.attempts; ++i) guess();
  world.clock.advance(-hours{1});
  for (int i = 0; i < staff::AttemptLimits{}.attempts; ++i) guess();
  EXPECT_EQ(browser.sign_in(kBertram, TestPartnership::kPassword).status, 422);
  world.clock.advance(staff::AttemptLimits{}.rest);
  EXPECT_EQ(browser.sign_in(kBertram, TestPartnership::kPassword).status, 303);
}

TEST_F(ClockFault, WhatIsKeptOutlivesAClockThatIsAnHourAhead) {
  open_form_and_wait();
  send_words();
  world.clock.advance(hours{24} - minutes{30});
  ASSERT_EQ(kept().size(), 1U);
  world.clock.advance(hours{1});
  EXPECT_THAT(kept(), IsEmpty()) << "its time is over";
  EXPECT_EQ(core::sweep_kept(world.partnership), 0U);
  world.clock.advance(-hours{1});
  ASSERT_EQ(kept().size(), 1U) << "its time was not over";
  EXPECT_EQ(words_of(kept().front()), kWords);
}

}  // namespace
}  // namespace waymark::app
