// The matching desk decides: what becomes of the records, and what whoever asked is told.
#include <gmock/gmock.h>

#include "core/matcher.hpp"
#include "engines/checking.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using core::kApart;
using core::kSame;
using sql::operator""_sql;
using testing::IsEmpty;
using testing::SizeIs;

class Checks : public EachEngine {};

constexpr sql::Text kLinksNow = R"(
  SELECT record_id || ' ' || person_id || ' ' || model || ' ' || evidence
    FROM link WHERE partnership_id = $1 AND ended_at IS NULL ORDER BY record_id
)"_sql;

std::int64_t number_of(const known_to::Given& given) { return given.answer.contact_number; }

std::int64_t unread(Checking& at, const std::string& staff) {
  return at.as(staff, [](core::Reading& reading) { return known_to::unread_notices(reading); });
}

TEST_P(Checks, WhoMayBeSomebodyWaitsForTheDeskAndIsNobodyElseUntilThen) {
  Checking at(options());
  const auto pair = at.pair();
  EXPECT_EQ(pair.held_because, core::kHeldForReview);
  EXPECT_TRUE(pair.waiting.due.has_value());
  EXPECT_FALSE(at.one_person());
  ASSERT_THAT(at.given(), SizeIs(1));
  EXPECT_TRUE(at.given().front().answer.being_checked);
  EXPECT_EQ(number_of(at.given().front()), 1);
}

TEST_P(Checks, TheSamePersonIsOneFromThenOnAndWhoeverAskedIsAnsweredAgain) {
  Checking at(options());
  const auto before = at.later().identity;
  const auto deadlines = at.deadlines();
  const auto notices = unread(at, "bertram_mockingham");
  at.world.clock().advance(std::chrono::minutes{30});
  at.decide(kSame);
  EXPECT_TRUE(at.one_person());
  EXPECT_TRUE(at.later().identity == before) << "the record is as it was written down";
  EXPECT_EQ(at.deadlines(), deadlines - 1);
  EXPECT_THAT(at.waiting(), IsEmpty());

  const auto given = at.given();
  ASSERT_THAT(given, SizeIs(2));
  EXPECT_TRUE(given.front().answer.being_checked) << "the first answer stays as it was given";
  EXPECT_EQ(given.back().because, known_to::kChecked);
  EXPECT_EQ(number_of(given.back()), 2);
  ASSERT_THAT(given.back().answer.holders, SizeIs(1));
  EXPECT_EQ(given.back().answer.holders.front().agency, "essex_police");
  EXPECT_FALSE(given.back().answer.being_checked);
  EXPECT_EQ(unread(at, "bertram_mockingham"), notices + 1) << "the holder hears that somebody asked";
}

TEST_P(Checks, TheNextContactCountsBoth) {
  for (const bool decided : {false, true}) {
    Checking at(options());
    if (decided) at.decide(kSame);
    const auto next = record(at.world, "ione_pretendly", told_by_opal(at.world));
    EXPECT_EQ(number_of(at.given("ione_pretendly", next).back()), decided ? 3 : 2);
  }
}

TEST_P(Checks, NotTheSamePersonTellsWhoeverAskedNothingOfTheOther) {
  Checking at(options());
  const auto deadlines = at.deadlines();
  const auto notices = unread(at, "bertram_mockingham");
  at.decide(kApart);
  EXPECT_FALSE(at.one_person());
  EXPECT_EQ(at.deadlines(), deadlines - 1);
  const auto given = at.given();
  ASSERT_THAT(given, SizeIs(2));
  EXPECT_THAT(given.back().answer.holders, IsEmpty());
  EXPECT_EQ(number_of(given.back()), 1);
  EXPECT_EQ(unread(at, "bertram_mockingham"), notices);
  world::Browser olive(at.world, at.program.service);
  olive.sign_in("olive_examplar");
  olive.get(at.page());
  EXPECT_TRUE(olive.shows("nobody else’s record was found to be the same person"));
}

TEST_P(Checks, WhoWereDecidedApartAreNeverProposedAgain) {
  for (const bool decided : {false, true}) {
    Checking at(options());
    if (decided) at.decide(kApart);
    const auto next = record(at.world, "ione_pretendly", told_about(at.world, born_a_year_later(at.world)));
    EXPECT_EQ(at.record_of("ione_pretendly", next).person, at.later().person) << "written down just so before";
    EXPECT_THAT(at.waiting(next), SizeIs(decided ? 0 : 1));
    EXPECT_EQ(at.given("ione_pretendly", next).front().answer.being_checked, !decided);
  }
}

core::Identity amber() {
  core::Identity identity;
  identity.forenames = "Amber";
  identity.surname = "Madeup";
  identity.birth_date.year = 1962;
  identity.birth_date.month = 11U;
  identity.birth_date.day = 23U;
  identity.addresses = {{"7 Nowhere Close", "ZZ1 4DD", core::AddressClass::normal}};
  identity.phones = {"07700 900199"};
  return identity;
}

