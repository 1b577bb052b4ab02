// A draft that its author throws away: hidden from her at once, back with one press, gone after a week; and for anybody
// else it never was.
#include "core/thrown_away.hpp"

#include <gmock/gmock.h>

#include "core/kept.hpp"
#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using std::chrono::minutes;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class ThrownAway : public EachEngine {};

constexpr const char* kNeverWas = "0123456789abcdefghjkmnpqrs";
constexpr const char* kPages[] = {"/now",   "/who",    "/what",     "/quick",           "/others",          "/family",
                                  "/about", "/reason", "/reaching", "/others/omission", "/family/omission", "/check",
                                  "/list"};

std::string id_of(const std::string& draft) { return id_in<core::DraftId>(draft).text(); }

std::size_t drafts_of(const Colleague& colleague) {
  return colleague.reads([](core::Reading& reading) { return core::drafts(reading).size(); });
}

// From the page that asks whether it is meant.
void throw_away(world::Browser& browser, const std::string& draft) {
  browser.get(draft + "/removal");
  EXPECT_TRUE(browser.shows("Throw this draft away?")) << browser.page().body;
  send_form(browser, draft + "/removal", {});
}

std::string title_of(const world::Browser& browser) {
  const auto& body = browser.page().body;
  const auto from = body.find("<title>");
  return body.substr(from, body.find("</title>", from) - from);
}

// Olive, with a contact about Opal that is typed and not sent.
struct Typed {
  explicit Typed(const world::WorldOptions& options)
      : world(options), program(world), olive(world, program, "olive_examplar"), draft(type_contact(olive.browser)) {}

  core::DraftId id() const { return id_in<core::DraftId>(draft); }

  world::World world;
  Program program;
  Colleague olive;
  std::string draft;  // "/contacts/{draft}"
};

TEST_P(ThrownAway, ItIsAskedFirstAndSaysWhatIsLostInWordsThatNameNobody) {
  Typed at(options());
  auto& browser = at.olive.browser;
  for (const auto* page : {"/", "/list", "/now"}) {
    browser.get(page == std::string("/") ? page : at.draft + page);
    EXPECT_TRUE(browser.shows("href=\"" + at.draft + "/removal\"")) << page;
  }
  browser.get(at.draft + "/removal");
  for (const auto* lost : {"The person at risk", "What happened?", "Reaching the person safely"})
    EXPECT_TRUE(browser.shows(std::string("<li>") + lost)) << lost;
  EXPECT_FALSE(browser.shows("<li>Who causes the harm")) << "nothing was typed there";
  const auto until = base::spoken_time(at.world.clock().now() + core::kThrownAwayLasts, "Europe/London");
  EXPECT_TRUE(browser.shows("until " + until));
  EXPECT_THAT(title_of(browser), HasSubstr("Contact – throw away"));
  EXPECT_THAT(title_of(browser), Not(HasSubstr("Opal")));
  EXPECT_EQ(drafts_of(at.olive), 1U) << "looking throws nothing away";
  EXPECT_THAT(audited(at.world, "draft.thrown_away"), IsEmpty());
}

TEST_P(ThrownAway, ItIsGoneFromHomeAndEveryPageLeadsToTheWayBack) {
  Typed at(options());
  auto& browser = at.olive.browser;
  throw_away(browser, at.draft);
  EXPECT_EQ(browser.where(), "/");
  EXPECT_TRUE(browser.shows("The draft was thrown away"));
  EXPECT_TRUE(browser.shows("Bring it back"));
  EXPECT_FALSE(browser.shows("Madeup"));
  EXPECT_FALSE(browser.shows("What you have begun"));
  EXPECT_EQ(drafts_of(at.olive), 0U);
  EXPECT_THAT(audited(at.world, "draft.thrown_away"), ElementsAre(id_of(at.draft)));
  EXPECT_THAT(audited(at.world, "home.read"), testing::Contains(id_of(at.draft)))
      << "the banner shows that it is there";
  for (const auto* page : kPages) {
    browser.get(at.draft + page);
    EXPECT_EQ(browser.where(), at.draft + "/removal") << page;
    EXPECT_TRUE(browser.shows("This draft was thrown away")) << page;
    EXPECT_FALSE(browser.shows("Madeup")) << page;
  }
}

