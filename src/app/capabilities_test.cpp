// Who may come in, over every route that there is.
#include "app/capabilities.hpp"

#include <gmock/gmock.h>

#include <set>

namespace waymark::app {
namespace {

TEST(AllRoutes, AnAdministratorReachesAccountsAndNothingElse) {
  std::set<std::string> open;
  for (const auto& route : all_routes({.demonstration = true}))
    if (route.access.needs_sign_in() && route.access.allows(core::Role::administrator))
      open.emplace(route.path.pattern());
  // Home shows an administrator that there is nothing for them.
  EXPECT_THAT(open,
              testing::UnorderedElementsAre("/", "/account", "/account/password", "/accounts", "/accounts/new",
                                            "/accounts/{id}", "/accounts/{id}/closing", "/accounts/{id}/password",
                                            "/kept/{id}", "/kept/{id}/removal", "/sign-out", "/sign-out-everywhere"));
}

TEST(AllRoutes, OnlyTheDoorsAreOpenToWhoeverComes) {
  std::set<std::string> open;
  for (const auto& route : all_routes({.demonstration = true}))
    if (!route.access.needs_sign_in()) open.emplace(route.path.pattern());
  EXPECT_THAT(open, testing::UnorderedElementsAre("/sign-in", "/personas", "/exit"));
}

TEST(Access, PracticeIsEverybodyButAdministrators) {
  const auto practice = core::web::Access::practice();
  EXPECT_TRUE(practice.needs_sign_in());
  for (const auto role : {core::Role::practitioner, core::Role::coordinator, core::Role::manager})
    EXPECT_TRUE(practice.allows(role)) << core::to_text(role);
  EXPECT_FALSE(practice.allows(core::Role::administrator));
}

}  // namespace
}  // namespace waymark::app
