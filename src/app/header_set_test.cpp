// Every answer has exactly the headers of its kind, whoever asks [ASVS v5.0.0-3.4, v5.0.0-14.3].
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "app/browser_for_tests.hpp"
#include "app/capabilities.hpp"
#include "app/partnership_for_tests.hpp"

namespace waymark::app {
namespace {

using core::Role;
using core::web::Access;
using core::web::Audit;
using core::web::Reply;
using core::web::Route;
using core::web::Visit;
using http::Method;
using Headers = std::map<std::string, std::string>;

constexpr const char* kEverythingOff = "every feature off";

bool everything_off(std::string_view policy) {
  for (const auto* feature : {"camera=()", "microphone=()", "geolocation=()", "clipboard-read=()", "display-capture=()",
                              "payment=()", "usb=()", "browsing-topics=()"})
    if (policy.find(feature) == std::string_view::npos) return false;
  while (!policy.empty()) {
    const auto end = std::min(policy.find(", "), policy.size());
    if (!policy.substr(0, end).ends_with("=()")) return false;
    policy.remove_prefix(std::min(end + 2, policy.size()));
  }
  return true;
}

// "session=…; Path=/" without what is random.
std::string without_value(const std::string& cookie) {
  const auto from = cookie.find('=') + 1;
  const auto until = cookie.find(';');
  return until > from ? cookie.substr(0, from) + "*" + cookie.substr(until) : cookie;
}

Headers headers_of(const http::Response& response) {
  Headers headers;
  for (const auto& [name, value] : response.headers) EXPECT_TRUE(headers.emplace(name, value).second) << name;
  if (const auto policy = headers.find("permissions-policy"); policy != headers.end() && everything_off(policy->second))
    policy->second = kEverythingOff;
  if (const auto set = headers.find("set-cookie"); set != headers.end()) set->second = without_value(set->second);
  return headers;
}

Headers with_transport_security(Headers headers, bool secure) {
  if (secure) headers["strict-transport-security"] = "max-age=63072000; includeSubDomains";
  return headers;
}

Headers of_a_page(bool secure) {
  return with_transport_security(
      {{"content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for "
        "'script'"},
       {"permissions-policy", kEverythingOff},
       {"cross-origin-opener-policy", "same-origin"},
       {"cross-origin-embedder-policy", "require-corp"},
       {"cross-origin-resource-policy", "same-origin"},
       {"referrer-policy", "no-referrer"},
       {"x-content-type-options", "nosniff"},
       {"cache-control", "no-store"}},
      secure);
}

Headers of_an_asset(bool secure) {
  return with_transport_security({{"content-security-policy", "default-src 'none'; frame-ancestors 'none'"},
                                  {"cross-origin-resource-policy", "same-origin"},
                                  {"referrer-policy", "no-referrer"},
                                  {"x-content-type-options", "nosniff"},
                                  {"cache-control", "public, max-age=31536000, immutable"}},
                                 secure);
}

std::string cookie(std::string_view name_and_value, bool secure, std::string_view lasts = "") {
  return (secure ? "__Host-" : "") + std::string(name_and_value) + "; Path=/; HttpOnly; SameSite=Strict" +
         (secure ? "; Secure" : "") + std::string(lasts);
}

bool ends_the_session(const Route& route) {
  const std::set<std::string_view> doors = {"/sign-out", "/sign-out-everywhere", "/exit"};
  return doors.contains(route.path.pattern());
}

Reply fails(Visit& /*visit*/) { throw base::InfrastructureError("the disk is full"); }
Reply breaks(Visit& /*visit*/) { throw std::runtime_error("a mistake of ours"); }

// Over TLS, or not.
class HeaderSet : public testing::TestWithParam<bool> {
 protected:
  TestBrowser browser_for(const Service& which) const {
    TestBrowser browser(which);
    browser.secure = GetParam();
    return browser;
  }

  // One of these for every role.
  void sign_in(TestBrowser& browser, Role role) {
    const auto login = std::string(core::to_text(role)) + "@example.org";
    if (accounts_.insert(login).second) world.add_staff(login, role);
    ASSERT_EQ(browser.sign_in(login, TestPartnership::kPassword).status, 303);
    browser.get("/account");
  }

  http::Response open(TestBrowser& browser, const Route& route) const {
    std::string path(route.path.pattern());
    if (const auto at = path.find("{id}"); at != std::string::npos) path.replace(at, 4, "0123456789abcdefghjkmnpqrs");
    return route.method == Method::get ? browser.get(path) : browser.post(path);
  }

