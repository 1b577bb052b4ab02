// One agency asks another for more: how it is asked, carried, answered, refused and withdrawn.
#include <gmock/gmock.h>

#include "engines/asked.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark {
namespace {

using std::chrono::hours;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Requests : public EachEngine {};

TEST_P(Requests, AHolderReadsWhoAsksForWhatAndWhyAndFindsItsOwnRecord) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  EXPECT_TRUE(at.olive.browser.shows("Waiting"));
  EXPECT_TRUE(at.olive.browser.shows("Request to Essex Police, Domestic abuse enquiries"));
  at.bertram.browser.get("/requests");
  EXPECT_TRUE(at.bertram.browser.shows("Marigold Testerly"));
  at.bertram.browser.get(request);
  for (const auto* text :
       {"Olive Examplar, Thurrock Council: Tenancy Services", "Who sees her now?", "I must know before she goes home.",
        "He was beside her.", "What support there is now", "Crime and Disorder Act 1998 section 115", "/people/"})
    EXPECT_TRUE(at.bertram.browser.shows(text)) << text;
  EXPECT_TRUE(at.bertram.browser.shows("Do not use it to reach the person"));
  ASSERT_THAT(AskedFor::received(at.bertram), SizeIs(1));
  EXPECT_TRUE(AskedFor::received(at.bertram).front().own_record.has_value());
}

TEST_P(Requests, WhatWasCheckedIsWhatIsRead) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  auto& police = at.bertram.browser;
  police.get(request + "/answer");
  send_form(police, request + "/answer", information(police, "Seen in December, by nobody since."));
  EXPECT_TRUE(police.shows("Thurrock Council: Tenancy Services will read exactly this"));
  EXPECT_TRUE(police.shows("Seen in December, by nobody since."));
  EXPECT_TRUE(police.shows("What stays with us"));
  EXPECT_EQ(at.sent().front().state, "waiting") << "checked is not sent";
  send_form(police, request + "/answer", {{"change", "yes"}});
  EXPECT_TRUE(police.shows("Seen in December, by nobody since.</textarea>"));
  EXPECT_EQ(at.sent().front().state, "waiting");
  AskedFor::answer(at.bertram, request, "Seen in December, and again in May.");

  EXPECT_EQ(at.sent().front().state, "answered");
  at.olive.browser.get(request);
  EXPECT_TRUE(at.olive.browser.shows("Seen in December, and again in May."));
  EXPECT_TRUE(at.olive.browser.shows("What support there is now"));
  EXPECT_FALSE(at.olive.browser.shows("Told by the day shift."));
  EXPECT_FALSE(at.olive.browser.shows("It cannot wait."));
  EXPECT_TRUE(police.shows("Told by the day shift."));
}

// Whatever is sent besides what was checked leads to the page that shows it.
TEST_P(Requests, WhatWasChangedAfterTheCheckIsCheckedAgain) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  auto& police = at.bertram.browser;
  police.get(request + "/answer");
  send_form(police, request + "/answer", information(police, "Nothing since December."));
  send_form(police, request + "/answer", {{"text", "He was bailed on Friday."}});
  EXPECT_TRUE(police.shows("will read exactly this"));
  EXPECT_TRUE(police.shows("He was bailed on Friday."));
  EXPECT_EQ(at.sent().front().state, "waiting");
}

TEST_P(Requests, TheClockStartsWithTheRequestAndStopsWithWhatIsSaid) {
  for (const bool refused : {false, true}) {
    AskedFor at(options());
    const auto request = at.ask_about_marigold("holder-essex_police");
    EXPECT_THAT(AskedFor::clocks(at.bertram, request), ElementsAre("enquiry_answer"));
    EXPECT_THAT(AskedFor::clocks(at.olive, request), IsEmpty());
    if (refused)
      at.bertram.refuse_request(request, "basis_not_enough");
    else
      AskedFor::answer(at.bertram, request, "Nothing since December.");
    EXPECT_THAT(AskedFor::clocks(at.bertram, request), IsEmpty());
  }
}

