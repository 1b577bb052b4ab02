#include "app/service.hpp"

#include <gmock/gmock.h>

#include "app/browser_for_tests.hpp"
#include "app/partnership_for_tests.hpp"

namespace waymark::app {
namespace {

using core::Role;
using core::web::Access;
using core::web::Audit;
using core::web::Page;
using core::web::Reply;
using core::web::Routes;
using core::web::Visit;
using http::Method;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using namespace html::literals;
using sql::operator""_sql;

Reply shows(std::string_view text) { return Page{.title = "Thing", .main = html::Html::of(text)}; }

// The staff pages, and routes that do one thing each.
class ServiceTest : public testing::Test {
 protected:
  ServiceTest() { world.add_staff("bertram@example.org"); }

  Routes routes() {
    auto all = staff::routes({});
    const auto staff = Access::staff();
    const auto none = Audit::nothing("nobody is in it");
    const auto add = [&](Method method, core::web::Path path, Access access, Audit audit, core::web::Handler handler) {
      all.push_back({method, path, access, audit, std::move(handler)});
    };
    add(Method::get, "/things/{id}", staff, Audit::read("thing.shown"), [](Visit& visit) {
      visit.saw("thing", "one");
      visit.saw("thing", "two");
      visit.saw("thing", "one");  // as when the body of a read runs again
      return shows("the secret thing");
    });
    add(Method::get, "/things/new", staff, none, [](Visit&) { return shows("a form"); });
    add(Method::get, "/list", staff, Audit::read("list.shown"), [](Visit&) { return shows("a list"); });
    add(Method::get, "/managers", Access::only(Role::manager), none, [](Visit&) { return shows("for managers"); });
    add(Method::post, "/things", staff, Audit::write(), [this](Visit&) {
      ++posts;
      return Reply(core::web::go_to("/list"_url));
    });
    add(Method::get, "/gone", staff, Audit::read("gone.shown"), [](Visit&) { return Reply(base::not_found()); });
    add(Method::get, "/taken", staff, none, [](Visit&) { return Reply(base::conflict("Somebody has it.")); });
    add(Method::get, "/refused", staff, none, [](Visit&) { return Reply(base::refused("Only the holder can.")); });
    add(Method::get, "/invalid", staff, none, [](Visit&) {
      return Reply(base::invalid({{"name", "Enter a <name>"}}));
    });
    add(Method::get, "/wrong", staff, none, [](Visit&) {
      return Page{.title = "Thing", .main = html::Html::of("again"), .has_errors = true, .status = 422};
    });
    add(Method::get, "/down", staff, none,
        [](Visit&) -> Reply { throw base::InfrastructureError("the disk is full"); });
    add(Method::get, "/bug", staff, none, [](Visit&) -> Reply { throw std::runtime_error("what was typed"); });
    return all;
  }

  TestPartnership world;
  int posts = 0;
  Service service{world.partnership, routes(), {}};
  TestBrowser browser{service};

  void sign_in() {
    ASSERT_EQ(browser.sign_in("bertram@example.org", TestPartnership::kPassword).status, 303);
    browser.get("/list");  // whose sign-out form has the session's token
  }
};

TEST_F(ServiceTest, LeadsWhoeverHasNotSignedInToSignInAndKeepsWhereTo) {
  const auto response = browser.get("/things/one?name=Marigold");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(TestBrowser::header(response, "location"), "/sign-in?then=%2Fthings%2Fone");
  EXPECT_EQ(response.body, "");
}

TEST_F(ServiceTest, TellsWhoeverWasSignedOutThatNothingWasCarriedOut) {
  sign_in();
  world.clock.advance(std::chrono::minutes(15));
  const auto response = browser.post("/things");
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("You are signed out"));
  EXPECT_THAT(response.body, HasSubstr("was not carried out"));
  EXPECT_EQ(posts, 0);
}

TEST_F(ServiceTest, WhatARoleMayNotOpenLooksAsIfItWereNotThere) {
  sign_in();
  auto there = browser.get("/managers");
  auto absent = browser.get("/managerz");
  EXPECT_EQ(there.status, 404);
  EXPECT_EQ(absent.status, 404);
  const auto mask = [](std::string page) {
    const auto token = TestBrowser::hidden_field(page, "csrf");
    return page.replace(page.find(token), token.size(), "");
  };
  EXPECT_EQ(mask(there.body), mask(absent.body));
  EXPECT_THAT(world.audit_lines(), Contains("page.refused page /managers"));
}

TEST_F(ServiceTest, RunsNoFormThatIsNotOurs) {
  sign_in();
  EXPECT_EQ(browser.send(Method::post, "/things", {}).status, 403);
  EXPECT_EQ(browser.send(Method::post, "/things", {{"csrf", std::string(86, 'A')}}).status, 403);
  TestBrowser other(service);
  other.sign_in("bertram@example.org", TestPartnership::kPassword);
  const auto others = TestBrowser::hidden_field(other.get("/list").body, "csrf");
  EXPECT_EQ(browser.send(Method::post, "/things", {{"csrf", others}}).status, 403);
  browser.headers = {{"sec-fetch-site", "cross-site"}};
  EXPECT_EQ(browser.post("/things").status, 403);
  EXPECT_EQ(posts, 0);
  browser.headers = {{"sec-fetch-site", "same-origin"}};
  EXPECT_EQ(browser.post("/things").status, 303);
  EXPECT_EQ(posts, 1);
}

TEST_F(ServiceTest, AuditsEverythingThatAPageShowed) {
  sign_in();
  const auto before = world.audit_lines().size();
  EXPECT_THAT(browser.get("/things/one").body, HasSubstr("the secret thing"));
  browser.get("/list");
  browser.get("/things/new");
  browser.get("/gone");
  auto lines = world.audit_lines();
  lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(before));
  EXPECT_THAT(lines, testing::ElementsAre("thing.shown thing one", "thing.shown thing two", "list.shown page /list",
                                          "page.refused page /gone"));
}

