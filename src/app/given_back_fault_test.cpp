// What somebody reads when a form came to nothing: what was typed stands on the page once more, and is sent from there
// when things are right again. Nothing of it goes to anybody else.
#include <regex>

#include "app/form_page_for_tests.hpp"

namespace waymark::app {
namespace {

using core::web::Access;
using core::web::Audit;
using core::web::Reply;
using core::web::Visit;
using http::Method;
using std::chrono::minutes;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using namespace html::literals;
using sql::operator""_sql;

// Forms that fail, each in its own way, as long as something is wrong.
class GivenBackTest : public FormPageTest {
 protected:
  core::web::Routes routes_that_fail() {
    auto all = routes();
    const auto add = [&](core::web::Path path, core::web::Handler otherwise, core::web::Habits habits = {}) {
      const auto handler = [this, otherwise = std::move(otherwise)](Visit& visit) -> Reply {
        if (wrong) return otherwise(visit);
        done.emplace_back(visit.form().get("words"));
        return core::web::go_to("/list"_url);
      };
      all.push_back({Method::post, path, Access::staff(), Audit::write(), handler, habits});
    };
    const auto down = [](Visit&) -> Reply { throw base::InfrastructureError("the disk is full"); };
    add("/things/down", down);
    add("/things/bug", [](Visit&) -> Reply { throw std::runtime_error("what was typed"); });
    add("/things/gone", [](Visit&) { return Reply(base::not_found()); });
    add("/things/taken", [](Visit&) { return Reply(base::conflict("Somebody has it.")); });
    add("/things/refused", [](Visit&) { return Reply(base::refused("Only the holder can.")); });
    add("/things/wrong", [](Visit&) { return Reply(base::invalid({{"name", "Enter a name"}})); });
    add("/things/closed", down, core::web::kNothingTyped);
    all.push_back({Method::post, "/things/late", Access::staff(), Audit::write(), [this](Visit&) {
                     world.execute("ALTER TABLE draft RENAME TO draft_before"_sql);
                     return Reply(core::web::go_to("/list"_url));
                   }});
    return all;
  }

  void SetUp() override {
    open_form(who);
    who.headers = {{"sec-fetch-site", "same-origin"}};
  }
  http::Response post(const std::string& path, FormFields more = {}) {
    more.emplace_back("words", kWords);
    testing::internal::CaptureStderr();
    auto response = who.post(path, std::move(more));
    log = testing::internal::GetCapturedStderr();
    return response;
  }

