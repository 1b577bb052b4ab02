#include <gmock/gmock.h>

#include "app/browser_for_tests.hpp"
#include "app/partnership_for_tests.hpp"

namespace waymark::app {
namespace {

using testing::HasSubstr;
using testing::Not;
using sql::operator""_sql;

constexpr const char* kLogin = "bertram@example.org";
constexpr auto kPassword = TestPartnership::kPassword;

std::string location(const http::Response& response) { return TestBrowser::header(response, "location"); }

class SignInTest : public testing::Test {
 protected:
  TestPartnership world;
  core::StaffId bertram = world.add_staff(kLogin);
  Service service{world.partnership, staff::routes({}), {}};
  TestBrowser browser{service};

  bool is_in(TestBrowser& who) { return who.get("/account").status == 200; }
};

TEST_F(SignInTest, LetsTheRightPasswordInWhateverTheCaseOfTheAddress) {
  const auto response = browser.sign_in("  Bertram@Example.ORG ", kPassword);
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(location(response), "/");
  EXPECT_TRUE(is_in(browser));
}

TEST_F(SignInTest, TakesAPasswordAsItWasTyped) {
  EXPECT_EQ(browser.sign_in(kLogin, "quiet meadow lantern").status, 422);
}

TEST_F(SignInTest, AnUnknownNameAndAWrongPasswordLookAlike) {
  const auto masked = [&](const std::string& login) {
    auto page = browser.sign_in(login, "not the password at all");
    EXPECT_EQ(page.status, 422);
    for (const auto& text : {TestBrowser::hidden_field(page.body, "csrf"), login})
      page.body.replace(page.body.find(text), text.size(), "");
    return page.body;
  };
  const auto known = masked(kLogin);
  EXPECT_EQ(known, masked("nobody@example.org"));
  EXPECT_THAT(known, HasSubstr("<title>Error: Sign in"));
  EXPECT_THAT(known, HasSubstr("Check your email address and password"));
  EXPECT_THAT(world.audit_lines(), testing::Contains("session.refused staff "));
}

TEST_F(SignInTest, AsksForWhatIsMissingAndNeverShowsAPasswordAgain) {
  browser.get("/sign-in");
  const auto page = browser.post("/sign-in", {{"email", ""}, {"password", ""}}).body;
  EXPECT_THAT(page, HasSubstr("Enter your email address"));
  EXPECT_THAT(page, HasSubstr("Enter your password"));
  EXPECT_THAT(browser.sign_in(kLogin, "correct horse").body, Not(HasSubstr("correct horse")));
}

TEST_F(SignInTest, AnAccountRestsAfterEightWrongPasswords) {
  for (int i = 0; i < 8; ++i) EXPECT_EQ(browser.sign_in(kLogin, "wrong").status, 422);
  EXPECT_EQ(browser.sign_in(kLogin, kPassword).status, 422);
  world.clock.advance(std::chrono::minutes(15));
  EXPECT_EQ(browser.sign_in(kLogin, kPassword).status, 303);
}

TEST_F(SignInTest, AfterARestTheCountBeginsAnew) {
  for (int i = 0; i < 8; ++i) browser.sign_in(kLogin, "wrong");
  world.clock.advance(std::chrono::minutes(15));
  for (int i = 0; i < 7; ++i) browser.sign_in(kLogin, "wrong");
  EXPECT_EQ(browser.sign_in(kLogin, kPassword).status, 303) << "seven slips are no reason to rest";
  TestBrowser other(service);
  for (int i = 0; i < 8; ++i) other.sign_in(kLogin, "wrong");
  EXPECT_EQ(other.sign_in(kLogin, kPassword).status, 422);
}

TEST_F(SignInTest, EverySessionHasATokenOfItsOwnThatNobodyElseChose) {
  const std::string planted(43, 'A');
  browser.cookies["session"] = planted;
  browser.sign_in(kLogin, kPassword);
  const auto first = browser.cookies["session"];
  EXPECT_NE(first, planted);
  browser.post("/sign-out");
  TestBrowser other(service);
  other.sign_in(kLogin, kPassword);
  EXPECT_NE(other.cookies["session"], first);
}

TEST_F(SignInTest, TheSecretBeforeSigningInIsWorthNothingAfter) {
  browser.get("/sign-in");
  const auto before = TestBrowser::hidden_field(browser.get("/sign-in").body, "csrf");
  browser.sign_in(kLogin, kPassword);
  EXPECT_EQ(browser.send(http::Method::post, "/sign-out", {{"csrf", before}}).status, 403);
  EXPECT_TRUE(is_in(browser));
}

TEST_F(SignInTest, EndsAfterFifteenMinutesWithoutUse) {
  browser.sign_in(kLogin, kPassword);
  world.clock.advance(std::chrono::minutes(15) - std::chrono::milliseconds(1));
  EXPECT_TRUE(is_in(browser));
  world.clock.advance(std::chrono::minutes(15));
  EXPECT_FALSE(is_in(browser));
  EXPECT_EQ(location(browser.get("/account")), "/sign-in?then=%2Faccount");
}

TEST_F(SignInTest, EndsAfterTenHoursHoweverMuchItIsUsed) {
  browser.sign_in(kLogin, kPassword);
  for (int minutes = 10; minutes < 600; minutes += 10) {
    world.clock.advance(std::chrono::minutes(10));
    ASSERT_TRUE(is_in(browser)) << minutes;
  }
  world.clock.advance(std::chrono::minutes(10));
  EXPECT_FALSE(is_in(browser));
}

TEST_F(SignInTest, SigningOutEndsTheSessionEvenForWhoeverKeptItsToken) {
  browser.sign_in(kLogin, kPassword);
  browser.get("/account");
  const auto kept = browser.cookies;
  const auto response = browser.post("/sign-out");
  EXPECT_EQ(location(response), "/sign-in");
  EXPECT_EQ(TestBrowser::header(response, "clear-site-data"), "\"cookies\", \"storage\"");
  browser.cookies = kept;
  EXPECT_FALSE(is_in(browser));
}

TEST_F(SignInTest, WhoeverSignsOutTooLateIsToldThatTheyAreSignedOut) {
  browser.sign_in(kLogin, kPassword);
  browser.get("/account");
  world.clock.advance(std::chrono::minutes(15));
  EXPECT_THAT(browser.post("/sign-out").body, HasSubstr("You are signed out"));
}

TEST_F(SignInTest, SigningOutEverywhereEndsTheOtherSessionsToo) {
  TestBrowser other(service);
  other.sign_in(kLogin, kPassword);
  browser.sign_in(kLogin, kPassword);
  browser.get("/account");
  EXPECT_EQ(browser.post("/sign-out-everywhere").status, 303);
  EXPECT_FALSE(is_in(browser));
  EXPECT_FALSE(is_in(other));
}

TEST_F(SignInTest, ExitEndsTheSessionAndLeadsElsewhereAtOnce) {
  browser.sign_in(kLogin, kPassword);
  const auto kept = browser.cookies;
  const auto response = browser.get("/exit");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(location(response), "https://www.bbc.co.uk/weather");
  EXPECT_NE(TestBrowser::header(response, "clear-site-data"), "");
  browser.cookies = kept;
  EXPECT_FALSE(is_in(browser));
}

TEST_F(SignInTest, ALinkOnSomebodyElsesPageSignsNobodyOut) {
  browser.sign_in(kLogin, kPassword);
  browser.headers = {{"sec-fetch-site", "cross-site"}};
  EXPECT_EQ(TestBrowser::header(browser.get("/exit"), "clear-site-data"), "");
  browser.headers.clear();
  EXPECT_TRUE(is_in(browser));
}

TEST_F(SignInTest, GoesOnToAPageOfOursAndNowhereElse) {
  const auto goes_to = [&](const std::string& then) {
    TestBrowser fresh(service);
    fresh.get("/sign-in");
    return location(fresh.post("/sign-in", {{"email", kLogin}, {"password", std::string(kPassword)}, {"then", then}}));
  };
  EXPECT_EQ(goes_to("/account"), "/account");
  for (const auto* bad :
       {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "javascript:1", ""})
    EXPECT_EQ(goes_to(bad), "/") << bad;
  EXPECT_EQ(TestBrowser::hidden_field(browser.get("/sign-in?then=/account").body, "then"), "/account");
}

TEST_F(SignInTest, AClosedAccountIsOutAtOnce) {
  browser.sign_in(kLogin, kPassword);
  world.execute("UPDATE staff SET closed_at = '2026-03-04T09:31:00.000Z'"_sql);
  EXPECT_FALSE(is_in(browser));
  EXPECT_EQ(browser.sign_in(kLogin, kPassword).status, 422);
}

TEST_F(SignInTest, ARoleThatNobodyKnowsIsNoRole) {
  browser.sign_in(kLogin, kPassword);
  ASSERT_TRUE(is_in(browser));
  world.execute("UPDATE staff SET role = 'overseer'"_sql);
  EXPECT_FALSE(is_in(browser));
  EXPECT_EQ(browser.sign_in(kLogin, kPassword).status, 422);
}

TEST_F(SignInTest, TheAccountPageListsOnesOwnOpenSessions) {
  world.add_staff("cordelia@example.org");
  TestBrowser other(service);
  TestBrowser colleague(service);
  other.sign_in(kLogin, kPassword);
  colleague.sign_in("cordelia@example.org", kPassword);
  world.clock.advance(std::chrono::minutes(1));
  browser.sign_in(kLogin, kPassword);
  const auto page = browser.get("/account").body;
  EXPECT_THAT(page, HasSubstr("This one"));
  EXPECT_THAT(page, HasSubstr("Another one"));
  EXPECT_EQ(page.find("Another one"), page.rfind("Another one"));
  EXPECT_THAT(world.audit_lines(), testing::Contains("account.shown staff " + bertram.text()));
}

TEST_F(SignInTest, OutsideADemonstrationThereIsNoCast) {
  EXPECT_THAT(browser.get("/sign-in").body, Not(HasSubstr("Bertram Mockingham")));
  EXPECT_EQ(browser.post("/personas", {{"staff", bertram.text()}}).status, 404);
}

class PersonaTest : public SignInTest {
 protected:
  Service shown{world.partnership, staff::routes({.demonstration = true}), {.demonstration = true}};
  TestBrowser visitor{shown};
};

TEST_F(PersonaTest, TheCastIsOfferedAndOneClickAway) {
  const auto page = visitor.get("/sign-in").body;
  EXPECT_THAT(page, HasSubstr("Bertram Mockingham"));
  EXPECT_THAT(page, HasSubstr("Everybody here is invented"));
  EXPECT_EQ(location(visitor.post("/personas", {{"staff", bertram.text()}})), "/");
  EXPECT_TRUE(is_in(visitor));
}

TEST_F(PersonaTest, ComesInTheOrderOfTheCast) {
  world.clock.advance(std::chrono::milliseconds(1));
  const auto later = world.add_staff("anna@example.org");
  const auto page = visitor.get("/sign-in").body;
  EXPECT_LT(page.find(bertram.text()), page.find(later.text()));
}

TEST_F(PersonaTest, WhatHasToBeMendedStandsFirst) {
  visitor.get("/sign-in");
  const auto page = visitor.post("/sign-in", {{"email", ""}, {"password", ""}}).body;
  EXPECT_LT(page.find("name=\"email\""), page.find("Choose who to be"));
}

TEST_F(PersonaTest, BecomingSomebodyElseEndsTheSessionBefore) {
  const auto cordelia = world.add_staff("cordelia@example.org");
  visitor.get("/sign-in");
  visitor.post("/personas", {{"staff", bertram.text()}});
  const auto kept = visitor.cookies;
  visitor.get("/sign-in");
  EXPECT_EQ(visitor.post("/personas", {{"staff", cordelia.text()}}).status, 303);
  EXPECT_TRUE(is_in(visitor));
  visitor.cookies = kept;
  EXPECT_FALSE(is_in(visitor));
}

TEST_F(PersonaTest, NobodyElseCanBeChosen) {
  visitor.get("/sign-in");
  for (const auto* id : {"", "nobody", "00000000000000000000000000"})
    EXPECT_EQ(visitor.post("/personas", {{"staff", id}}).status, 404) << id;
}

}  // namespace
}  // namespace waymark::app
