// Accounts: made with a first password, which opens nothing but the page on which another is chosen; renewed; closed.
#include <gmock/gmock.h>

#include "engines/recorded.hpp"

namespace waymark {
namespace {

class Accounts : public EachEngine {};

struct Office {
  explicit Office(const world::WorldOptions& options)
      : world(options), program(world), administrator(world, program.service), newcomer(world, program.service) {
    administrator.sign_in("sidney_sandbox");
  }

  // Fills in the form, and returns the password that is shown once.
  std::string add(const std::string& email = "opal.madeup@example.org") {
    administrator.get("/accounts/new");
    administrator.post(
        "/accounts/new",
        {{"name", "Opal Madeup"}, {"login", email}, {"agency", "changing_pathways"}, {"role", "practitioner"}});
    return shown_password();
  }
  std::string shown_password() const {
    const auto& body = administrator.page().body;
    const auto from = body.find("<code>");
    return from == std::string::npos ? "" : body.substr(from + 6, body.find("</code>") - from - 6);
  }
  std::string path_of(const std::string& name) {
    administrator.get("/accounts");
    const auto& body = administrator.page().body;
    const auto end = body.rfind("\">" + name);  // the first may be her own, above the page
    const auto from = body.rfind("/accounts/", end);
    return body.substr(from, end - from);
  }
  bool enters(world::Browser& browser, const std::string& password) {
    browser.get("/sign-in");
    browser.post("/sign-in", {{"email", "opal.madeup@example.org"}, {"password", password}});
    browser.get("/people");
    return browser.page().status == 200 && browser.shows("People");
  }
  void choose(const std::string& current, const std::string& chosen) {
    newcomer.get("/account/password");
    newcomer.post("/account/password", {{"current", current}, {"chosen", chosen}});
  }

  world::World world;
  Program program;
  world::Browser administrator;
  world::Browser newcomer;
};

constexpr const char* kOwn = "lantern meadow seventeen";

TEST_P(Accounts, AFirstPasswordOpensNothingButThePageForAnother) {
  Office office(options());
  const auto first = office.add();
  ASSERT_EQ(first.size(), 29U);
  office.enters(office.newcomer, first);
  EXPECT_TRUE(office.newcomer.shows("Choose a password"));
  office.newcomer.get("/referrals");
  EXPECT_TRUE(office.newcomer.shows("Choose a password"));
  office.choose(first, kOwn);
  office.newcomer.get("/people");
  EXPECT_FALSE(office.newcomer.shows("Choose a password"));
  world::Browser again(office.world, office.program.service);
  office.enters(again, first);
  EXPECT_TRUE(again.shows("Sign in"));
  EXPECT_TRUE(office.enters(again, kOwn));
}

TEST_P(Accounts, AChosenPasswordIsLongAndOnesOwnAndNeedsTheCurrentOne) {
  Office office(options());
  const auto first = office.add();
  office.enters(office.newcomer, first);
  for (const auto& [current, chosen] : std::vector<std::pair<std::string, std::string>>{
           {first, ""}, {"", kOwn}, {first, "short"}, {first, "Opal Madeup"}, {"wrong", kOwn}, {first, first}}) {
    office.choose(current, chosen);
    EXPECT_EQ(office.newcomer.page().status, 422) << chosen;
  }
  EXPECT_FALSE(office.newcomer.shows(first));
  office.newcomer.get("/people");
  EXPECT_TRUE(office.newcomer.shows("Choose a password"));
}

TEST_P(Accounts, AddingAsksForWhatIsMissingAndRefusesASecondOfTheSameAddress) {
  Office office(options());
  office.administrator.get("/accounts/new");
  office.administrator.post("/accounts/new", {{"name", "Opal"}, {"agency", "no_such_agency"}, {"role", "queen"}});
  EXPECT_EQ(office.administrator.page().status, 422);
  for (const auto* said : {"Enter an email address", "Select an agency", "Select a role"})
    EXPECT_TRUE(office.administrator.shows(said)) << said;
  ASSERT_FALSE(office.add().empty());
  EXPECT_EQ(office.add("OPAL.madeup@example.org"), "");
  EXPECT_TRUE(office.administrator.shows("already has an account"));
}

TEST_P(Accounts, RenewingEndsTheSessionsAndTheOldPassword) {
  Office office(options());
  const auto first = office.add();
  office.enters(office.newcomer, first);
  office.choose(first, kOwn);
  const auto path = office.path_of("Opal Madeup");
  office.administrator.get(path);
  office.administrator.post(path + "/password", {});
  const auto second = office.shown_password();
  EXPECT_NE(second, first);
  office.newcomer.get("/people");
  EXPECT_TRUE(office.newcomer.shows("Sign in"));
  EXPECT_FALSE(office.enters(office.newcomer, kOwn));
  office.enters(office.newcomer, second);
  EXPECT_TRUE(office.newcomer.shows("Choose a password"));
}

TEST_P(Accounts, ClosingEndsEverythingAtOnce) {
  Office office(options());
  const auto first = office.add();
  office.enters(office.newcomer, first);
  office.choose(first, kOwn);
  const auto path = office.path_of("Opal Madeup");
  office.administrator.get(path);
  office.administrator.post(path + "/closing", {});
  EXPECT_FALSE(office.administrator.shows("Opal Madeup"));
  office.newcomer.get("/people");
  EXPECT_TRUE(office.newcomer.shows("Sign in"));
  EXPECT_FALSE(office.enters(office.newcomer, kOwn));
}

TEST_P(Accounts, NobodyClosesOrRenewsTheirOwnAndNobodyElseLooksAfterAccounts) {
  Office office(options());
  const auto own = office.path_of("Sidney Sandbox");
  office.administrator.get(own);
  EXPECT_TRUE(office.administrator.shows("This is your own account"));
  office.administrator.post(own + "/closing", {});
  EXPECT_NE(office.administrator.page().status, 200);
  office.administrator.get(own);
  office.administrator.post(own + "/password", {});
  EXPECT_EQ(office.administrator.page().status, 404);
  world::Browser manager(office.world, office.program.service);
  manager.sign_in("agatha_figment");
  for (const auto& address : {std::string("/accounts"), std::string("/accounts/new"), own}) {
    manager.get(address);
    EXPECT_EQ(manager.page().status, 404) << address;
    EXPECT_FALSE(manager.shows("Sidney")) << address;
  }
}

WAYMARK_ON_EACH_ENGINE(Accounts);

}  // namespace
}  // namespace waymark