TEST_F(ServiceTest, ShowsNothingWhenTheAuditCannotBeWritten) {
  sign_in();
  world.execute("DROP TABLE audit_entry"_sql);
  testing::internal::CaptureStderr();
  const auto response = browser.get("/things/one");
  EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("\"page_unavailable\""));
  EXPECT_EQ(response.status, 503);
  EXPECT_THAT(response.body, Not(HasSubstr("the secret thing")));
}

TEST_F(ServiceTest, TurnsFailuresIntoPagesThatSayWhatToDo) {
  sign_in();
  EXPECT_EQ(browser.get("/gone").status, 404);
  const auto taken = browser.get("/taken");
  EXPECT_EQ(taken.status, 409);
  EXPECT_THAT(taken.body, HasSubstr("Somebody has it."));
  const auto refused = browser.get("/refused");
  EXPECT_EQ(refused.status, 403);
  EXPECT_THAT(refused.body, HasSubstr("Only the holder can."));
  const auto invalid = browser.get("/invalid");
  EXPECT_EQ(invalid.status, 422);
  EXPECT_THAT(invalid.body, HasSubstr("Enter a &lt;name&gt;"));
}

TEST_F(ServiceTest, GivesAReferenceForWhatWentWrongAndNothingElse) {
  sign_in();
  testing::internal::CaptureStderr();
  const auto down = browser.get("/down");
  const auto bug = browser.get("/bug");
  const auto log = testing::internal::GetCapturedStderr();
  EXPECT_EQ(down.status, 503);
  EXPECT_EQ(bug.status, 500);
  for (const auto& page : {down.body, bug.body}) {
    EXPECT_THAT(page, HasSubstr("0123456789abcdefghjkmnpqrs"));
    EXPECT_THAT(page, Not(HasSubstr("the disk is full")));
    EXPECT_THAT(page, Not(HasSubstr("what was typed")));
    EXPECT_THAT(page, Not(HasSubstr("Bertram")));
  }
  EXPECT_THAT(log, HasSubstr("the disk is full"));
  EXPECT_THAT(log, HasSubstr("std::runtime_error"));
  EXPECT_THAT(log, Not(HasSubstr("what was typed")));
}

TEST_F(ServiceTest, AnswersHeadAsGetAndOtherMethodsWithThoseThatThereAre) {
  sign_in();
  EXPECT_EQ(browser.send(Method::head, "/list", {}).status, 200);
  const auto put = browser.send(Method::put, "/list", {});
  EXPECT_EQ(put.status, 405);
  EXPECT_EQ(TestBrowser::header(put, "allow"), "GET, HEAD");
  EXPECT_EQ(TestBrowser::header(browser.get("/things"), "allow"), "POST");
  EXPECT_EQ(TestBrowser::header(browser.get("/nowhere"), "allow"), "");
}

TEST_F(ServiceTest, AWordInTheAddressGoesBeforeAnId) {
  sign_in();
  EXPECT_THAT(browser.get("/things/new").body, HasSubstr("a form"));
  EXPECT_EQ(browser.get("/things/one/two").status, 404);
}