TEST_P(ThrownAway, ItComesBackWithEveryWordAndIsSent) {
  Typed at(options());
  auto& browser = at.olive.browser;
  browser.get(at.draft + "/who");
  const auto who = contacts::answers_on(browser.page().body);
  throw_away(browser, at.draft);
  send_form(browser, at.draft + "/return", {});
  EXPECT_EQ(browser.where(), at.draft + "/list");
  EXPECT_THAT(audited(at.world, "draft.brought_back"), ElementsAre(id_of(at.draft)));
  browser.get(at.draft + "/who");
  EXPECT_EQ(contacts::answers_on(browser.page().body), who);
  browser.get("/");
  EXPECT_TRUE(browser.shows("Contact: Opal Madeup"));
  send_typed(browser, at.draft);
  EXPECT_EQ(browser.where(), at.draft) << "the contact that was made of it";
}

TEST_P(ThrownAway, EachPressOfAButtonThatWasPressedBeforeChangesNothing) {
  Typed at(options());
  auto& browser = at.olive.browser;
  for (const auto* time : {"first", "again"}) {
    browser.post(at.draft + "/removal", {});
    EXPECT_EQ(browser.where(), "/") << time;
    EXPECT_TRUE(browser.shows("The draft was thrown away")) << time;
  }
  EXPECT_THAT(audited(at.world, "draft.thrown_away"), SizeIs(1));
  for (const auto* time : {"first", "again"}) {
    browser.post(at.draft + "/return", {});
    EXPECT_EQ(browser.where(), at.draft + "/list") << time;
  }
  EXPECT_THAT(audited(at.world, "draft.brought_back"), SizeIs(1));
  EXPECT_EQ(drafts_of(at.olive), 1U);
}

TEST_P(ThrownAway, ACorrectionGoesAndItsContactStaysAsItWasSent) {
  Corrected at(options());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  browser.get(draft + "/removal");
  EXPECT_TRUE(browser.shows("You have changed nothing here yet."));
  change(browser, draft + "/what", {{"narrative", kMeant}});
  browser.get(draft + "/removal");
  EXPECT_TRUE(browser.shows("The contact stays as it was sent."));
  EXPECT_TRUE(browser.shows("<li>What was said or seen"));
  EXPECT_FALSE(browser.shows("<li>First names")) << "it stays in the contact";
  throw_away(browser, draft);
  EXPECT_EQ(drafts_of(at.olive), 0U);
  EXPECT_EQ(at.told().details.narrative, kMisheard);
  EXPECT_THAT(audited(at.world, "draft.thrown_away"), ElementsAre(id_of(draft)));
  send_form(browser, draft + "/return", {});
  send_correction(browser, draft);
  EXPECT_EQ(browser.where(), at.contact);
  EXPECT_EQ(at.told().details.narrative, kMeant);
}

TEST_P(ThrownAway, NothingIsSentOfItFromAnotherWindowAndNoWordIsLost) {
  Typed at(options());
  auto& browser = at.olive.browser;
  browser.post(at.draft + "/removal", {});
  browser.post(at.draft + "/check", {});
  EXPECT_EQ(browser.where(), at.draft + "/removal");
  EXPECT_THAT(audited(at.world, "contact.recorded"), Not(testing::Contains(id_of(at.draft))));
  browser.post(at.draft + "/what", {{"forms", "rape"}, {"narrative", "Typed in another window."}});
  EXPECT_EQ(browser.page().status, 409);
  EXPECT_TRUE(browser.shows("This draft was thrown away"));
  EXPECT_TRUE(browser.shows("Typed in another window."));
  browser.post(at.draft + "/return", {});
  browser.get(at.draft + "/what");
  EXPECT_TRUE(browser.shows("She told me at the counter."));
  EXPECT_FALSE(browser.shows("Typed in another window."));
}