// Amber, and whoever is said to harm her.
contacts::NewContact both(world::World& world, const core::Identity& other) {
  auto contact = told_about(world, amber());
  contact.people.push_back({std::string(contacts::kAllegedPerpetrator), "partner", other, {}});
  return contact;
}

TEST_P(Checks, BrothersSistersAndWhoeverCausesHarmAtOneHomeStayTwoPeople) {
  Checking at(options());
  record(at.world, "bertram_mockingham", told_about(at.world, amber()));
  auto brother = amber();
  brother.forenames = "Basalt";
  auto other = amber();
  other.forenames = "Ambar";
  for (const auto& harmer : {brother, other}) {
    const auto contact = record(at.world, "olive_examplar", both(at.world, harmer));
    const auto people = at.as("olive_examplar", [&](core::Reading& reading) {
      const auto told = contacts::find_contact(reading, contact);
      return std::pair(core::find_record(reading, told->parts.at(0).record)->person,
                       core::find_record(reading, told->parts.at(1).record)->person);
    });
    EXPECT_NE(people.first, people.second) << harmer.forenames;
  }
}

// Somebody in the other part who is written just as Amber is.
struct Opposed : Checking {
  explicit Opposed(const world::WorldOptions& options) : Checking(options) {
    record(world, "bertram_mockingham", told_about(world, amber()));
    opposed = record(world, "olive_examplar", both(world, amber()));
  }
  core::ReviewedPair opposing_pair() const {
    const auto pairs = waiting(opposed);
    base::expects(pairs.size() == 1, "the two parts wait for the desk");
    return pairs.front();
  }
  core::ContactId opposed;
};

TEST_P(Checks, OpposingPartsAreJoinedOnlyWithAReason) {
  Opposed at(options());
  const auto pair = at.opposing_pair();
  const auto without = at.say(pair, kSame);
  ASSERT_FALSE(without.ok());
  EXPECT_EQ(without.failure().kind, FailureKind::invalid);
  EXPECT_FALSE(at.find(pair.id)->one_person());
  EXPECT_TRUE(at.say(pair, kSame, "agency_confirmed").ok());
  EXPECT_TRUE(at.find(pair.id)->one_person());
}

TEST_P(Checks, WhoIsAsNearToTwoWhoWereDecidedApartIsJoinedToNeither) {
  Opposed at(options());
  const auto matching = [&] {
    return at.as("ione_pretendly", [&](core::Reading& reading) { return core::match(reading, amber()); });
  };
  EXPECT_TRUE(matching().person.has_value());
  ASSERT_TRUE(at.say(at.opposing_pair(), kApart, "both_known").ok());
  const auto now = matching();
  EXPECT_FALSE(now.person.has_value());
  EXPECT_THAT(now.answerable, IsEmpty()) << "an answer would speak of one of two people";
  ASSERT_THAT(now.held, SizeIs(2));
  for (const auto& held : now.held) EXPECT_EQ(held.held_because, core::kHeldBetween);
}

TEST_P(Checks, WhatWasDecidedBeforeIsSeenBeforeTheTwoAreJoined) {
  Checking at(options());
  const auto earlier = at.police().id;
  at.decide(kApart);
  core::Identity name_alone;
  name_alone.forenames = "Opal";
  name_alone.surname = "Madeup";
  const auto third = record(at.world, "ione_pretendly", told_about(at.world, name_alone));
  auto pairs = at.waiting(third);
  ASSERT_THAT(pairs, SizeIs(2)) << "it may be either";
  if (pairs.front().other.id == earlier) std::swap(pairs.front(), pairs.back());
  ASSERT_TRUE(at.say(pairs.front(), kSame, "agency_confirmed").ok());
  EXPECT_EQ(at.say(pairs.back(), kSame, "agency_confirmed").failure().kind, FailureKind::conflict);
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/checks/" + pairs.back().id.text());
  EXPECT_TRUE(desk.browser.shows("it was decided about these two people that they are not one"));
  EXPECT_EQ(at.say(pairs.back(), kSame, "", 1).failure().kind, FailureKind::invalid);
  EXPECT_TRUE(at.say(pairs.back(), kSame, "agency_confirmed", 1).ok());
  EXPECT_TRUE(at.one_person());
}

