// A form that comes too late: what was typed is kept for whoever typed it, and nothing of it is carried out.
#include "app/form_page_for_tests.hpp"

namespace waymark::app {
namespace {

using http::Method;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using sql::operator""_sql;

class Unsent : public FormPageTest {
 protected:
  void expect_not_kept(const http::Response& response) {
    EXPECT_EQ(response.status, 403);
    EXPECT_THAT(response.body, HasSubstr("You are signed out"));
    EXPECT_THAT(response.body, HasSubstr("it was not kept"));
    EXPECT_THAT(response.body, Not(HasSubstr(kWords)));
    EXPECT_THAT(kept(), IsEmpty());
    EXPECT_THAT(done, IsEmpty());
  }
};

TEST_F(Unsent, AFormOfASessionThatWasIdleTooLongIsKeptAndNotCarriedOut) {
  open_form_and_wait();
  const auto response = send_words();
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("You are signed out"));
  EXPECT_THAT(response.body, HasSubstr("kept for 24 hours"));
  EXPECT_THAT(response.body, Not(HasSubstr(kWords))) << "somebody else may be at the screen";
  EXPECT_THAT(done, IsEmpty());
  ASSERT_EQ(kept().size(), 1U);
  const auto one = kept().front();
  EXPECT_EQ(one.kind, core::kUnsent);
  EXPECT_EQ(one.address, kForm);
  EXPECT_EQ(words_of(one), kWords);
  EXPECT_FALSE(one.fields.has("csrf"));
  EXPECT_THAT(world.audit_lines(), Contains("draft.kept_unsent draft " + one.id.text()));
}

TEST_F(Unsent, AlsoOfASessionThatIsAsOldAsOneMayBe) {
  open_form(browser);
  for (int passed = 10; passed < 600; passed += 10) {
    world.clock.advance(minutes{10});
    ASSERT_EQ(browser.get(kForm).status, 200) << passed;
  }
  world.clock.advance(minutes{10});
  EXPECT_EQ(send_words().status, 403);
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Unsent, AlsoOfAPageThatIsOpenSinceYesterday) {
  open_form(browser);
  world.clock.advance(hours{20});
  send_words();
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Unsent, NotOfASessionThatItsUserEnded) {
  open_form(browser);
  const auto cookies = browser.cookies;
  browser.post("/sign-out");
  browser.cookies = cookies;
  expect_not_kept(send_words());
}

TEST_F(Unsent, NotOfOneThatWasEndedEverywhere) {
  open_form_and_wait();
  TestBrowser elsewhere(service);
  open_form(elsewhere);
  EXPECT_EQ(elsewhere.post("/sign-out-everywhere").status, 303);
  expect_not_kept(send_words());
}

TEST_F(Unsent, NotForAnAccountThatIsClosed) {
  open_form_and_wait();
  world.execute("UPDATE staff SET closed_at = '2026-03-04T09:40:00.000Z'"_sql);
  expect_not_kept(send_words());
}

TEST_F(Unsent, NotForAnAccountThatRests) {
  open_form_and_wait();
  world.execute("UPDATE staff SET locked_until = '2026-03-04T10:00:00.000Z'"_sql);
  expect_not_kept(send_words());
  world.clock.advance(minutes{15});
  send_words();
  EXPECT_EQ(kept().size(), 1U) << "once it rests no more";
}

TEST_F(Unsent, NotForAnAccountWhosePasswordSomebodyElseHasSeen) {
  open_form_and_wait();
  world.execute("UPDATE staff SET first_password = 1"_sql);
  expect_not_kept(send_words());
}

TEST_F(Unsent, NotWhatARoleMayNotSend) {
  open_form_and_wait();
  expect_not_kept(browser.post("/managers", {{"words", kWords}}));
}

TEST_F(Unsent, NotAFormThatIsNotOurs) {
  open_form_and_wait();
  expect_not_kept(browser.send(Method::post, kForm, {{"words", kWords}}));
  expect_not_kept(browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", std::string(86, 'A')}}));
  TestBrowser others(service);
  const auto token = open_form(others, kCordelia);
  expect_not_kept(browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", token}}));
  browser.headers = {{"sec-fetch-site", "cross-site"}};
  expect_not_kept(send_words());
}

TEST_F(Unsent, WhyNothingIsKeptNobodyIsTold) {
  open_form_and_wait();
  const auto wrong_token = browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", std::string(86, 'A')}}).body;
  browser.cookies["session"] = std::string(43, 'A');
  EXPECT_EQ(send_words().body, wrong_token) << "no such session";
  browser.cookies.clear();
  EXPECT_EQ(send_words().body, wrong_token) << "no session at all";
}

TEST_F(Unsent, NothingWhereNobodyTypedAWordAndNoPasswordEver) {
  open_form_and_wait();
  expect_not_kept(send_words(" \n "));
  expect_not_kept(browser.post("/buttons", {{"words", kWords}}));
  expect_not_kept(browser.post("/account/password", {{"current", kWords}, {"chosen", kWords}}));
  browser.post(kForm, {{"words", kWords}, {"new_password", "secret meadow"}});
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_FALSE(kept().front().fields.has("new_password"));
}

TEST_F(Unsent, WhoeverTypedItFindsItAndNobodyElseDoes) {
  open_form_and_wait();
  send_words();
  const auto page = "/kept/" + kept().front().id.text();
  TestBrowser other(service);
  open_form(other, kCordelia);
  EXPECT_EQ(other.get(page).status, 404);
  EXPECT_EQ(other.post(page + "/removal").status, 404);
  EXPECT_THAT(other.get(kForm + std::string("?kept=") + kept().front().id.text()).body, Not(HasSubstr(kWords)));
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_THAT(kept_for(cordelia), IsEmpty());
  open_form(browser);
  const auto seen = browser.get(page);
  EXPECT_EQ(seen.status, 200);
  EXPECT_THAT(seen.body, HasSubstr(kWords));
  EXPECT_THAT(seen.body, HasSubstr("Put it back into the page"));
  EXPECT_THAT(done, IsEmpty());
}

TEST_F(Unsent, PuttingItBackFillsTheFormAndCarriesNothingOut) {
  open_form_and_wait();
  send_words();
  const auto id = kept().front().id.text();
  open_form(browser);
  EXPECT_THAT(browser.get(kForm).body, Not(HasSubstr(kWords))) << "only where it is asked for";
  const auto filled = browser.get(kForm + std::string("?kept=") + id);
  EXPECT_THAT(filled.body, HasSubstr(kWords));
  EXPECT_THAT(filled.body, HasSubstr("Nothing of it was carried out"));
  EXPECT_EQ(TestBrowser::hidden_field(filled.body, "kept-id"), id);
  EXPECT_THAT(done, IsEmpty());
  EXPECT_THAT(world.audit_lines(), Contains("page.shown draft " + id));
}

TEST_F(Unsent, ItStaysUntilItIsSent) {
  open_form_and_wait();
  send_words();
  const auto id = kept().front().id.text();
  open_form(browser);
  const auto again = browser.post(kForm, {{"words", "wrong"}, {"kept-id", id}});
  EXPECT_EQ(again.status, 422);
  EXPECT_EQ(TestBrowser::hidden_field(again.body, "kept-id"), id) << "the form keeps saying what it was filled from";
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(browser.post(kForm, {{"words", kWords}, {"kept-id", id}}).status, 303);
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_THAT(done, testing::ElementsAre(kWords));
  EXPECT_THAT(world.audit_lines(), Contains("draft.removed draft " + id));
}

TEST_F(Unsent, AnotherFormThatIsSentTakesNothingAway) {
  open_form_and_wait();
  send_words();
  open_form(browser);
  EXPECT_EQ(send_words("Something else.").status, 303);
  EXPECT_EQ(browser.post("/buttons", {{"kept-id", kept().front().id.text()}}).status, 303) << "of another page";
  EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Unsent, ItCanBeThrownAway) {
  open_form_and_wait();
  send_words();
  const auto page = "/kept/" + kept().front().id.text();
  open_form(browser);
  browser.get(page);
  EXPECT_EQ(browser.post(page + "/removal").status, 303);
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_EQ(browser.get(page).status, 404);
}

TEST_F(Unsent, ADayLaterItIsGone) {
  open_form_and_wait();
  send_words();
  const auto id = kept().front().id;
  world.clock.advance(hours{24} - milliseconds{1});
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(core::sweep_kept(world.partnership), 0U);
  world.clock.advance(milliseconds{1});
  EXPECT_THAT(kept(), IsEmpty());
  world.clock.advance(seconds{1});
  open_form(browser);
  EXPECT_EQ(browser.get("/kept/" + id.text()).status, 404);
  EXPECT_THAT(browser.get(kForm + std::string("?kept=") + id.text()).body, Not(HasSubstr(kWords)));
  EXPECT_EQ(core::sweep_kept(world.partnership), 0U) << "the clock may be wrong by an hour";
  world.clock.advance(core::kRemovedAfter);
  EXPECT_EQ(core::sweep_kept(world.partnership), 1U);
  EXPECT_EQ(core::sweep_kept(world.partnership), 0U);
  EXPECT_THAT(world.audit_lines(), Contains("draft.expired draft " + id.text()));
}

TEST_F(Unsent, SentTwiceItIsKeptOnceAndTwoTextsAreKeptBoth) {
  open_form_and_wait();
  send_words();
  world.clock.advance(seconds{1});
  send_words();
  ASSERT_EQ(kept().size(), 1U);
  send_words("Something else.");
  EXPECT_EQ(kept().size(), 2U);
}

TEST_F(Unsent, OneWindowKeepsWhatItSentLast) {
  open_form_and_wait();
  browser.post(kForm, {{"words", "He waits"}, {"kept-window", "one"}});
  browser.post(kForm, {{"words", kWords}, {"kept-window", "one"}});
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_EQ(words_of(kept().front()), kWords);
  browser.post(kForm, {{"words", kWords}, {"kept-window", "another"}});
  EXPECT_EQ(kept().size(), 2U);
}

TEST_F(Unsent, HoweverManyThereAreNoneGoesBeforeItsTime) {
  constexpr std::size_t kMany = 60;
  open_form_and_wait();
  for (std::size_t i = 0; i < kMany; ++i) {
    world.clock.advance(seconds{1});
    send_words("Words " + std::to_string(i));
  }
  ASSERT_EQ(kept().size(), kMany);
  EXPECT_EQ(words_of(kept().front()), "Words 59");
  EXPECT_EQ(words_of(kept().back()), "Words 0");
  world.clock.advance(hours{24} - seconds{30});
  EXPECT_EQ(kept().size(), 30U) << "those of the last 24 hours";
}

TEST_F(Unsent, WhoeverSignedInAgainSinceThePageWasOpenedLosesNothing) {
  const auto token = open_form(browser);
  world.clock.advance(hours{20});
  open_form(browser);
  const auto response = browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", token}});
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("This page was out of date"));
  EXPECT_THAT(done, IsEmpty());
  ASSERT_EQ(kept().size(), 1U);
  EXPECT_THAT(response.body, HasSubstr("href=\"/kept/" + kept().front().id.text() + "\""));
}

TEST_F(Unsent, AnotherPersonsPageAndOneOfLastWeekAreNotKept) {
  const auto old_token = open_form(browser);
  TestBrowser other(service);
  const auto others_token = open_form(other, kCordelia);
  open_form(browser);
  const auto response = browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", others_token}});
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("Nothing was saved"));
  world.clock.advance(hours{24 * 7});
  open_form(browser);
  browser.send(Method::post, kForm, {{"words", kWords}, {"csrf", old_token}});
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_THAT(kept_for(cordelia), IsEmpty());
}

}  // namespace
}  // namespace waymark::app