TEST_P(Requests, WhoeverAskedReadsByWhenAndWhomToTelephone) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  const auto due = base::spoken_time(at.sent().front().due, "Europe/London");
  EXPECT_TRUE(at.olive.browser.shows("They answer by " + due));
  EXPECT_TRUE(at.olive.browser.shows(html::unbroken("01632 960101")));
  EXPECT_FALSE(at.olive.browser.shows("No answer in time"));
  at.world.clock().advance(hours{72});
  Colleague later(at.world, at.program, "olive_examplar", "later-");
  for (const auto& page : {request, std::string("/")}) {
    later.browser.get(page);
    EXPECT_TRUE(later.browser.shows("No answer in time")) << page;
    EXPECT_TRUE(later.browser.shows(html::unbroken("01632 960101"))) << page;
  }
}

TEST_P(Requests, AnEmergencyHasTheShorterClockAndSaysToPhoneFirst) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police", {{"urgency", "emergency"}});
  EXPECT_TRUE(at.olive.browser.shows("An emergency: phone first."));
  EXPECT_TRUE(at.olive.browser.shows(html::unbroken("01632 960101")));
  EXPECT_THAT(AskedFor::clocks(at.bertram, request), ElementsAre("enquiry_answer_emergency"));
  EXPECT_EQ(at.sent().front().due, at.sent().front().made + hours{1});
  at.bertram.browser.get("/");
  EXPECT_TRUE(at.bertram.browser.shows("Emergency: Marigold Testerly"));
}

TEST_P(Requests, ARefusalIsReadInNeutralWordsWithAnotherWayBesideIt) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  at.bertram.refuse_request(request, "neither_confirm_nor_deny");
  EXPECT_TRUE(at.bertram.browser.shows("We asked our manager."));
  at.olive.browser.get(request);
  EXPECT_TRUE(at.olive.browser.shows("We can neither confirm nor deny that we know this person"));
  EXPECT_FALSE(at.olive.browser.shows("We asked our manager."));
  EXPECT_TRUE(at.olive.browser.shows("phone the contact desk"));
  EXPECT_TRUE(at.olive.browser.shows(html::unbroken("01632 960103")));
}

TEST_P(Requests, ARefusalNeedsACodeAndAReasonForOurselves) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  auto& police = at.bertram.browser;
  police.get(request + "/refusal");
  send_form(police, request + "/refusal", {{"note", "Typed already"}});
  EXPECT_EQ(police.page().status, 422);
  EXPECT_TRUE(police.shows("Typed already"));
  send_form(police, request + "/refusal", {{"reason_code", "ask_another_way"}});
  EXPECT_EQ(police.page().status, 422);
  EXPECT_EQ(at.sent().front().state, "waiting");
}

TEST_P(Requests, WhatIsSaidLaterStandsBelowWhatWasSaid) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  at.bertram.refuse_request(request, "more_facts_needed");
  at.world.clock().advance(std::chrono::minutes{1});
  AskedFor::answer(at.bertram, request, "Now we know who is meant.");
  at.world.clock().advance(std::chrono::minutes{1});
  AskedFor::answer(at.bertram, request, "And one thing more.");
  at.olive.browser.get(request);
  const auto& page = at.olive.browser.page().body;
  const auto refused = page.find("More facts about the person are needed");
  const auto first = page.find("Now we know who is meant.");
  const auto second = page.find("And one thing more.");
  ASSERT_NE(refused, std::string::npos);
  ASSERT_NE(second, std::string::npos);
  EXPECT_LT(refused, first);
  EXPECT_LT(first, second);
  EXPECT_EQ(at.sent().front().state, "answered");
}

