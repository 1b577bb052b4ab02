// Every address that there is, opened by somebody who is kept out: with ids of her own, with ids of what is hidden from
// her, and with one that never was.
#include <map>

#include "app/route_table.hpp"
#include "engines/her_day.hpp"

namespace waymark {
namespace {

using core::web::Route;
using core::web::Routes;
using http::Method;

class LockedRoutes : public EachEngine {};

constexpr std::string_view kId = "{id}";
constexpr const char* kNeverWas = "0123456789abcdefghjkmnpqrs";

// Which of her own things stands in the place of {id}. An address that is missing here fails the test.
const std::map<std::string_view, std::string Hers::*> kTakes = {
    {"/contacts/{id}", &Hers::contact},
    {"/contacts/{id}/questions", &Hers::contact},
    {"/contacts/{id}/corrections", &Hers::contact},
    {"/contacts/{id}/now", &Hers::draft},
    {"/contacts/{id}/who", &Hers::draft},
    {"/contacts/{id}/what", &Hers::draft},
    {"/contacts/{id}/others", &Hers::draft},
    {"/contacts/{id}/others/omission", &Hers::draft},
    {"/contacts/{id}/family", &Hers::draft},
    {"/contacts/{id}/family/omission", &Hers::draft},
    {"/contacts/{id}/about", &Hers::draft},
    {"/contacts/{id}/quick", &Hers::draft},
    {"/contacts/{id}/list", &Hers::draft},
    {"/contacts/{id}/reaching", &Hers::draft},
    {"/contacts/{id}/reason", &Hers::draft},
    {"/contacts/{id}/check", &Hers::draft},
    {"/contacts/{id}/removal", &Hers::draft},
    {"/contacts/{id}/return", &Hers::draft},
    {"/questions/{id}", &Hers::assessment},
    {"/proposals/{id}/referral", &Hers::proposal},
    {"/proposals/{id}/refusal", &Hers::proposal},
    {"/referrals/{id}", &Hers::referral},
    {"/referrals/{id}/acceptance", &Hers::referral},
    {"/referrals/{id}/refusal", &Hers::referral},
    {"/referrals/{id}/followup", &Hers::referral},
    {"/referrals/{id}/support", &Hers::referral},
    {"/referrals/{id}/no-support", &Hers::referral},
    {"/contacts/{id}/ask", &Hers::contact},
    {"/requests/{id}", &Hers::request},
    {"/requests/{id}/answer", &Hers::request},
    {"/requests/{id}/refusal", &Hers::request},
    {"/requests/{id}/withdrawal", &Hers::request},
    {"/notices/{id}/reading", &Hers::notice},
    {"/checks/{id}", &Hers::record},
    {"/checks/{id}/opening", &Hers::record},
    {"/checks/{id}/undoing", &Hers::record},
    {"/people/{id}", &Hers::record},
    {"/people/{id}/answers", &Hers::record},
    {"/people/{id}/colleagues", &Hers::record},
    {"/people/{id}/colleagues/readmission", &Hers::record},
    {"/times/{id}", &Hers::clock},
    {"/times/{id}/pause", &Hers::clock},
    {"/times/{id}/resumption", &Hers::clock},
    {"/times/{id}/extension", &Hers::clock},
    {"/times/{id}/settlement", &Hers::clock},
    {"/kept/{id}", &Hers::kept},
    {"/kept/{id}/removal", &Hers::kept},
    {"/drafts/{id}", &Hers::draft},
    {"/accounts/{id}", &Hers::account},
    {"/accounts/{id}/password", &Hers::account},
    {"/accounts/{id}/closing", &Hers::account},
};

// What a form without an id in its address holds. One that is missing here fails the test.
const std::map<std::string_view, world::Form> kForms = {
    {"/contacts", {}},
    {"/checks", {{"forenames", "Marigold"}, {"surname", "Placeholder"}}},
    {"/people", {{"name", "Marigold"}}},
    {"/notices/reading", {{"unread", kNeverWas}}},
    {"/drafts/pages", {{"kept-page", "/people"}, {"name", "Marigold"}}},
    {"/account/password", {}},
    {"/accounts/new", {}},
    {"/personas", {}},
    {"/sign-in", {{"email", "hortensia.testerly@example.org"}, {"password", "not the password"}}},
    {"/sign-out", {}},
    {"/sign-out-everywhere", {}},
};

// Whatever some form with an id in its address asks for.
const world::Form kFilledIn = {{"version", "1"},
                               {"reason_code", "person_does_not_want"},
                               {"reason", "She asked to wait."},
                               {"why", "He followed her to work."},
                               {"basis", "safeguarding_public_task"},
                               {"judgement", "high"}};

Routes all_routes() { return app::all_routes({.demonstration = true}); }

bool takes_an_id(const Route& route) { return route.path.pattern().find(kId) != std::string_view::npos; }

std::string address(const Route& route, const std::string& id) {
  std::string text(route.path.pattern());
  return text.replace(text.find(kId), kId.size(), id);
}

void open(world::Browser& browser, Method method, const std::string& path, const world::Form& form) {
  if (method == Method::get)
    browser.get(path);
  else
    browser.post(path, form);
}

// What every address that takes an id answers to this one.
Answers answers_to(world::Browser& browser, const Routes& routes, const std::string& id) {
  const auto before = browser.transcript().size();
  for (const auto& route : routes)
    if (takes_an_id(route)) open(browser, route.method, address(route, id), kFilledIn);
  return since(browser, before);
}

// Whether some address shows anything to whoever may see it.
bool leads_somewhere(world::Browser& browser, const Routes& routes, const std::string& id) {
  return std::any_of(routes.begin(), routes.end(), [&](const Route& route) {
    if (!takes_an_id(route)) return false;
    open(browser, route.method, address(route, id), kFilledIn);
    return browser.page().status != 404;
  });
}

Answers without(Answers answers, const std::string& id) {
  for (auto& answer : answers)
    for (std::size_t at = 0; (at = answer.find(id, at)) != std::string::npos;) answer.replace(at, id.size(), kId);
  return answers;
}

void open_with_her_ids(world::Browser& browser, const Routes& routes, const Hers& hers) {
  for (const auto& route : routes) {
    if (!takes_an_id(route)) continue;
    const auto takes = kTakes.find(route.path.pattern());
    if (takes == kTakes.end()) {
      ADD_FAILURE() << "say in kTakes which of her ids " << route.path.pattern() << " takes";
      continue;
    }
    open(browser, route.method, address(route, hers.*takes->second), kFilledIn);
    if (route.method != Method::get || !route.access.allows(core::Role::practitioner)) continue;
    EXPECT_EQ(browser.page().status, 200) << route.path.pattern();
  }
}

// Some of these sign her out.
void open_without_ids(world::Browser& browser, const Routes& routes) {
  for (const auto& route : routes) {
    if (takes_an_id(route)) continue;
    browser.sign_in("hortensia_testerly");
    const auto form = kForms.find(route.path.pattern());
    if (route.method == Method::post && form == kForms.end())
      ADD_FAILURE() << "say in kForms what the form of " << route.path.pattern() << " holds";
    open(browser, route.method, std::string(route.path.pattern()), form == kForms.end() ? world::Form{} : form->second);
  }
}

std::string name_of(const Route& route) {
  return std::string(to_text(route.method)) + " " + std::string(route.path.pattern());
}

std::set<std::string> names_of(const Routes& routes) {
  std::set<std::string> names;
  for (const auto& route : routes) names.insert(name_of(route));
  return names;
}

std::set<std::string> routes_opened(const world::Browser& browser, const Routes& routes) {
  const app::RouteTable table(routes);
  std::set<std::string> names;
  for (const auto& sent : browser.sent())
    if (const auto found = table.find(sent.method, sent.path); found.route != nullptr)
      names.insert(name_of(*found.route));
  return names;
}

TEST_P(LockedRoutes, AnswerHerAsInADatabaseWithoutThem) {
  const auto routes = all_routes();
  TwoWorlds worlds(options());
  const auto everywhere = [&](HerDay& day) {
    auto& browser = day.hortensia.browser;
    day.work();
    open_with_her_ids(browser, routes, day.hers());
    answers_to(browser, routes, kNeverWas);
    day.world.clock().advance(std::chrono::minutes{1});  // so that no two drafts are of one moment
    open_without_ids(browser, routes);
    return browser.transcript();
  };
  HerDay expected(worlds.empty);
  HerDay received(worlds.full);
  const auto without_them = everywhere(expected);
  expect_same(everywhere(received), without_them);
  EXPECT_EQ(routes_opened(received.hortensia.browser, routes), names_of(routes));
}

TEST_P(LockedRoutes, AnswerAHiddenIdAsOneThatNeverWas) {
  const auto routes = all_routes();
  world::World world(options());
  const auto hidden = tell_of_the_family(world);
  const Program program(world);
  Colleague hortensia(world, program, "hortensia_testerly");
  Colleague olive(world, program, "olive_examplar", "later-");
  ASSERT_TRUE(core::RecordId::parse(kNeverWas).has_value());
  const auto expected = answers_to(hortensia.browser, routes, kNeverWas);
  for (const auto& answer : expected) EXPECT_TRUE(answer.starts_with("404\n")) << answer.substr(0, 500);
  for (const auto& id : hidden) {
    expect_same(answers_to(hortensia.browser, routes, id), expected);
    EXPECT_TRUE(leads_somewhere(olive.browser, routes, id)) << "there is nothing to hide behind " << id;
  }
  // An address is kept until somebody has signed in, to come back to it: there alone an id is said again.
  const auto as_a_stranger = [&](const std::string& id) {
    world::Browser stranger(world, program.service);
    return without(answers_to(stranger, routes, id), id);
  };
  expect_same(as_a_stranger(*hidden.begin()), as_a_stranger(kNeverWas));
}

WAYMARK_ON_EACH_ENGINE(LockedRoutes);

}  // namespace
}  // namespace waymark
