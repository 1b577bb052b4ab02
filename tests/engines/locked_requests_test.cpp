// Whoever is kept from somebody learns of no request about them, and reads no answer that speaks of them.
#include <gmock/gmock.h>

#include "core/conflict_lock.hpp"
#include "engines/asked.hpp"
#include "engines/her_day.hpp"

namespace waymark {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class LockedRequests : public EachEngine {};

const std::set<std::string> kFamily = {"marigold", "barnaby", "clover", "basil", "primrose"};

// What somebody receives who opens every page that could show this request.
Answers looks_for(world::Browser& browser, const std::string& request) {
  const auto before = browser.transcript().size();
  for (const auto& page :
       {std::string("/"), std::string("/requests"), request, request + "/answer", request + "/refusal"})
    browser.get(page);
  browser.post(request + "/withdrawal", {});
  return since(browser, before);
}

world::WorldOptions without_them(world::WorldOptions options) {
  options.without = kFamily;
  return options;
}

TEST_P(LockedRequests, AboutTheFamilyDoNotExistForHer) {
  world::World empty(without_them(options()));
  world::World full(without_them(options()));
  full.add(kFamily);
  const Program in_full(full);
  Colleague olive(full, in_full, "olive_examplar", "earlier-");
  const auto contact = olive.record_contact();
  const auto waiting = olive.ask_for_more(contact, "basildon_hospital/safeguarding");
  const auto answered = olive.ask_for_more(contact, "essex_police/domestic_abuse");
  Colleague bertram(full, in_full, "bertram_mockingham", "earlier-");
  AskedFor::answer(bertram, answered, "Nothing since December.");
  ASSERT_THAT(olive.reads([](core::Reading& reading) { return all_requests_sent(reading); }), SizeIs(2));

  const Program in_empty(empty);
  Colleague expected(empty, in_empty, "hortensia_testerly");
  Colleague received(full, in_full, "hortensia_testerly");
  for (const auto& request : {waiting, answered}) {
    const auto nothing = looks_for(expected.browser, request);
    expect_same(looks_for(received.browser, request), nothing);
  }
}

// What she asks about somebody from whom she is kept is answered: to her colleagues.
TEST_P(LockedRequests, AnAnswerAboutThemReadsToHerAsIfNobodyHadAnswered) {
  TwoWorlds worlds(options());
  const auto ask = [](world::World& world, bool answered) {
    world.randomness().begin_scope("her request");
    const Program program(world);
    Colleague hortensia(world, program, "hortensia_testerly");
    const auto contact = hortensia.record_contact();
    const auto request = hortensia.ask_for_more(contact, "essex_police/domestic_abuse");
    Colleague bertram(world, program, "bertram_mockingham");
    set_later(world, "bertram_mockingham", request, std::chrono::hours{48});
    if (answered) {
      bertram.browser.get(request + "/answer");
      EXPECT_NE(first_choice(bertram.browser, "about"), "") << "the police know Marigold";
      AskedFor::answer(bertram, request, "He was bailed on Friday.");
      Colleague agatha(world, program, "agatha_figment");
      agatha.browser.get(request);
      EXPECT_TRUE(agatha.browser.shows("He was bailed on Friday.")) << "whoever is not kept out reads it";
    }
    const auto before = hortensia.browser.transcript().size();
    for (const auto& page : {request, std::string("/requests"), std::string("/"), contact}) hortensia.browser.get(page);
    hortensia.browser.get(request);
    hortensia.browser.post(request + "/withdrawal", {});
    EXPECT_TRUE(hortensia.browser.shows("Withdrawn"));
    Colleague agatha(world, program, "agatha_figment", "later-");
    agatha.browser.get(request);
    EXPECT_EQ(agatha.browser.shows("Withdrawn"), !answered) << "what was answered stays so for whoever may read it";
    return since(hortensia.browser, before);
  };
  const auto expected = ask(worlds.empty, false);
  const auto received = ask(worlds.full, true);
  expect_same(received, expected);
  for (const auto& answer : received) EXPECT_EQ(answer.find("bailed"), std::string::npos);
}

void keep_out(world::World& world, const std::string& colleague, const core::PersonId& person) {
  const auto& viewer = world.staff(colleague);
  const auto id = base::promised(core::StaffId::parse(viewer.staff_id()), "staff have ids");
  const auto lock = core::prepare_lock(world.partnership(), viewer.agency(), id, person, "His neighbour");
  const auto done = core::write(world.partnership(), core::Viewer::migration(), "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                  core::enter_lock(transaction, lock, world.clock().now());
                                  return transaction.commit({{"lock.entered", "staff", id.text()}}, base::Done{});
                                });
  ASSERT_TRUE(done.ok());
}