TEST_P(Requests, ItIsWithdrawnBeforeAnAnswerAndNotAfter) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  at.bertram.browser.get(request + "/answer");
  const auto typed = information(at.bertram.browser, "Typed before it was withdrawn.");
  send_form(at.olive.browser, request + "/withdrawal", {});
  EXPECT_TRUE(at.olive.browser.shows("Withdrawn"));
  EXPECT_THAT(AskedFor::clocks(at.bertram, request), IsEmpty());
  send_form(at.bertram.browser, request + "/answer", typed);
  EXPECT_EQ(at.bertram.browser.page().status, 409);
  EXPECT_TRUE(at.bertram.browser.shows("Typed before it was withdrawn."));
  EXPECT_TRUE(at.bertram.browser.shows("What support there is now"));
  EXPECT_EQ(at.sent().front().state, "withdrawn");

  const auto other = at.ask_about_marigold("holder-essex_police");
  AskedFor::answer(at.bertram, other, "Nothing since December.");
  send_form(at.olive.browser, other + "/withdrawal", {});  // on the page from before the answer
  EXPECT_EQ(at.olive.browser.where(), other);
  EXPECT_TRUE(at.olive.browser.shows("Nothing since December."));
  EXPECT_FALSE(at.olive.browser.shows("Withdrawn"));
}

TEST_P(Requests, WhoeverAnswersSecondIsToldSoAndKeepsTheirWords) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  Colleague second(at.world, at.program, "bertram_mockingham", "second-");
  second.browser.get(request + "/answer");
  const auto others = information(second.browser, "Seen by the night shift.");
  AskedFor::answer(at.bertram, request, "Nothing since December.");
  send_form(second.browser, request + "/answer", others);
  EXPECT_EQ(second.browser.page().status, 409);
  EXPECT_TRUE(second.browser.shows("This request was answered meanwhile"));
  for (const auto* typed : {"Seen by the night shift.", "It cannot wait.", "Told by the day shift."})
    EXPECT_TRUE(second.browser.shows(typed)) << typed;
  second.browser.get(request);
  EXPECT_FALSE(second.browser.shows("Seen by the night shift."));
}

TEST_P(Requests, TheSameAnswerTwiceIsSaidOnce) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  Colleague second(at.world, at.program, "bertram_mockingham", "second-");
  for (auto* browser : {&at.bertram.browser, &second.browser}) {
    browser->get(request + "/answer");
    send_form(*browser, request + "/answer", information(*browser, "Nothing since December."));
  }
  for (auto* browser : {&at.bertram.browser, &second.browser}) {
    send_form(*browser, request + "/answer", {});
    EXPECT_EQ(browser->where(), request);
    EXPECT_EQ(browser->page().status, 200);
  }
  EXPECT_THAT(audited(at.world, "request.answered"), SizeIs(1));
}

TEST_P(Requests, TheSameAnswerWithAnotherNoteIsNotTheSameTwice) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  Colleague second(at.world, at.program, "bertram_mockingham", "second-");
  second.browser.get(request + "/answer");
  auto form = information(second.browser, "Nothing since December.");
  for (auto& [name, value] : form)
    if (name == "note") value = "The night shift adds: he has a key.";
  AskedFor::answer(at.bertram, request, "Nothing since December.");
  send_form(second.browser, request + "/answer", form);
  EXPECT_EQ(second.browser.page().status, 409);
  EXPECT_TRUE(second.browser.shows("The night shift adds: he has a key."));
}