TEST_P(Checks, UndoingPutsBackEveryLinkAndTheDeadline) {
  Checking at(options());
  const auto links = rows_of(at.world, kLinksNow);
  const auto deadlines = at.deadlines();
  const auto id = at.decide(kSame);
  ASSERT_NE(rows_of(at.world, kLinksNow), links);
  at.world.clock().advance(std::chrono::minutes{5});
  ASSERT_TRUE(at.undo(id).ok());
  EXPECT_EQ(rows_of(at.world, kLinksNow), links);
  EXPECT_EQ(at.deadlines(), deadlines);
  EXPECT_EQ(at.pair().id, id) << "it waits again";
  const auto given = at.given();
  ASSERT_THAT(given, SizeIs(3));
  EXPECT_EQ(given.back().because, known_to::kReopened);
  EXPECT_TRUE(given.back().answer.being_checked);
  EXPECT_THAT(given.back().answer.holders, IsEmpty());
  EXPECT_EQ(at.undo(id).failure().kind, FailureKind::conflict) << "nothing stands that could be undone";
  at.decide(kApart);
  EXPECT_EQ(at.given().back().because, known_to::kChecked);
}

TEST_P(Checks, WhatWasJoinedLastIsUndoneFirst) {
  Checking at(options());
  const auto id = at.decide(kSame);
  at.world.clock().advance(std::chrono::minutes{5});
  auto ten_years_older = born_a_year_later(at.world);
  ten_years_older.birth_date.year = 1980;
  ten_years_older.phones = {"07700 900166"};
  const auto third = record(at.world, "ione_pretendly", told_about(at.world, ten_years_older));
  const auto pairs = at.waiting(third);
  ASSERT_THAT(pairs, SizeIs(1));
  at.world.clock().advance(std::chrono::minutes{5});
  ASSERT_TRUE(at.say(pairs.front(), kSame, "agency_confirmed").ok());
  EXPECT_EQ(at.undo(id).failure().kind, FailureKind::conflict);
  EXPECT_TRUE(at.undo(pairs.front().id).ok());
  EXPECT_TRUE(at.undo(id).ok());
  EXPECT_FALSE(at.one_person());
}

TEST_P(Checks, OneDecisionIsAboutEveryPairOfTheSameTwoPeople) {
  Checking at(options());
  const auto next = record(at.world, "ione_pretendly", told_about(at.world, born_a_year_later(at.world)));
  ASSERT_THAT(at.waiting(next), SizeIs(1));
  const auto other = at.waiting(next).front().id;
  const auto id = at.decide(kSame);
  EXPECT_THAT(at.waiting(next), IsEmpty());
  EXPECT_EQ(at.given("ione_pretendly", next).back().because, known_to::kChecked);
  EXPECT_EQ(number_of(at.given("ione_pretendly", next).back()), 3);
  ASSERT_TRUE(at.undo(other).ok()) << "from either of them";
  EXPECT_THAT(at.waiting(), SizeIs(1));
  EXPECT_TRUE(at.find(id)->standing.decision.empty());
}

TEST_P(Checks, WhatSomebodyMayNotKnowOfIsNoNewsToThem) {
  Checking at(options());
  record(at.world, "nell_imaginary", told_about(at.world, amber()));
  auto slip = amber();
  slip.forenames = "Ambar";
  auto contact = told_about(at.world, slip);
  contact.purpose = "homelessness_duty";
  contact.basis = "housing_legal_obligation";
  const auto id = record(at.world, "olive_examplar", contact);
  const auto pairs = at.waiting(id);
  ASSERT_THAT(pairs, SizeIs(1));
  EXPECT_FALSE(at.given("olive_examplar", id).back().answer.being_checked);
  ASSERT_TRUE(at.say(pairs.front(), kSame, "agency_confirmed").ok());
  EXPECT_THAT(at.given("olive_examplar", id), SizeIs(1));
  EXPECT_THAT(at.as("olive_examplar", [](core::Reading& reading) { return known_to::news(reading); }), IsEmpty());
}

TEST_P(Checks, MoreFactsKeepThePairOpenAndTellWhoeverWaits) {
  Checking at(options());
  const auto deadlines = at.deadlines();
  ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  EXPECT_EQ(at.pair().standing.wanted, "names");
  EXPECT_EQ(at.deadlines(), deadlines);
  Colleague olive(at.world, at.program, "olive_examplar");
  olive.browser.get("/");
  EXPECT_TRUE(olive.browser.shows("The matching desk asks for more facts: Opal Madeup"));
  olive.browser.get(at.page());
  EXPECT_TRUE(olive.browser.shows("Add more facts"));
  EXPECT_TRUE(olive.browser.shows(html::unbroken("01632 960105")));
  olive.browser.get("/");
  EXPECT_FALSE(olive.browser.shows("The matching desk asks for more facts")) << "it was opened";
}