TEST_P(ThrownAway, OfACorrectionNothingIsSentFromAnotherWindowEither) {
  Corrected at(options());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/what", {{"narrative", kMeant}});
  browser.get(draft + "/check");
  auto form = unseen(browser, draft + "/check");
  form.emplace_back("reason_code", "typing");
  browser.post(draft + "/removal", {});
  browser.post(draft + "/check", form);
  EXPECT_TRUE(browser.shows("This draft was thrown away")) << browser.page().body;
  EXPECT_THAT(audited(at.world, "contact.corrected"), IsEmpty());
}

TEST_P(ThrownAway, WhatWasSentMeanwhileIsNotAndSaysSo) {
  Typed at(options());
  auto& browser = at.olive.browser;
  send_typed(browser, at.draft);
  browser.post(at.draft + "/removal", {});
  EXPECT_EQ(browser.page().status, 409);
  EXPECT_TRUE(browser.shows("Nothing was thrown away."));
  EXPECT_TRUE(browser.shows("href=\"" + at.draft + "\""));
  browser.get(at.draft + "/removal");
  EXPECT_EQ(browser.where(), at.draft);
  EXPECT_EQ(browser.page().status, 200);
  EXPECT_THAT(audited(at.world, "draft.thrown_away"), IsEmpty());
}

TEST_P(ThrownAway, ACorrectionThatWasSentMeanwhileLeadsToItsContact) {
  Corrected at(options());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/what", {{"narrative", kMeant}});
  browser.get(draft + "/removal");
  const auto form = unseen(browser, draft + "/removal");
  send_correction(browser, draft);
  browser.post(draft + "/removal", form);
  EXPECT_EQ(browser.where(), at.contact);
  EXPECT_EQ(at.told().details.narrative, kMeant);
}

TEST_P(ThrownAway, ItIsKeptForAWeekAndThenRemoved) {
  Typed at(options());
  at.olive.browser.post(at.draft + "/removal", {});
  const auto& partnership = at.world.partnership();
  const auto found = [&] {
    return at.olive.reads(
        [&](core::Reading& reading) { return core::find_thrown_away(reading, at.id(), at.world.clock().now()); });
  };
  at.world.clock().advance(core::kThrownAwayLasts - minutes{1});
  const auto thrown = base::promised(found(), "it is kept for a week");
  EXPECT_EQ(thrown.kind, "contact");
  EXPECT_EQ(core::thrown_away_until(thrown), at.world.clock().now() + minutes{1});
  EXPECT_EQ(core::sweep_kept(partnership), 0U);
  at.world.clock().advance(minutes{1});
  EXPECT_FALSE(found().has_value());
  EXPECT_FALSE(core::bring_back(partnership, at.world.staff("olive_examplar"), "request", at.id()).ok());
  at.olive.browser.sign_in("olive_examplar");
  at.olive.browser.get(at.draft + "/removal");
  EXPECT_EQ(at.olive.browser.page().status, 404);
  at.olive.browser.get("/?removed=" + id_of(at.draft));
  EXPECT_FALSE(at.olive.browser.shows("thrown away"));
  EXPECT_EQ(core::sweep_kept(partnership), 0U) << "the clock may be wrong by an hour";
  at.world.clock().advance(core::kRemovedAfter);
  EXPECT_EQ(core::sweep_kept(partnership), 1U);
  EXPECT_THAT(audited(at.world, "draft.expired"), ElementsAre(id_of(at.draft)));
}

