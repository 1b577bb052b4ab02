// How what was typed comes back when its form came too late, for every form that there is.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "app/capabilities.hpp"

namespace waymark::app {
namespace {

using core::web::Habits;
using core::web::Idle;
using core::web::Refill;
using core::web::Route;
using core::web::Unsent;
using http::Method;

// Nothing is kept: passwords, and buttons beside which nobody types.
const std::set<std::string_view> kNothing = {
    "/account/password",
    "/accounts/{id}/closing",
    "/accounts/{id}/password",
    "/checks/{id}/opening",
    "/checks/{id}/undoing",
    "/contacts/{id}/family/omission",
    "/contacts/{id}/others/omission",
    "/contacts/{id}/removal",
    "/contacts/{id}/return",
    "/kept/{id}/removal",
    "/notices/reading",
    "/notices/{id}/reading",
    "/personas",
    "/referrals/{id}/acceptance",
    "/referrals/{id}/followup",
    "/referrals/{id}/support",
    "/requests/{id}/withdrawal",
    "/sign-in",
    "/sign-out",
    "/sign-out-everywhere",
    "/times/{id}/resumption",
};

// It is shown in full, to be copied: no page of its own is filled again. Whatever has one says `core::web::kRefilled`
// there, and its handler shows Visit::form().
const std::set<std::string_view> kToCopy = {
    "/checks/{id}/decision", "/checks/{id}/undoing",       "/contacts",
    "/contacts/{id}/check",  "/contacts/{id}/corrections", "/people/{id}/colleagues/readmission",
    "/times/{id}/extension", "/times/{id}/pause",          "/times/{id}/settlement",
};

bool has_page_that_is_filled_again(const core::web::Routes& all, const Route& form) {
  return std::any_of(all.begin(), all.end(), [&](const Route& route) {
    return route.method == Method::get && route.path.pattern() == form.path.pattern() &&
           route.habits.refill == Refill::yes;
  });
}

TEST(UnsentRoutes, EveryFormSaysHowWhatWasTypedComesBack) {
  const auto all = all_routes({.demonstration = true});
  for (const auto& route : all) {
    if (route.method != Method::post || route.habits.idle == Idle::does_not_count) continue;
    const auto path = route.path.pattern();
    EXPECT_EQ(route.habits.unsent == Unsent::dropped, kNothing.contains(path)) << path;
    if (kNothing.contains(path) || has_page_that_is_filled_again(all, route)) continue;
    EXPECT_TRUE(kToCopy.contains(path)) << path << ": say that its page is filled again, or list it here";
  }
}

TEST(UnsentRoutes, EveryPageThatIsFilledAgainHasAFormThatLeadsToIt) {
  const auto all = all_routes({.demonstration = true});
  for (const auto& page : all) {
    if (page.habits.refill == Refill::no) continue;
    EXPECT_EQ(page.method, Method::get) << page.path.pattern();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Route& route) {
      return route.method == Method::post && route.path.pattern() == page.path.pattern();
    })) << page.path.pattern();
  }
}

TEST(UnsentRoutes, OnlyWhatScriptsSaveIsNoUseOfASession) {
  std::set<std::string_view> saving;
  for (const auto& route : all_routes({.demonstration = true}))
    if (route.habits.idle == Idle::does_not_count) saving.insert(route.path.pattern());
  EXPECT_THAT(saving, testing::ElementsAre("/drafts/pages", "/drafts/{id}"));
}

}  // namespace
}  // namespace waymark::app
