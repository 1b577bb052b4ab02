// "A page open since yesterday": what was typed on any form of the program comes back to whoever typed it, and to
// nobody else; at rest it is sealed.
#include <gmock/gmock.h>

#include "core/kept.hpp"
#include "engines/planted.hpp"
#include "engines/proposed.hpp"
#include "engines/stolen_disk.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using testing::IsEmpty;

class Kept : public EachEngine {};

constexpr const char* kWords = "He waits outside her work, and she has moved twice.";

struct Kind {
  std::string staff;
  std::string page;
  world::Form typed;
};

std::vector<core::Draft> kept_for(world::World& world, const std::string& staff) {
  return core::read(world.partnership(), world.staff(staff),
                    [&](core::Reading& reading) { return core::kept_drafts(reading, world.clock().now()); });
}

// Leaves the page open too long, and sends it. Returns the address of what was kept.
std::string send_too_late(Proposed& at, world::Browser& browser, const Kind& kind) {
  browser.sign_in(kind.staff);
  browser.get(kind.page);
  EXPECT_EQ(browser.page().status, 200) << kind.page;
  at.world.clock().advance(minutes{15});
  browser.post(kind.page, kind.typed);
  EXPECT_EQ(browser.page().status, 403) << kind.page;
  EXPECT_TRUE(browser.shows("kept for 24 hours")) << kind.page;
  EXPECT_FALSE(browser.shows(kind.typed.front().second)) << kind.page;
  const auto kept = kept_for(at.world, kind.staff);
  EXPECT_EQ(kept.size(), 1U) << kind.page;
  return kept.empty() ? "" : "/kept/" + kept.front().id.text();
}

void expect_it_comes_back(Proposed& at, world::Browser& browser, const Kind& kind) {
  const auto kept = send_too_late(at, browser, kind);
  const auto& words = kind.typed.front().second;
  browser.sign_in(kind.staff);
  browser.get("/");
  EXPECT_TRUE(browser.shows("Kept when you were signed out")) << kind.page;
  EXPECT_TRUE(browser.shows(kept)) << kind.page;
  browser.get(kept);
  EXPECT_TRUE(browser.shows(words)) << kind.page;
  browser.get(kind.page + "?kept=" + kept.substr(std::string_view("/kept/").size()));
  EXPECT_EQ(browser.page().status, 200) << kind.page;
  EXPECT_TRUE(browser.shows(words)) << kind.page;
  EXPECT_TRUE(browser.shows("Nothing of it was carried out")) << kind.page;
  browser.post(kept + "/removal", {});
  EXPECT_EQ(browser.where(), "/");
  EXPECT_FALSE(browser.shows("Kept when you were signed out")) << kind.page;
}

TEST_P(Kept, EveryPageThatSaysSoIsFilledAgain) {
  Proposed at(options());
  const auto contact = "/contacts/" + at.contact.text();
  const auto person =
      "/people/" + at.as(at.who, [&](core::Reading& reading) { return at.record_of_opal(reading); }).text();
  const world::Form refers = {{"why", kWords}, {"basis", "safeguarding_public_task"}};
  const world::Form declines = {{"reason", kWords}, {"reason_code", "person_does_not_want"}};
  for (const auto& kind :
       {Kind{at.who, at.proposal_path("idva") + "/referral", refers},
        Kind{at.who, at.proposal_path("idva") + "/refusal", declines},
        Kind{at.who, contact + "/questions", {{"comment_injured", kWords}, {"topic_injured", "yes"}}},
        Kind{at.who, "/people", {{"name", "Marigold Philippa"}}}})
    expect_it_comes_back(at, at.olive, kind);
  EXPECT_EQ(at.proposals("idva").back().decision, "") << "nothing was carried out";
  world::Browser agatha(at.world, at.program.service);
  expect_it_comes_back(at, agatha, {"agatha_figment", person + "/colleagues", {{"reason", kWords}}});
  world::Browser sidney(at.world, at.program.service);
  expect_it_comes_back(at, sidney, {"sidney_sandbox", "/accounts/new", {{"about", kWords}, {"name", "Opal"}}});
}