  // `new_here`: the browser had no cookie of ours.
  void expect_exactly(const http::Response& response, bool new_here, const Route* route = nullptr) const {
    auto expected = of_a_page(GetParam());
    const auto received = headers_of(response);
    const bool leads_away = response.status == 303;
    EXPECT_EQ(response.content_type, leads_away ? "" : "text/html; charset=utf-8");
    if (leads_away) expected["location"] = TestBrowser::header(response, "location");
    if (leads_away && route != nullptr && ends_the_session(*route) && received.contains("clear-site-data")) {
      expected["clear-site-data"] = "\"cookies\", \"storage\"";
      expected["set-cookie"] = cookie("session=", GetParam(), "; Max-Age=0");
    }
    if (!leads_away && new_here && response.status < 500) expected["set-cookie"] = cookie("form=*", GetParam());
    if (response.status == 405) expected["allow"] = TestBrowser::header(response, "allow");
    EXPECT_EQ(received, expected) << "status " << response.status;
  }

  TestPartnership world;
  core::web::Routes routes = all_routes({.demonstration = true});
  Service service{world.partnership, routes, {.demonstration = true}};

 private:
  std::set<std::string> accounts_;
};

TEST_P(HeaderSet, IsExactAtEveryAddressBeforeSigningIn) {
  std::set<int> statuses;
  for (const auto& route : routes) {
    SCOPED_TRACE(route.path.pattern());
    auto stranger = browser_for(service);
    const auto response = open(stranger, route);
    expect_exactly(response, true, &route);
    statuses.insert(response.status);
  }
  EXPECT_EQ(statuses, (std::set<int>{200, 303, 403}));
}

TEST_P(HeaderSet, IsExactAtEveryAddressForEveryRole) {
  std::set<int> statuses;
  for (const auto role : {Role::practitioner, Role::coordinator, Role::manager, Role::administrator}) {
    auto browser = browser_for(service);
    for (const auto& route : routes) {
      SCOPED_TRACE(std::string(core::to_text(role)) + " at " + std::string(route.path.pattern()));
      if (browser.cookies.empty()) sign_in(browser, role);
      const auto response = open(browser, route);
      expect_exactly(response, false, &route);
      EXPECT_EQ(browser.cookies.empty(), ends_the_session(route));
      statuses.insert(response.status);
    }
  }
  EXPECT_THAT(statuses, testing::IsSupersetOf({200, 303, 404, 422}));
}

TEST_P(HeaderSet, IsExactWhereNothingIsFoundOrDone) {
  auto browser = browser_for(service);
  sign_in(browser, Role::practitioner);
  const auto expect = [&](int status, const http::Response& response) {
    EXPECT_EQ(response.status, status);
    expect_exactly(response, false);
    return response;
  };
  expect(404, browser.get("/nowhere"));
  expect(200, browser.send(Method::head, "/people", {}));
  expect(403, browser.send(Method::post, "/people", {{"name", "Marigold"}}));  // without the session's token
  const auto refused = expect(405, browser.send(Method::put, "/people", {}));
  EXPECT_EQ(TestBrowser::header(refused, "allow"), "GET, HEAD, POST");
  world.clock.advance(std::chrono::minutes{15});
  expect(403, browser.post("/people", {{"name", "Marigold"}}));  // signed out meanwhile
}

TEST_P(HeaderSet, IsExactWhenSomethingFails) {
  const Service failing(world.partnership,
                        {{Method::get, "/down", Access::anyone("a test"), Audit::nothing("a test"), fails},
                         {Method::get, "/bug", Access::anyone("a test"), Audit::nothing("a test"), breaks}},
                        {});
  auto browser = browser_for(failing);
  for (const auto& [path, status] : {std::pair{"/down", 503}, std::pair{"/bug", 500}}) {
    testing::internal::CaptureStderr();
    const auto response = browser.get(path);
    testing::internal::GetCapturedStderr();
    EXPECT_EQ(response.status, status);
    expect_exactly(response, true);
  }
}

TEST_P(HeaderSet, OfAFileIsItsOwn) {
  auto browser = browser_for(service);
  const auto page = browser.get("/sign-in").body;
  const auto at = page.find("/assets/app.");
  ASSERT_NE(at, std::string::npos);
  const auto file = browser.get(page.substr(at, page.find('"', at) - at));
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(headers_of(file), of_an_asset(GetParam()));
  expect_exactly(browser.get("/assets/nothing.css"), false);
}

INSTANTIATE_TEST_SUITE_P(Over, HeaderSet, testing::Bool(),
                         [](const auto& secure) { return secure.param ? "Tls" : "PlainHttp"; });

}  // namespace
}  // namespace waymark::app
