// A correction that comes too late, twice, half or from somebody who may not: the contact stays what it was, and no
// word that was typed is lost.
#include <gmock/gmock.h>

#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class RefusedCorrections : public EachEngine {};

TEST_P(RefusedCorrections, OfTwoAtOnceTheSecondIsToldAndLosesNoWord) {
  Corrected at(options());
  Colleague agatha(at.world, at.program, "agatha_figment");
  const auto hers = begin_correction(agatha.browser, at.contact);
  change(agatha.browser, hers + "/what", {{"narrative", "He took her handbag."}});
  correct(at.olive.browser, at.contact, "/what", {{"narrative", kMeant}});
  send_correction(agatha.browser, hers);
  EXPECT_EQ(agatha.browser.page().status, 409);
  EXPECT_TRUE(agatha.browser.shows("Somebody corrected this contact meanwhile"));
  EXPECT_TRUE(agatha.browser.shows("He took her handbag."));
  EXPECT_TRUE(agatha.browser.shows(kMeant)) << "and how it stands now";
  EXPECT_EQ(at.told().details.narrative, kMeant);
  agatha.browser.get(hers + "/what");
  EXPECT_TRUE(agatha.browser.shows("He took her handbag.")) << "what she typed is kept";
  EXPECT_THAT(audited(at.world, "contact.corrected"), SizeIs(1));
  correct(agatha.browser, at.contact, "/what", {{"narrative", "He took her handbag."}});
  EXPECT_EQ(at.told().details.narrative, "He took her handbag.");
}

TEST_P(RefusedCorrections, SentTwiceAreOneAndLeadToTheContact) {
  Corrected at(options());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/what", {{"narrative", kMeant}});
  browser.get(draft + "/check");
  auto form = unseen(browser, draft + "/check");
  form.emplace_back("reason_code", "typing");
  for (const auto* time : {"first", "again"}) {
    browser.post(draft + "/check", form);
    EXPECT_EQ(browser.where(), at.contact) << time;
    EXPECT_EQ(browser.page().status, 200) << time;
  }
  EXPECT_THAT(audited(at.world, "contact.corrected"), SizeIs(1));
}

TEST_P(RefusedCorrections, ThatCannotBeSentKeepEverythingThatWasTypedAndLeadToEachMistake) {
  Corrected at(options());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/who", {{"birth-day", "41"}, {"surname", "Madeupp"}});
  EXPECT_EQ(browser.page().status, 422);
  change(browser, draft + "/what", {{"narrative", kMeant}});
  send_typed(browser, draft, {{"reason_code", "typing"}});
  EXPECT_EQ(browser.page().status, 422);
  EXPECT_TRUE(browser.shows("href=\"" + draft + "/who#birth-day\"")) << browser.page().body;
  send_form(browser, draft + "/check", {});
  EXPECT_EQ(browser.page().status, 422);
  EXPECT_TRUE(browser.shows("Select why it is corrected"));
  for (const auto* text : {kMeant, "Madeupp"}) EXPECT_TRUE(browser.shows(text)) << text;
  browser.get(draft + "/who");
  EXPECT_TRUE(browser.shows("value=\"41\""));
  EXPECT_EQ(at.told().details.narrative, kMisheard);
  EXPECT_EQ(at.people().front().identity.surname, "Madeup");
  EXPECT_THAT(audited(at.world, "contact.corrected"), IsEmpty());
}

TEST_P(RefusedCorrections, AreNothingForStrangersAndForNobodyButTheirAuthor) {
  Corrected at(options());
  const auto draft = begin_correction(at.olive.browser, at.contact);
  for (const auto* staff : {"bertram_mockingham", "sidney_sandbox"}) {
    Colleague stranger(at.world, at.program, staff);
    stranger.browser.get("/account");
    stranger.browser.post(at.contact + "/corrections", {});
    EXPECT_EQ(stranger.browser.page().status, 404) << staff;
    EXPECT_THAT(stranger.reads([](core::Reading& reading) { return core::drafts(reading); }), IsEmpty()) << staff;
  }
  Colleague agatha(at.world, at.program, "agatha_figment");
  agatha.browser.get("/");
  for (const auto* page : {"/list", "/who", "/what", "/check"}) {
    agatha.browser.get(draft + page);
    EXPECT_EQ(agatha.browser.page().status, 404) << page;
  }
  agatha.browser.get("/");
  agatha.browser.post(draft + "/check", {{"reason_code", "typing"}});
  EXPECT_EQ(agatha.browser.page().status, 404);
}

TEST_P(RefusedCorrections, TakeNobodyAwayAndPutNobodyInAnothersPlace) {
  Corrected at(options(), two_who_harm());
  const auto before = names(at.people());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/others",
         {{"harm_forenames", ""}, {"harm_surname", ""}, {"harm_relationship", ""}, {"harm3_forenames", "Cedric"}});
  browser.get(draft + "/check");
  if (browser.shows("name=\"reason_code\"")) send_form(browser, draft + "/check", {{"reason_code", "typing"}});
  EXPECT_EQ(browser.page().status, 422) << "a part is never taken away";
  EXPECT_EQ(names(at.people()), before);
  EXPECT_THAT(audited(at.world, "contact.corrected"), IsEmpty());
}

// Somebody is kept from the person while she corrects what was written down about them.
struct HalfCorrected : Corrected {
  explicit HalfCorrected(const world::WorldOptions& options, bool begun) : Corrected(options) {
    if (begun) {
      Colleague agatha(world, program, "agatha_figment", "earlier-");
      draft = begin_correction(agatha.browser, contact);
      change(agatha.browser, draft + "/what", {{"narrative", kMeant}});
    }
    keep_out_of(world, "agatha_figment", people().front().person);
  }
  std::string draft;
};

