#pragma once
// A service with one form page, for what becomes of words that are typed on it. Bertram and Cordelia work here.
#include <gmock/gmock.h>

#include "app/browser_for_tests.hpp"
#include "app/partnership_for_tests.hpp"
#include "capabilities/kept/kept.hpp"
#include "core/kept.hpp"

namespace waymark::app {

class FormPageTest : public testing::Test {
 protected:
  static constexpr const char* kBertram = "bertram@example.org";
  static constexpr const char* kCordelia = "cordelia@example.org";
  static constexpr const char* kForm = "/things/new";
  static constexpr const char* kWords = "He waits outside her work.";

  core::web::Routes routes() {
    using namespace html::literals;
    using core::web::Access;
    using core::web::Audit;
    using core::web::Page;
    using core::web::Reply;
    using core::web::Visit;
    using http::Method;
    auto all = staff::routes({});
    const auto none = Audit::nothing("nobody is in it");
    const auto shown = [](const Visit& visit, int status) {
      html::Html main;
      main << "<form method=\"post\" action=\"/things/new\">"_html << visit.csrf_field() << "<p>"_html
           << visit.form().get("words") << "</p></form>"_html;
      return Page{.title = "Thing", .main = std::move(main), .has_errors = status != 200, .status = status};
    };
    const auto take = [this, shown](Visit& visit) -> Reply {
      if (visit.form().get("words") == "wrong") return shown(visit, 422);
      done.emplace_back(visit.form().get("words"));
      return core::web::go_to("/list"_url);
    };
    all.push_back({Method::get, "/things/new", Access::staff(), none,
                   [shown](Visit& visit) -> Reply { return shown(visit, 200); }, core::web::kRefilled});
    all.push_back({Method::post, "/things/new", Access::staff(), Audit::write(), take});
    all.push_back({Method::get, "/list", Access::staff(), none,
                   [](Visit&) -> Reply { return Page{.title = "Things", .main = "<p>a list</p>"_html}; }});
    all.push_back({Method::post, "/buttons", Access::staff(), Audit::write(), take, core::web::kNothingTyped});
    all.push_back({Method::post, "/managers", Access::only(core::Role::manager), Audit::write(), take});
    auto kept_routes = kept::routes(kept::pages_of(all));
    std::move(kept_routes.begin(), kept_routes.end(), std::back_inserter(all));
    return all;
  }

  core::Viewer viewer(const core::StaffId& id) const {
    return core::Viewer::staff(id, "essex_police", core::Role::practitioner);
  }
  std::vector<core::Draft> kept_for(const core::StaffId& id) {
    return core::read(world.partnership, viewer(id),
                      [&](core::Reading& reading) { return core::kept_drafts(reading, world.clock.now()); });
  }
  std::vector<core::Draft> kept() { return kept_for(bertram); }
  std::string words_of(const core::Draft& draft) { return std::string(draft.fields.get("words")); }

  // Opens the form; answers with its token.
  std::string open_form(TestBrowser& who, const char* login = kBertram) {
    EXPECT_EQ(who.sign_in(login, TestPartnership::kPassword).status, 303);
    return token_on(who.get(kForm));
  }
  static std::string token_on(const http::Response& page) { return TestBrowser::hidden_field(page.body, "csrf"); }

  // The form, signed in, and then left alone until the session is over.
  void open_form_and_wait() {
    open_form(browser);
    world.clock.advance(std::chrono::minutes{15});
  }
  http::Response send_words(const std::string& words = kWords) { return browser.post(kForm, {{"words", words}}); }

  TestPartnership world;
  core::StaffId bertram = world.add_staff(kBertram);
  core::StaffId cordelia = world.add_staff(kCordelia);
  std::vector<std::string> done;  // the words of each form that was carried out
  Service service{world.partnership, routes(), {}};
  TestBrowser browser{service};
};

}  // namespace waymark::app