  // The form that a page offers to send again, as a browser would send it.
  static FormFields again(const std::string& page) {
    static const std::regex unseen("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    FormFields fields;
    for (std::sregex_iterator field(page.begin(), page.end(), unseen), end; field != end; ++field)
      fields.emplace_back((*field)[1].str(), (*field)[2].str());
    return fields;
  }

  bool wrong = true;
  std::string log;
  Service failing{world.partnership, routes_that_fail(), {}};
  TestBrowser who{failing};
};

TEST_F(GivenBackTest, WhenTheDiskIsFullTheWordsStandOnThePageAndAreSentFromIt) {
  for (const auto* path : {"/things/down", "/things/bug"}) {
    wrong = true;
    done.clear();
    const auto response = post(path, {{"box", "ticked"}});
    EXPECT_EQ(response.status, std::string_view(path) == "/things/down" ? 503 : 500);
    EXPECT_THAT(response.body, HasSubstr("What you sent may not be saved"));
    EXPECT_THAT(response.body, HasSubstr("What you typed"));
    EXPECT_THAT(response.body, HasSubstr(kWords));
    EXPECT_THAT(response.body, HasSubstr("action=\"" + std::string(path) + "\""));
    EXPECT_THAT(response.body, HasSubstr("Send it again"));
    EXPECT_THAT(response.body, Not(HasSubstr("Bertram"))) << "who is signed in nobody could ask";
    EXPECT_THAT(log, Not(HasSubstr(kWords)));
    EXPECT_THAT(done, IsEmpty());
    wrong = false;
    const auto fields = again(response.body);
    EXPECT_THAT(fields, Contains(testing::Pair("box", "ticked")));
    EXPECT_EQ(who.send(Method::post, path, fields).status, 303) << "with the token of the session that still lives";
    EXPECT_THAT(done, ElementsAre(kWords));
  }
}

TEST_F(GivenBackTest, APageThatWasOnlyAskedForSaysNothingOfAForm) {
  world.execute("ALTER TABLE session RENAME TO session_before"_sql);
  testing::internal::CaptureStderr();
  const auto response = who.get("/list");
  testing::internal::GetCapturedStderr();
  EXPECT_EQ(response.status, 503);
  EXPECT_THAT(response.body, Not(HasSubstr("Send it again")));
  EXPECT_THAT(response.body, HasSubstr("Try again in a few minutes"));
  EXPECT_THAT(response.body, HasSubstr("call 999"));
}

TEST_F(GivenBackTest, WhateverElseAFormCameToNobodyTypesItTwice) {
  for (const auto& [path, status] : {std::pair{"/things/gone", 404}, std::pair{"/things/taken", 409},
                                     std::pair{"/things/refused", 403}, std::pair{"/things/wrong", 422}}) {
    const auto response = post(path);
    EXPECT_EQ(response.status, status);
    EXPECT_THAT(response.body, HasSubstr(kWords)) << path;
    EXPECT_THAT(response.body, HasSubstr("copy what is still needed")) << path;
    EXPECT_THAT(response.body, Not(HasSubstr("Send it again"))) << path << ": it would come to the same";
  }
}

TEST_F(GivenBackTest, WhatMayNotBeOpenedLooksAsIfItWereNotThere) {
  auto there = post("/managers").body;
  auto absent = post("/managerz").body;
  for (auto* page : {&there, &absent}) {
    const auto token = TestBrowser::hidden_field(*page, "csrf");
    page->replace(page->find(token), token.size(), "");
  }
  EXPECT_THAT(there, HasSubstr(kWords)) << "a role that was taken away takes no word with it";
  EXPECT_EQ(there, absent);
}

TEST_F(GivenBackTest, NothingThatAnotherSiteMadeTheBrowserSend) {
  for (const auto& headers :
       std::vector<std::vector<std::pair<std::string, std::string>>>{{},
                                                                     {{"sec-fetch-site", "cross-site"}},
                                                                     {{"sec-fetch-site", "same-site"}},
                                                                     {{"origin", "https://else.org"}}}) {
    who.headers = headers;
    for (const auto* path : {"/things/down", "/things/gone", "/nowhere"}) {
      const auto response = post(path);
      EXPECT_THAT(response.body, Not(HasSubstr(kWords))) << path;
      EXPECT_THAT(response.body, Not(HasSubstr("Send it again"))) << path;
    }
  }
}

TEST_F(GivenBackTest, NoPasswordAndNothingBesideWhichNobodyTypes) {
  const auto with_one = post("/things/down", {{"new_password", "secret meadow"}});
  EXPECT_THAT(with_one.body, Not(HasSubstr("secret meadow")));
  EXPECT_THAT(with_one.body, HasSubstr(kWords));
  EXPECT_THAT(post("/things/closed").body, Not(HasSubstr(kWords)));
  world.execute("ALTER TABLE session RENAME TO session_before"_sql);
  for (const auto* path : {"/account/password", "/sign-in"}) {
    const auto response = post(path, {{"current", "secret meadow"}, {"password", "secret meadow"}});
    EXPECT_EQ(response.status, 503) << path;
    EXPECT_THAT(response.body, Not(HasSubstr("secret meadow"))) << path;
    EXPECT_THAT(response.body, Not(HasSubstr(kWords))) << path;
  }
}

TEST_F(GivenBackTest, AScriptThatSavesIsToldInOneSentenceOrTriesAgain) {
  who.headers = {{"sec-fetch-site", "same-origin"}, {"x-saving", "yes"}};
  const auto gone = post("/things/gone");
  EXPECT_EQ(gone.status, 404);
  EXPECT_EQ(gone.content_type, "text/plain; charset=utf-8");
  EXPECT_THAT(gone.body, HasSubstr("What you typed is still on this page"));
  const auto down = post("/things/down");
  EXPECT_EQ(down.status, 503);
  EXPECT_EQ(down.content_type, "text/html; charset=utf-8") << "no sentence: it is tried again";
  EXPECT_THAT(down.body, Not(HasSubstr(kWords))) << "the page has it";
}

TEST_F(GivenBackTest, WhatCannotBeKeptForWhoeverSignedOutIsShownAndWhatIsKeptIsNot) {
  world.clock.advance(minutes{15});
  const auto kept_for_later = post(kForm);
  EXPECT_EQ(kept_for_later.status, 403);
  EXPECT_THAT(kept_for_later.body, Not(HasSubstr(kWords)));
  ASSERT_EQ(kept().size(), 1U);
  open_form(who);
  const auto cookies = who.cookies;
  EXPECT_EQ(who.post("/sign-out").status, 303);
  who.cookies = cookies;
  const auto shown = post(kForm);
  EXPECT_EQ(shown.status, 403);
  EXPECT_THAT(shown.body, HasSubstr("You are signed out"));
  EXPECT_THAT(shown.body, HasSubstr(kWords));
  EXPECT_THAT(shown.body, HasSubstr("Copy what is still needed before you sign in"));
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_THAT(done, IsEmpty());
}

TEST_F(GivenBackTest, APageOfSomebodyElsesOrOfLastWeekGivesTheWordsBackToWhoeverSentThem) {
  TestBrowser other(failing);
  const auto others_token = open_form(other, kCordelia);
  const auto response = who.send(Method::post, kForm, {{"words", kWords}, {"csrf", others_token}});
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.body, HasSubstr("Nothing was saved"));
  EXPECT_THAT(response.body, HasSubstr(kWords));
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_THAT(kept_for(cordelia), IsEmpty());
}

TEST_F(GivenBackTest, WhoeverIsTurnedAwayHasTheWordsBackWithoutTheDatabase) {
  world.execute("ALTER TABLE session RENAME TO session_before"_sql);
  http::Request request;
  request.method = Method::post;
  request.path = "/things/down";
  request.form.add("words", kWords);
  request.headers = {{"host", "localhost"}, {"sec-fetch-site", "same-origin"}};
  const auto response = failing.turned_away(request);
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(TestBrowser::header(response, "retry-after"), "5");
  EXPECT_EQ(TestBrowser::header(response, "cache-control"), "no-store");
  EXPECT_THAT(response.body, HasSubstr("What you sent was not carried out"));
  EXPECT_THAT(response.body, HasSubstr(kWords));
  EXPECT_THAT(response.body, HasSubstr("Send it again"));
}

TEST_F(GivenBackTest, WhoeverHasToLeaveLeavesWhateverTheDatabaseDoes) {
  world.execute("ALTER TABLE session RENAME TO session_before"_sql);
  const auto cookies = who.cookies;
  who.headers.clear();
  testing::internal::CaptureStderr();
  const auto response = who.get("/exit");
  who.cookies = cookies;
  const auto signed_out = who.post("/sign-out");
  testing::internal::GetCapturedStderr();
  EXPECT_EQ(response.status, 303);
  EXPECT_THAT(TestBrowser::header(response, "location"), testing::StartsWith("https://"));
  EXPECT_THAT(TestBrowser::header(response, "set-cookie"), HasSubstr("Max-Age=0"));
  EXPECT_EQ(signed_out.status, 503);
  EXPECT_THAT(who.cookies, IsEmpty()) << "this browser holds no session any more";
}

TEST_F(GivenBackTest, WhatIsDoneIsDoneThoughItsDraftCannotBeForgotten) {
  const auto response = post("/things/late", {{"kept-window", "one"}});
  EXPECT_EQ(response.status, 303);
  EXPECT_THAT(log, HasSubstr("\"kept_not_forgotten\""));
}

}  // namespace
}  // namespace waymark::app