core::PersonId person_of_last_request(const AskedFor& at) {
  return at.olive.reads([](core::Reading& reading) {
    const auto record = all_requests_sent(reading).front().own_record;
    return core::find_record(reading, base::promised(record, "whoever asks holds a record"))->person;
  });
}

// On the side of whoever is asked too, and whatever is counted there.
TEST_P(LockedRequests, ToSomebodyWhoIsKeptFromThePersonWereNeverMade) {
  for (const auto* whom : {"holder-essex_police", "another"}) {
    AskedFor at(options());
    const auto request = at.ask_about_marigold(whom, {{"desk", "essex_police/mash"}});
    ASSERT_THAT(AskedFor::received(at.bertram), SizeIs(1)) << whom;
    const auto clocks = [&] {
      return at.bertram.reads([](core::Reading& reading) { return core::count_running_clocks(reading); });
    };
    const auto before = clocks();
    keep_out(at.world, "bertram_mockingham", person_of_last_request(at));
    EXPECT_THAT(AskedFor::received(at.bertram), IsEmpty()) << whom;
    EXPECT_LT(clocks(), before) << whom;
    EXPECT_THAT(AskedFor::clocks(at.bertram, request), IsEmpty()) << whom;
    const auto open =
        at.bertram.reads([](core::Reading& reading) { return requests::open_requests_received(reading); });
    EXPECT_EQ(open.all, 0) << whom;
    at.bertram.browser.get(request);
    EXPECT_EQ(at.bertram.browser.page().status, 404) << whom;
    at.bertram.browser.get("/requests");
    at.bertram.browser.post(request + "/answer", {{"version", "1"}, {"text", "We know nothing."}});
    EXPECT_EQ(at.bertram.browser.page().status, 404) << whom;
    EXPECT_EQ(at.sent().front().state, "waiting") << whom;
  }
}

// Whoever was kept out while they typed an answer reads their own words and no more, as if there were no such request.
TEST_P(LockedRequests, WhatSomebodyTypedWhoIsKeptOutMeanwhileComesBackAsIfThereWereNoRequest) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("another", {{"desk", "essex_police/mash"}});
  auto& police = at.bertram.browser;
  police.get(request + "/answer");
  auto typed = information(police, "He was bailed on Friday.");
  typed.emplace_back("version", hidden(police, "version"));
  keep_out(at.world, "bertram_mockingham", person_of_last_request(at));
  const auto answer_to = [&](const std::string& page, const world::Form& form) {
    police.post(page, form);
    EXPECT_EQ(police.page().status, 404);
    return police.transcript().back();
  };
  const std::string nothing = "/requests/0123456789abcdefghjkmnpqrs";
  EXPECT_EQ(answer_to(request + "/answer", typed), answer_to(nothing + "/answer", typed));
  for (const auto* words : {"He was bailed on Friday.", "It cannot wait.", "Told by the day shift."})
    EXPECT_TRUE(police.shows(words)) << words;
  const world::Form refusal = {{"reason_code", "ask_another_way"}, {"note", "Our own neighbour."}, {"version", "1"}};
  EXPECT_EQ(answer_to(request + "/refusal", refusal), answer_to(nothing + "/refusal", refusal));
  EXPECT_TRUE(police.shows("Our own neighbour."));
}

// Whoever answered may say of whom it speaks, and a colleague there who is kept from that person then sees nothing of
// it.
TEST_P(LockedRequests, VanishForAColleagueOfWhoeverAnsweredWhoIsKeptFromThePersonOfTheAnswer) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("another", {{"desk", "essex_police/mash"}});
  AskedFor::answer(at.bertram, request, "Nothing since December.");
  const auto people = at.world.people("marigold");
  at.bertram.browser.get(request);
  EXPECT_EQ(at.bertram.browser.page().status, 200);
  for (const auto& person : people) keep_out(at.world, "bertram_mockingham", person);
  at.bertram.browser.get(request);
  EXPECT_EQ(at.bertram.browser.page().status, 404);
  EXPECT_EQ(at.sent().front().state, "answered");
}

// Two sides of one contact: a lock on the other one hides it as well.
TEST_P(LockedRequests, FromAContactWithSomebodyLockedAreHidden) {
  AskedFor at(options());
  auto told = told_by_opal(at.world);
  contacts::Involved other{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
  other.identity = told_by_marigold(at.world).people.front().identity;
  told.people.push_back(other);
  const auto request = at.ask(at.hear(told), "another", {{"desk", "essex_police/mash"}});
  Colleague hortensia(at.world, at.program, "hortensia_testerly");
  hortensia.browser.get(request);
  EXPECT_EQ(hortensia.browser.page().status, 404);
  EXPECT_THAT(hortensia.reads([](core::Reading& reading) { return all_requests_sent(reading); }), IsEmpty());
}

WAYMARK_ON_EACH_ENGINE(LockedRequests);

}  // namespace
}  // namespace waymark