TEST_P(Requests, TheSameQuestionTwiceIsOneRequestAndAnotherOneIsNotLost) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  Colleague second(at.world, at.program, "olive_examplar", "second-");
  second.browser.get(contact + "/ask");
  const auto drawn = hidden(second.browser, "drawn");
  const auto shown = hidden(second.browser, "shown");
  const auto send = [&](world::Form changed) {
    changed.insert(changed.end(), {{"drawn", drawn}, {"shown", shown}});
    second.browser.get(contact + "/ask");
    second.browser.post(contact + "/ask", question("holder-essex_police", std::move(changed)));
  };
  send({});
  const auto request = second.browser.where();
  send({});
  EXPECT_EQ(second.browser.where(), request);
  const std::vector<std::pair<world::Form, std::string>> others = {
      {{{"words", "And who saw her last?"}}, "And who saw her last?"},
      {{{"whom", "another"}, {"desk", "basildon_hospital/safeguarding"}}, "Basildon"},
      {{{"urgency", "emergency"}}, "You selected: "},
      {{{"kinds", "known_here"}}, "You selected: "},
      {{{"basis_reason", "He has her key."}}, "He has her key."},
      {{{"person_told", "unsafe"}, {"untold_because", "He reads her letters."}}, "He reads her letters."}};
  for (const auto& [changed, shows] : others) {
    send(changed);
    EXPECT_EQ(second.browser.page().status, 409) << shows;
    EXPECT_TRUE(second.browser.shows("This request was sent before")) << shows;
    for (const auto& part : {shows, std::string("I must know before she goes home.")})
      EXPECT_TRUE(second.browser.shows(part)) << part;
  }
  EXPECT_THAT(at.sent(), SizeIs(1));
}

TEST_P(Requests, OnlyWhoWasAskedAnswersAndOnlyWhoAskedWithdraws) {
  AskedFor at(options());
  const auto request = at.ask_about_marigold("holder-essex_police");
  at.olive.browser.post(request + "/answer", {{"version", "1"}, {"text", "We answer ourselves."}});
  EXPECT_EQ(at.olive.browser.page().status, 404);
  at.olive.browser.get(request);
  at.olive.browser.post(request + "/refusal", {{"version", "1"}, {"reason_code", "ask_another_way"}});
  EXPECT_EQ(at.olive.browser.page().status, 404);
  at.bertram.browser.get(request);
  at.bertram.browser.post(request + "/withdrawal", {});
  EXPECT_EQ(at.bertram.browser.page().status, 404);
  for (const auto& page : {request, request + "/answer", request + "/refusal"}) {
    at.nell.browser.get(page);
    EXPECT_EQ(at.nell.browser.page().status, 404) << page;
  }
  EXPECT_EQ(at.sent().front().state, "waiting");
}

TEST_P(Requests, StandOnTheContactOnBothPeoplesPagesAndOnBothHomes) {
  AskedFor at(options());
  const auto contact = at.hear(told_by_marigold(at.world));
  const auto request = at.ask(contact, "holder-essex_police");
  at.olive.browser.get(contact);
  EXPECT_TRUE(at.olive.browser.shows("href=\"" + request + "\""));
  at.olive.browser.get("/people/" + at.sent().front().own_record->text());
  EXPECT_TRUE(at.olive.browser.shows("We asked for more"));
  at.bertram.browser.get("/people/" + AskedFor::received(at.bertram).front().own_record->text());
  EXPECT_TRUE(at.bertram.browser.shows("We were asked for more"));
  at.olive.browser.get("/");
  EXPECT_TRUE(at.olive.browser.shows("Requests we sent"));
  at.bertram.browser.get("/");
  EXPECT_TRUE(at.bertram.browser.shows("Requests to answer"));
  AskedFor::answer(at.bertram, request, "Nothing since December.");
  for (auto* who : {&at.olive, &at.bertram}) {
    who->browser.get("/");
    EXPECT_FALSE(who->browser.shows("Requests we sent"));
    EXPECT_FALSE(who->browser.shows("Requests to answer"));
  }
}

TEST_P(Requests, TheCastHasOneThatWaits) {
  const world::World world(options());
  const auto waiting = core::read(world.partnership(), world.staff("gideon_fictus"),
                                  [](core::Reading& reading) { return requests::open_requests_received(reading); });
  ASSERT_THAT(waiting.first, SizeIs(1));
  EXPECT_EQ(waiting.first.front().person, "Winifred Dummerley");
  EXPECT_FALSE(waiting.first.front().own_record.has_value()) << "it was asked whether it knows her";
}

WAYMARK_ON_EACH_ENGINE(Requests);

}  // namespace
}  // namespace waymark