TEST_P(ThrownAway, WhatWasTypedOnOtherPagesHasItsOwnButton) {
  world::World world(options());
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  olive.browser.get("/people");
  olive.browser.post("/drafts/pages", {{"kept-page", "/people"}, {"name", "Opal"}});
  const auto kept =
      olive.reads([&](core::Reading& reading) { return core::kept_drafts(reading, world.clock().now()); });
  ASSERT_THAT(kept, SizeIs(1));
  const auto path = "/contacts/" + kept.front().id.text() + "/removal";
  olive.browser.get(path);
  EXPECT_EQ(olive.browser.page().status, 404);
  olive.browser.get("/");
  olive.browser.post(path, {});
  EXPECT_EQ(olive.browser.page().status, 404);
  EXPECT_THAT(audited(world, "draft.thrown_away"), IsEmpty());
}

// Everything that can be tried with the id of a draft.
Answers tries(world::Browser& browser, const std::string& id) {
  const auto before = browser.transcript().size();
  const auto draft = "/contacts/" + id;
  for (const auto* button : {"/removal", "/return"}) {
    browser.get("/?removed=" + id);
    browser.get(draft + "/removal");
    browser.get("/account");
    browser.post(draft + button, {});
  }
  return since(browser, before);
}

TEST_P(ThrownAway, ForAnybodyElseItNeverWas) {
  for (const bool thrown : {false, true}) {
    Typed at(options());
    if (thrown) throw_away(at.olive.browser, at.draft);
    for (const auto* staff : {"agatha_figment", "bertram_mockingham", "sidney_sandbox"}) {
      Colleague other(at.world, at.program, staff);
      const auto never = tries(other.browser, kNeverWas);
      expect_same(tries(other.browser, id_of(at.draft)), never);
      EXPECT_EQ(other.browser.page().status, 404) << staff;
    }
    EXPECT_EQ(drafts_of(at.olive), thrown ? 0U : 1U);
    EXPECT_THAT(audited(at.world, "draft.thrown_away"), SizeIs(thrown ? 1 : 0));
    EXPECT_THAT(audited(at.world, "draft.brought_back"), IsEmpty());
  }
}

// Agatha began to correct what she is kept from by now, and perhaps threw it away.
struct KeptFromIt : Corrected {
  enum class Begun { never, still, thrown_away };

  KeptFromIt(const world::WorldOptions& options, Begun begun) : Corrected(options) {
    if (begun != Begun::never) {
      Colleague agatha(world, program, "agatha_figment", "earlier-");
      draft = begin_correction(agatha.browser, contact);
      change(agatha.browser, draft + "/what", {{"narrative", kMeant}});
      if (begun == Begun::thrown_away) throw_away(agatha.browser, draft);
    }
    keep_out_of(world, "agatha_figment", people().front().person);
  }
  std::string draft;
};
using Begun = KeptFromIt::Begun;

TEST_P(ThrownAway, OfAContactFromWhichSheIsKeptItNeverWas) {
  for (const auto begun : {Begun::still, Begun::thrown_away}) {
    KeptFromIt at(options(), begun);
    Colleague agatha(at.world, at.program, "agatha_figment");
    const auto never = tries(agatha.browser, kNeverWas);
    expect_same(tries(agatha.browser, id_of(at.draft)), never);
    EXPECT_EQ(agatha.browser.page().status, 404);
    EXPECT_THAT(audited(at.world, "draft.thrown_away"), SizeIs(begun == Begun::thrown_away ? 1 : 0));
    EXPECT_THAT(audited(at.world, "draft.brought_back"), IsEmpty());
    EXPECT_EQ(at.told().details.narrative, kMisheard);
  }
}

TEST_P(ThrownAway, OfAContactFromWhichSheIsKeptItLeavesNoTrace) {
  const auto her_day = [&](Begun begun) {
    KeptFromIt at(options(), begun);
    Colleague agatha(at.world, at.program, "agatha_figment");
    for (const auto* page : {"/", "/?show=all", "/people", "/referrals", "/notices", "/requests"})
      agatha.browser.get(page);
    return agatha.browser.transcript();
  };
  const auto never = her_day(Begun::never);
  expect_same(her_day(Begun::thrown_away), never);
}

WAYMARK_ON_EACH_ENGINE(ThrownAway);

}  // namespace
}  // namespace waymark