TEST_P(RefusedCorrections, BegunBeforeALockAreGoneForWhomItKeepsOut) {
  HalfCorrected at(options(), true);
  Colleague agatha(at.world, at.program, "agatha_figment");
  for (const auto* page : {"/list", "/quick", "/who", "/what", "/others", "/reaching", "/check"}) {
    agatha.browser.get(at.draft + page);
    EXPECT_EQ(agatha.browser.page().status, 404) << page;
    EXPECT_FALSE(agatha.browser.shows("Madeup")) << page;
  }
  agatha.browser.get("/");
  for (const auto& path : {at.draft + "/check", at.draft + "/what", at.contact + "/corrections"}) {
    agatha.browser.post(path, {{"reason_code", "typing"}, {"narrative", kMeant}});
    EXPECT_EQ(agatha.browser.page().status, 404) << path;
    agatha.browser.get("/");
  }
  EXPECT_EQ(at.told().details.narrative, kMisheard);
}

TEST_P(RefusedCorrections, BegunBeforeALockLeaveNoTraceForWhomItKeepsOut) {
  const auto her_day = [&](bool begun) {
    HalfCorrected at(options(), begun);
    Colleague agatha(at.world, at.program, "agatha_figment");
    for (const auto* page : {"/", "/people", "/referrals", "/notices", "/requests"}) agatha.browser.get(page);
    agatha.browser.post("/people", {{"name", "Madeup"}});
    agatha.browser.get("/");
    return agatha.browser.transcript();
  };
  const auto never = her_day(false);
  expect_same(her_day(true), never);
}

// Lets so many statements through that write, and then none.
class Failing final : public sql::Transaction {
 public:
  Failing(sql::Transaction& behind, std::optional<int>& left) : behind_(behind), left_(left) {}
  using sql::Snapshot::query;
  using sql::Transaction::execute;
  sql::Rows query(sql::Text sql, sql::Values values) override { return behind_.query(sql, values); }
  std::int64_t execute(sql::Text sql, sql::Values values) override {
    if (left_ && (*left_)-- <= 0) throw base::InfrastructureError("the disk of this test is full");
    return behind_.execute(sql, values);
  }

 private:
  sql::Transaction& behind_;
  std::optional<int>& left_;
};

class FailingDatabase final : public sql::Database {
 public:
  explicit FailingDatabase(sql::Database& behind) : behind_(behind) {}
  sql::Engine engine() const override { return behind_.engine(); }
  void fail_after(std::optional<int> writes) { left_ = writes; }

 private:
  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override {
    behind_.read(scope, [&](sql::Snapshot& snapshot) {
      body(snapshot);
      return true;
    });
  }
  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override {
    const auto left = left_;
    static_cast<void>(behind_.write(
        scope,
        [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          left_ = left;  // the body may run again
          Failing failing(transaction, left_);
          if (body(failing)) return base::Done{};
          return base::refused("not kept");
        },
        rolled_back));
  }

  sql::Database& behind_;
  std::optional<int> left_;
};

constexpr sql::Text kCounts = R"(
  SELECT (SELECT COUNT(*) FROM contact_correction WHERE partnership_id = $1),
         (SELECT COUNT(*) FROM record_version WHERE partnership_id = $1),
         (SELECT COUNT(*) FROM draft WHERE partnership_id = $1),
         (SELECT COUNT(*) FROM record WHERE partnership_id = $1)
)"_sql;

// Everything by which one can tell whether it was corrected.
std::vector<std::string> standing(const Corrected& at) {
  auto told = names(at.people());
  told.push_back(at.told().details.narrative);
  const auto& partnership = at.world.partnership();
  const auto row = partnership.database.read(
      {partnership.code, "test"}, [&](sql::Snapshot& snapshot) { return snapshot.only(kCounts, {partnership.code}); });
  for (std::size_t i = 0; i < 4; ++i) told.push_back(std::to_string(row.integer(i)));
  return told;
}

TEST_P(RefusedCorrections, AreDoneWholeOrNotAtAllWhereverTheDiskFails) {
  Corrected at(options());
  const auto& here = at.world.partnership();
  FailingDatabase database(here.database);
  const core::Partnership failing{here.code,  database,   here.keys,       here.audit,
                                  here.packs, here.clock, here.randomness, here.index_size};
  const app::Service service(failing, app::all_routes({.demonstration = true}), {.demonstration = true});
  world::Browser browser(at.world, service, "failing-");
  browser.sign_in("olive_examplar");
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/who", {{"surname", "Madeupp"}});
  change(browser, draft + "/what", {{"narrative", kMeant}});
  change(browser, draft + "/family", {{"child_forenames", "Clover"}});
  const auto before = standing(at);
  int writes = 0;
  for (; writes < 200; ++writes) {
    browser.get(draft + "/check");
    database.fail_after(writes);
    send_form(browser, draft + "/check", {{"reason_code", "typing"}});
    database.fail_after(std::nullopt);
    if (browser.page().status == 200 && browser.where() == at.contact) break;
    ASSERT_EQ(standing(at), before) << "after " << writes << " writes";
  }
  EXPECT_GT(writes, 5) << "there was something to break off";
  ASSERT_LT(writes, 200);
  EXPECT_EQ(at.told().details.narrative, kMeant);
  EXPECT_THAT(names(at.people()), ElementsAre("Opal Madeupp", "Clover"));
  EXPECT_THAT(audited(at.world, "contact.corrected"), ElementsAre(at.id().text()));
}

WAYMARK_ON_EACH_ENGINE(RefusedCorrections);

}  // namespace
}  // namespace waymark