TEST_P(Kept, AlsoWhatAReceivingServiceTyped) {
  Proposed at(options());
  at.refer("idva");
  const world::Form declines = {{"reason", kWords}, {"reason_code", "no_capacity"}};
  expect_it_comes_back(at, at.ione, {"ione_pretendly", at.last_sent() + "/refusal", declines});
  EXPECT_EQ(at.sent().front().state, "sent");
  at.ione.sign_in("ione_pretendly");
  at.accept(at.last_sent());
  const world::Form ends = {{"reason", kWords}, {"reason_code", "could_not_be_reached"}};
  expect_it_comes_back(at, at.ione, {"ione_pretendly", at.last_sent() + "/no-support", ends});
  EXPECT_EQ(at.sent().front().support, "");
}

TEST_P(Kept, WhatIsPutBackIsSentByItsAuthorAloneAndThenGone) {
  Proposed at(options());
  const auto page = at.proposal_path("idva") + "/refusal";
  const auto kept =
      send_too_late(at, at.olive, {at.who, page, {{"reason", kWords}, {"reason_code", "person_does_not_want"}}});
  at.olive.sign_in(at.who);
  at.olive.get(page + "?kept=" + kept.substr(std::string_view("/kept/").size()));
  auto form = as_shown(at.olive, {{"reason", kWords}, {"reason_code", "person_does_not_want"}});
  form.emplace_back("kept-id", hidden(at.olive, "kept-id"));
  EXPECT_EQ(at.proposals("idva").back().decision, "");
  at.olive.post(page, form);
  EXPECT_EQ(at.proposals("idva").back().decision, "declined");
  EXPECT_THAT(kept_for(at.world, at.who), IsEmpty());
}

TEST_P(Kept, NobodyElseSeesAnythingOfIt) {
  Proposed at(options());
  const auto kept = send_too_late(at, at.olive, {at.who, at.proposal_path("idva") + "/refusal", {{"reason", kWords}}});
  at.ione.sign_in("ione_pretendly");
  at.ione.get("/kept/0123456789abcdefghjkmnpqrs");
  const auto never_was = at.ione.transcript().back();
  at.ione.get(kept);
  EXPECT_EQ(at.ione.transcript().back(), never_was);
  at.ione.post(kept + "/removal", {});
  EXPECT_EQ(at.ione.page().status, 404);
  at.ione.get("/");
  EXPECT_FALSE(at.ione.shows("Kept when you were signed out"));
  EXPECT_EQ(kept_for(at.world, at.who).size(), 1U);
  world::Browser manager(at.world, at.program.service);
  manager.sign_in("agatha_figment");
  manager.get(kept);
  EXPECT_EQ(manager.page().status, 404) << "not even a manager of the same agency";
}

TEST_P(Kept, SavingSaysNothingAboutWhatIsThere) {
  Proposed at(options());
  at.ione.sign_in("ione_pretendly");
  const auto saved_for = [&](const std::string& contact) {
    at.ione.get("/people");
    at.ione.post("/drafts/pages", {{"kept-page", "/contacts/" + contact + "/questions"}, {"comment_injured", kWords}});
    return at.ione.transcript().back();
  };
  const auto hidden_from_her = saved_for(at.contact.text());
  EXPECT_EQ(at.ione.page().status, 200);
  EXPECT_EQ(hidden_from_her, saved_for("0123456789abcdefghjkmnpqrs"));
  at.ione.get("/contacts/" + at.contact.text() + "/questions");
  EXPECT_EQ(at.ione.page().status, 404);
  EXPECT_FALSE(at.ione.shows(kWords));
}