TEST_P(Checks, AFinishedCheckWaitsAtHomeUntilWhoeverAskedHasOpenedIt) {
  Checking at(options());
  at.decide(kSame);
  Colleague agatha(at.world, at.program, "agatha_figment");
  agatha.browser.get(at.page());
  EXPECT_TRUE(agatha.browser.shows("the same person is known to Police"));
  Colleague olive(at.world, at.program, "olive_examplar");
  olive.browser.get("/");
  EXPECT_TRUE(olive.browser.shows("A check is finished: Opal Madeup")) << "a colleague opened it, and she did not";
  olive.browser.get(at.page());
  EXPECT_TRUE(olive.browser.shows("Checked on 3 February 2026"));
  EXPECT_TRUE(olive.browser.shows("What was answered on 3 February 2026"));
  olive.browser.get("/");
  EXPECT_FALSE(olive.browser.shows("A check is finished"));
}

TEST_P(Checks, ThePageShowsWhatWasComparedAndNothingElse) {
  Checking at(options());
  const auto pair = at.pair();
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/");
  EXPECT_TRUE(desk.browser.shows("href=\"/checks\""));
  desk.browser.get("/checks");
  EXPECT_TRUE(desk.browser.shows("Opal Madeup and Opal Madeup"));
  desk.browser.get("/checks/" + pair.id.text());
  for (const auto* shown : {"2 January 1990", "2 January 1991", "same day of another year, one or ten apart, +3.5",
                            "07700 900177", "07700 900188", "Police", "Housing", "Held, confidential"})
    EXPECT_TRUE(desk.browser.shows(shown)) << shown;
  for (const auto* hidden : {"Hidden Lane", "ZZ1 3CC", "marmalade", "mornings", "Essex Police", "Tenancy Services"})
    EXPECT_FALSE(desk.browser.shows(hidden)) << hidden;
  EXPECT_THAT(audited(at.world, "record.compared"),
              testing::IsSupersetOf({at.police().id.text(), at.later().id.text()}));
}

TEST_P(Checks, WhoComesSecondReadsWhatWasDecidedAndKeepsTheirWords) {
  Checking at(options());
  const auto page = "/checks/" + at.pair().id.text();
  Colleague cordelia(at.world, at.program, "cordelia_fauxley");
  Colleague percival(at.world, at.program, kReviewer);
  cordelia.browser.get(page);
  percival.browser.get(page);
  send_form(percival.browser, page, {{"answer", "apart"}, {"reason", "Both rang today."}});
  EXPECT_EQ(percival.browser.where(), "/checks");
  send_form(cordelia.browser, page, {{"answer", "same"}, {"reason", "A slip of the pen."}});
  EXPECT_EQ(cordelia.browser.page().status, 409);
  for (const auto* shown :
       {"This was decided meanwhile", "A coordinator of this desk", "Not the same person", "A slip of the pen."})
    EXPECT_TRUE(cordelia.browser.shows(shown)) << shown;
  EXPECT_FALSE(cordelia.browser.shows("Percival"));
  EXPECT_FALSE(at.one_person());
}

TEST_P(Checks, WhatIsMissingIsSaidBesideItAndNothingTypedIsLost) {
  Opposed at(options());
  const auto page = "/checks/" + at.opposing_pair().id.text();
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get(page);
  send_form(desk.browser, page, {{"answer", "same"}, {"reason", "They have one name."}});
  EXPECT_EQ(desk.browser.page().status, 422);
  EXPECT_TRUE(desk.browser.shows("Select how you know that it is one person all the same"));
  EXPECT_TRUE(desk.browser.shows("They have one name."));
  send_form(desk.browser, page,
            {{"answer", "same"}, {"reason", "They have one name."}, {"reason_code", "agency_confirmed"}});
  EXPECT_EQ(desk.browser.where(), "/checks");
  EXPECT_TRUE(desk.browser.shows("The same person"));
  desk.browser.get(page);
  EXPECT_TRUE(desk.browser.shows("They have one name."));
  send_form(desk.browser, page + "/undoing", {});
  EXPECT_TRUE(desk.browser.shows("Are they one person?"));
}

TEST_P(Checks, NobodyElseFindsAnything) {
  Checking at(options());
  const auto page = "/checks/" + at.pair().id.text();
  for (const auto* staff : {"olive_examplar", "agatha_figment", "bertram_mockingham", "leonora_dutywise",
                            "violet_plannery", "sidney_sandbox"}) {
    Colleague other(at.world, at.program, staff);
    for (const auto& address : {std::string("/checks"), page}) {
      other.browser.get(address);
      EXPECT_EQ(other.browser.page().status, 404) << staff << " " << address;
    }
    for (const auto* act : {"", "/undoing"}) {
      other.browser.get("/account");
      other.browser.post(page + act, {{"answer", "same"}, {"version", "1"}, {"shown", "0"}});
      EXPECT_EQ(other.browser.page().status, 404) << staff << act;
    }
  }
  EXPECT_FALSE(at.one_person());
}

WAYMARK_ON_EACH_ENGINE(Checks);

}  // namespace
}  // namespace waymark