TEST_F(ServiceTest, SetsExactlyTheseHeadersOnAPage) {
  sign_in();
  const auto response = browser.get("/list");
  std::map<std::string, std::string> headers(response.headers.begin(), response.headers.end());
  EXPECT_EQ(headers.size(), response.headers.size()) << "a header is there twice";
  EXPECT_EQ(headers["cache-control"], "no-store");
  EXPECT_EQ(headers["referrer-policy"], "no-referrer");
  EXPECT_EQ(headers["x-content-type-options"], "nosniff");
  EXPECT_EQ(headers["cross-origin-opener-policy"], "same-origin");
  EXPECT_EQ(headers["cross-origin-embedder-policy"], "require-corp");
  EXPECT_EQ(headers["cross-origin-resource-policy"], "same-origin");
  EXPECT_THAT(headers["content-security-policy"], HasSubstr("default-src 'none'; script-src 'self'; style-src 'self'"));
  EXPECT_THAT(headers["permissions-policy"], HasSubstr("geolocation=()"));
  EXPECT_EQ(headers.size(), 8U);
  for (const auto* path : {"/nowhere", "/down", "/sign-in", "/things"}) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(TestBrowser::header(browser.get(path), "cache-control"), "no-store") << path;
    testing::internal::GetCapturedStderr();
  }
}

TEST_F(ServiceTest, OverTlsAsksForTlsForEver) {
  browser.secure = true;
  const auto response = browser.get("/sign-in");
  EXPECT_THAT(TestBrowser::header(response, "strict-transport-security"), HasSubstr("max-age=63072000"));
  EXPECT_THAT(TestBrowser::header(response, "set-cookie"), testing::StartsWith("__Host-form="));
  EXPECT_THAT(TestBrowser::header(response, "set-cookie"), HasSubstr("; HttpOnly; SameSite=Strict; Secure"));
}

TEST_F(ServiceTest, ServesItsFilesToBeKeptForEverAndAsksNobodyForThem) {
  const auto page = browser.get("/sign-in").body;
  const auto at = page.find("/assets/app.");
  ASSERT_NE(at, std::string::npos);
  const auto path = page.substr(at, page.find('"', at) - at);
  world.execute("ALTER TABLE session RENAME TO sessions_before"_sql);
  browser.cookies["session"] = std::string(43, 'A');
  const auto file = browser.get(path);
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(TestBrowser::header(file, "cache-control"), "public, max-age=31536000, immutable");
  EXPECT_THAT(file.body, Not(IsEmpty()));
  browser.cookies.clear();
  EXPECT_EQ(browser.get("/assets/manifest.txt").status, 404);
  EXPECT_EQ(browser.get("/assets/nothing.css").status, 404);
}

TEST_F(ServiceTest, TitlesSayErrorAndNothingAboutAnybody) {
  sign_in();
  EXPECT_THAT(browser.get("/list").body, HasSubstr("<title>Thing – Waymark</title>"));
  EXPECT_THAT(browser.get("/wrong").body, HasSubstr("<title>Error: Thing – Waymark</title>"));
}

TEST_F(ServiceTest, EveryPageHasTheWayOutAndOnceSignedInTheDoor) {
  EXPECT_THAT(browser.get("/sign-in").body, HasSubstr("href=\"/exit\""));
  EXPECT_THAT(browser.get("/sign-in").body, Not(HasSubstr("action=\"/sign-out\"")));
  sign_in();
  const auto page = browser.get("/list").body;
  EXPECT_THAT(page, HasSubstr("href=\"/exit\""));
  EXPECT_THAT(page, HasSubstr("action=\"/sign-out\""));
  EXPECT_THAT(page, HasSubstr("Bertram Mockingham"));
  EXPECT_THAT(browser.get("/gone").body, HasSubstr("action=\"/sign-out\""));
  EXPECT_THAT(page, Not(HasSubstr("href=\"/people\""))) << "a part of the service that has no route";
}

TEST(RouteTable, EndsTheProcessWhenTwoRoutesAnswerTheSame) {
  const auto handler = [](Visit&) { return Reply(base::not_found()); };
  const core::web::Route route{Method::get, "/list", Access::staff(), Audit::nothing("a test"), handler};
  EXPECT_DEATH(RouteTable({route, route}), "each method of an address has one route");
}

}  // namespace
}  // namespace waymark::app