TEST_P(Kept, APageDraftIsShownWhereItWasTyped) {
  Proposed at(options());
  const auto page = at.proposal_path("idva") + "/refusal";
  at.olive.get(page);
  at.olive.post("/drafts/pages", {{"kept-page", page}, {"kept-window", "one"}, {"reason", kWords}});
  EXPECT_TRUE(at.olive.shows("Saved at "));
  at.olive.get("/");
  EXPECT_TRUE(at.olive.shows("Begun on a page, and not sent"));
  at.olive.get(page);
  EXPECT_TRUE(at.olive.shows(kWords));
  auto form = as_shown(at.olive, {{"reason", kWords}, {"reason_code", "person_does_not_want"}});
  form.emplace_back("kept-id", hidden(at.olive, "kept-id"));
  at.olive.post(page, form);
  EXPECT_EQ(at.proposals("idva").back().decision, "declined");
  EXPECT_THAT(kept_for(at.world, at.who), IsEmpty());
}

TEST_P(Kept, HoweverManyFormsCameTooLateNoneGoesBeforeItsTime) {
  world::World world(options());
  constexpr std::size_t kMany = 25;
  for (std::size_t i = 0; i < kMany; ++i) {
    http::Fields typed;
    typed.add("name", "Opal " + std::to_string(i));
    const auto kept =
        core::keep_unsent(world.partnership(), world.staff("olive_examplar"), "request", {"/people", typed});
    ASSERT_TRUE(kept.ok());
    world.clock().advance(minutes{1});
  }
  EXPECT_EQ(kept_for(world, "olive_examplar").size(), kMany);
  EXPECT_EQ(kept_for(world, "olive_examplar").back().fields.get("name"), "Opal 0");
  world.clock().advance(hours{24});
  EXPECT_THAT(kept_for(world, "olive_examplar"), IsEmpty());
}

TEST_P(Kept, WhatIsOverIsSweptAndTheRestStays) {
  Proposed at(options());
  const auto page = at.proposal_path("idva") + "/refusal";
  at.olive.get(page);
  at.olive.post("/drafts/pages", {{"kept-page", page}, {"kept-window", "one"}, {"reason", kWords}});
  at.olive.get("/people");
  at.olive.post("/contacts", {});
  send_too_late(at, at.ione, {"ione_pretendly", "/people", {{"name", "Marigold"}}});
  at.world.clock().advance(hours{24} + core::kRemovedAfter);
  EXPECT_EQ(core::sweep_kept(at.world.partnership()), 1U);
  EXPECT_THAT(kept_for(at.world, "ione_pretendly"), IsEmpty());
  EXPECT_EQ(kept_for(at.world, at.who).size(), 1U);
  const auto drafts = at.as(at.who, [](core::Reading& reading) { return core::drafts(reading); });
  EXPECT_EQ(drafts.size(), 2U) << "the page and the contact";
}

TEST_P(Kept, AtRestItIsSealed) {
  Proposed at(options());
  const Planting planting;
  const auto plant = planting.person(0);
  const auto page = at.proposal_path("idva") + "/refusal";
  send_too_late(at, at.olive, {at.who, page, {{"reason", plant.story()}}});
  at.olive.sign_in(at.who);
  at.olive.get(page);
  at.olive.post("/drafts/pages", {{"kept-page", page}, {"reason", plant.story()}, {"name", plant.surname}});
  const auto kept = kept_for(at.world, at.who);
  ASSERT_EQ(kept.size(), 2U);
  StolenDisk disk(at.world, GetParam());
  disk.look(PlantSearch(planting), {kept.front().id.text(), kept.back().id.text()});
  EXPECT_THAT(disk.planted(), IsEmpty());
  for (const auto& one : kept) EXPECT_FALSE(disk.parts_with(one.id.text()).empty()) << "it looked at the right place";
}

WAYMARK_ON_EACH_ENGINE(Kept);

}  // namespace
}  // namespace waymark
