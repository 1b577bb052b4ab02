// A check reveals nothing to whoever is kept out: neither to whoever would review it, nor by what it joins.
#include <gmock/gmock.h>

#include "capabilities/exclusions/exclusion_store.hpp"
#include "engines/checking.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using core::kApart;
using core::kSame;
using sql::operator""_sql;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class LockedChecks : public EachEngine {};

constexpr const char* kKeptOut = "hortensia_testerly";

constexpr sql::Text kLocksNow = R"(
  SELECT staff_id || ' ' || person_id FROM conflict_lock
   WHERE partnership_id = $1 AND lifted_at IS NULL ORDER BY staff_id, person_id
)"_sql;

Answers looks(world::World& world, const std::string& staff, const std::vector<std::string>& pages) {
  const Program program(world);
  Colleague colleague(world, program, staff);
  for (const auto& page : pages) colleague.browser.get(page);
  colleague.browser.get("/people");
  colleague.browser.post("/people", {{"name", "Opal"}});
  return colleague.browser.transcript();
}

TEST_P(LockedChecks, AReviewerWhoIsKeptOutOfEitherReceivesTheBytesOfADeskWithoutThePair) {
  for (const bool of_the_earlier : {false, true}) {
    world::World empty(options());
    Checking at(options());
    const auto pair = at.pair();
    keep_out_of(at.world, kReviewer, of_the_earlier ? at.police().person : at.later().person);
    EXPECT_THAT(at.waiting(), IsEmpty());
    EXPECT_FALSE(at.find(pair.id).has_value());
    EXPECT_THAT(at.waiting(at.contact, "cordelia_fauxley"), SizeIs(1)) << "a colleague decides";
    expect_same(looks(at.world, kReviewer, {"/", "/checks"}), looks(empty, kReviewer, {"/", "/checks"}));
    EXPECT_FALSE(at.say(pair, kSame).ok());
    EXPECT_FALSE(at.one_person());
  }
}

TEST_P(LockedChecks, AReviewerWhoIsKeptOutOfSomebodyInTheContactSeesNoPairOfIt) {
  Checking at(options());
  auto told = told_about(at.world, born_a_year_later(at.world));
  contacts::Involved other{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
  other.identity.forenames = "Garnet";
  other.identity.surname = "Standalong";
  told.people.push_back(other);
  const auto contact = record(at.world, "ione_pretendly", told);
  ASSERT_THAT(at.waiting(contact), SizeIs(1));
  const auto garnet = at.as("ione_pretendly", [&](core::Reading& reading) {
    return core::find_record(reading, contacts::find_contact(reading, contact)->parts.at(1).record)->person;
  });
  keep_out_of(at.world, kReviewer, garnet);
  EXPECT_THAT(at.waiting(contact), IsEmpty());
  EXPECT_THAT(at.waiting(contact, "cordelia_fauxley"), SizeIs(1));
}

// Whoever finds people by what was told of them, and is kept out of one of them.
Answers looks_for(world::World& world, const contacts::NewContact& told) {
  const Program program(world);
  Colleague reviewer(world, program, kReviewer, "looks-");
  const auto& person = told.people.front().identity;
  reviewer.browser.get("/checks");
  reviewer.browser.post("/checks", {{"forenames", person.forenames}, {"surname", person.surname}});
  EXPECT_EQ(reviewer.browser.page().status, 200);
  return reviewer.browser.transcript();
}

TEST_P(LockedChecks, AReviewerWhoIsKeptOutFindsNobodyWhomAScoreJoined) {
  world::World empty(options());
  world::World full(options());
  const auto told = told_by_opal(full);
  const auto first = record(full, "bertram_mockingham", told);
  record(full, "olive_examplar", told_by_opal(full));
  const auto person = core::read(full.partnership(), full.staff("bertram_mockingham"), [&](core::Reading& reading) {
    return core::find_record(reading, contacts::find_contact(reading, first)->parts.front().record)->person;
  });
  keep_out_of(full, kReviewer, person);
  expect_same(looks_for(full, told), looks_for(empty, told));
  const auto record_of_olive =
      core::read(full.partnership(), full.staff("olive_examplar"),
                 [&](core::Reading& reading) { return core::records_of(reading, person).front().id; });
  const Program program(full);
  Colleague reviewer(full, program, kReviewer);
  reviewer.browser.get("/checks");
  reviewer.browser.post("/checks/" + record_of_olive.text() + "/opening", {});
  EXPECT_EQ(reviewer.browser.page().status, 404);
}

// What stands in a contact is nothing to whoever is kept out of somebody in it, the warning neither.
TEST_P(LockedChecks, AReviewerReadsNoWarningFromAContactThatIsLockedForThem) {
  const auto page_of = [&](bool with_the_contact) {
    Checking at(options());
    const auto id = at.pair().id;
    if (with_the_contact) {
      auto told = told_by_opal(at.world);
      contacts::Involved garnet{std::string(contacts::kAllegedPerpetrator), "", {}, {}};
      garnet.identity.forenames = "Garnet";
      garnet.identity.surname = "Standalong";
      told.people.push_back({std::string(contacts::kAllegedPerpetrator), "", born_a_year_later(at.world), {}});
      told.people.push_back(garnet);
      const auto contact = record(at.world, "bertram_mockingham", told);
      EXPECT_EQ(at.find(id)->one_contact, core::OneContact::opposed);
      const auto person = at.as("bertram_mockingham", [&](core::Reading& reading) {
        return core::find_record(reading, contacts::find_contact(reading, contact)->parts.at(2).record)->person;
      });
      keep_out_of(at.world, kReviewer, person);
      EXPECT_EQ(at.find(id)->one_contact, core::OneContact::no);
      EXPECT_EQ(at.find(id, "cordelia_fauxley")->one_contact, core::OneContact::opposed) << "a colleague is warned";
    }
    return looks(at.world, kReviewer, {"/", "/checks", "/checks/" + id.text()});
  };
  expect_same(page_of(true), page_of(false));
}

constexpr sql::Text kShield = R"(
  UPDATE record SET shielded = 1 WHERE partnership_id = $1 AND id = $4
)"_sql;

TEST_P(LockedChecks, APairWithAShieldedRecordIsShownToNobodyAndItsDeadlineGoesOn) {
  Checking at(options());
  const auto pair = at.pair();
  const auto deadlines = at.deadlines();
  const auto done =
      core::write(at.world.partnership(), core::Viewer::migration(), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    transaction.run(kShield, {pair.other.id.text()});
                    return transaction.commit({{"test.shielded", "record", pair.other.id.text()}}, base::Done{});
                  });
  ASSERT_TRUE(done.ok());
  EXPECT_FALSE(at.find(pair.id).has_value());
  EXPECT_EQ(at.deadlines(), deadlines);
  ASSERT_THAT(at.given(), SizeIs(1));
  EXPECT_TRUE(at.given().back().answer.being_checked);
}

// Whoever is kept from one of two sees neither of them before, while they are joined, and after.
TEST_P(LockedChecks, ALockOnEitherHoldsForBothOnceTheyAreOnePerson) {
  for (const bool of_the_earlier : {false, true}) {
    Checking at(options());
    // Another record of the later person, of the same agency.
    const auto next = record(at.world, "agatha_figment", told_about(at.world, born_a_year_later(at.world)));
    const auto theirs = at.record_of("agatha_figment", next).id;
    keep_out_of(at.world, kKeptOut, of_the_earlier ? at.police().person : at.later().person);
    const auto locks = rows_of(at.world, kLocksNow);
    const auto sees_neither = [&] { return !at.finds(kKeptOut, at.later().id) && !at.finds(kKeptOut, theirs); };
    EXPECT_TRUE(sees_neither());
    const auto id = at.decide(kSame);
    EXPECT_TRUE(at.one_person());
    EXPECT_TRUE(sees_neither());
    const auto after = record(at.world, "olive_examplar", told_by_opal(at.world));
    EXPECT_EQ(at.record_of("olive_examplar", after).person, at.police().person);
    EXPECT_FALSE(at.finds(kKeptOut, at.record_of("olive_examplar", after).id)) << "and for those to come";
    at.world.clock().advance(std::chrono::minutes{1});
    ASSERT_TRUE(at.undo(id).ok());
    EXPECT_EQ(rows_of(at.world, kLocksNow), locks);
    EXPECT_TRUE(sees_neither());
    at.decide(kApart);
    EXPECT_EQ(!at.finds(kKeptOut, at.later().id), !of_the_earlier) << "of the other person she may know again";
  }
}

TEST_P(LockedChecks, ALockThatWasEnteredWhileTheyWereOneHoldsForBothAfterwards) {
  Checking at(options());
  const auto id = at.decide(kSame);
  keep_out_of(at.world, kKeptOut, at.later().person);
  at.world.clock().advance(std::chrono::minutes{1});
  ASSERT_TRUE(at.undo(id).ok());
  at.decide(kApart);
  EXPECT_FALSE(at.finds(kKeptOut, at.later().id)) << "nobody said which of the two was meant";
  const auto opal = record(at.world, "olive_examplar", told_by_opal(at.world));
  EXPECT_FALSE(at.finds(kKeptOut, at.record_of("olive_examplar", opal).id));
}

// Agatha keeps her out of whoever the later record is of just now.
base::Result<base::Done> keep_out(Checking& at, const std::string& reason) {
  const auto whom = base::promised(core::StaffId::parse(at.world.staff(kKeptOut).staff_id()), "staff have ids");
  return exclusions::exclude(at.world.partnership(), at.world.staff("agatha_figment"), "request",
                             {at.later().id, whom, reason, false});
}

std::vector<std::string> reasons(Checking& at) {
  const auto person = at.later().person;
  std::vector<std::string> all;
  for (const auto& lock :
       at.as("agatha_figment", [&](core::Reading& reading) { return core::locks_on(reading, person); }))
    all.push_back(lock.reason);
  return all;
}

// Which of the two was locked before they were joined, and so brought its lock along.
TEST_P(LockedChecks, ALockThatAManagerMeansOutlivesTheDecisionThatHadBroughtAnotherOne) {
  for (const bool of_the_earlier : {false, true}) {
    Checking at(options());
    const auto opal = record(at.world, "olive_examplar", told_by_opal(at.world));
    const auto earlier = at.record_of("olive_examplar", opal).id;
    keep_out_of(at.world, kKeptOut, of_the_earlier ? at.police().person : at.later().person);
    const auto id = at.decide(kSame);
    ASSERT_TRUE(at.one_person());
    at.world.clock().advance(std::chrono::minutes{1});
    ASSERT_TRUE(keep_out(at, "Her cousin").ok()) << "the lock that is there was not meant for both";
    EXPECT_THAT(reasons(at), ElementsAre("A neighbour", "Her cousin")) << "what was typed is kept";
    EXPECT_FALSE(keep_out(at, "Her cousin").ok()) << "now there is nothing to add";
    at.world.clock().advance(std::chrono::minutes{1});
    ASSERT_TRUE(at.undo(id).ok());
    at.decide(kApart);
    ASSERT_FALSE(at.one_person());
    EXPECT_FALSE(at.finds(kKeptOut, at.later().id)) << of_the_earlier;
    EXPECT_FALSE(at.finds(kKeptOut, earlier)) << of_the_earlier;
    auto of_the_later = std::vector<std::string>{"A neighbour", "Her cousin"};
    if (of_the_earlier) of_the_later.erase(of_the_later.begin());
    EXPECT_EQ(reasons(at), of_the_later);
  }
}

// Where both were locked before, each lock is carried for itself: lifting one opens nothing that the other keeps shut.
TEST_P(LockedChecks, OfTwoLocksThatCameTogetherOneIsLiftedAndTheOtherStays) {
  Checking at(options());
  keep_out_of(at.world, kKeptOut, at.police().person);
  at.world.clock().advance(std::chrono::minutes{1});
  ASSERT_TRUE(keep_out(at, "Her cousin").ok());
  const auto locks = rows_of(at.world, kLocksNow);
  const auto id = at.decide(kSame);
  const auto person = at.later().person;
  const auto here = at.as("agatha_figment", [&](core::Reading& reading) { return core::locks_on(reading, person); });
  ASSERT_THAT(here, SizeIs(2));
  for (const auto& lock : here) {
    EXPECT_FALSE(at.finds(kKeptOut, at.later().id));
    EXPECT_TRUE(exclusions::lift(at.world.partnership(), at.world.staff("agatha_figment"), "request",
                                 {at.later().id, lock.id, "entered_by_mistake"})
                    .ok());
  }
  EXPECT_TRUE(at.finds(kKeptOut, at.later().id)) << "each was lifted";
  at.world.clock().advance(std::chrono::minutes{1});
  ASSERT_TRUE(at.undo(id).ok());
  EXPECT_THAT(rows_of(at.world, kLocksNow), SizeIs(locks.size() - 1)) << "what nobody lifted is back: one of the two";
}

constexpr sql::Text kReasonOfCarried = R"(
  SELECT COUNT(*) FROM conflict_lock WHERE partnership_id = $1 AND carried_by IS NOT NULL AND lifted_at IS NULL
)"_sql;

TEST_P(LockedChecks, AManagerReadsWhyAColleagueIsKeptOutOfTheOnePerson) {
  Checking at(options());
  keep_out_of(at.world, kKeptOut, at.later().person);
  at.decide(kSame);
  const auto carried =
      at.world.partnership().database.read({at.world.partnership().code, "test"}, [&](sql::Snapshot& snapshot) {
        return snapshot.only(kReasonOfCarried, {at.world.partnership().code}).integer(0);
      });
  EXPECT_EQ(carried, 1);
  const auto person = at.later().person;
  const auto locks = at.as("agatha_figment", [&](core::Reading& reading) { return core::locks_on(reading, person); });
  ASSERT_THAT(locks, SizeIs(1));
  EXPECT_EQ(locks.front().reason, "A neighbour");
}

// She wrote down somebody who turns out to be the person from whom she is kept: if her own record vanished, she would
// know.
struct OwnRecord : Checking {
  explicit OwnRecord(const world::WorldOptions& options) : Checking(options, kKeptOut) {
    keep_out_of(world, kKeptOut, police().person);
    about = pair();
  }
  core::ReviewedPair about;
};

TEST_P(LockedChecks, WhatSheWroteHerselfStaysHersAndShowsHerNothingElse) {
  OwnRecord at(options());
  ASSERT_TRUE(at.finds(kKeptOut, at.later().id));
  ASSERT_TRUE(at.say(at.about, kSame, "agency_confirmed").ok());
  EXPECT_TRUE(at.finds(kKeptOut, at.later().id));
  EXPECT_FALSE(at.one_person()) << "tied by the decision, and not linked";
  const auto given = at.given();
  ASSERT_THAT(given, SizeIs(2));
  EXPECT_THAT(given.back().answer.holders, IsEmpty());
  EXPECT_EQ(given.back().answer.contact_number, 1);
  const auto next = record(at.world, kKeptOut, told_about(at.world, born_a_year_later(at.world)));
  EXPECT_EQ(at.record_of(kKeptOut, next).person, at.later().person);
  EXPECT_EQ(at.given(kKeptOut, next).back().answer.contact_number, 2) << "her own two";
}

TEST_P(LockedChecks, WhoAsksLaterIsAnsweredOfBothAllTheSame) {
  OwnRecord at(options());
  ASSERT_TRUE(at.say(at.about, kSame, "agency_confirmed").ok());
  const auto next = record(at.world, "ione_pretendly", told_by_opal(at.world));
  EXPECT_EQ(at.given("ione_pretendly", next).back().answer.contact_number, 3);
  EXPECT_THAT(at.waiting(next), IsEmpty()) << "it was decided that they are one";
}

TEST_P(LockedChecks, AColleagueWhoIsKeptOutOfTheOtherSeesNothingThatSheWrote) {
  OwnRecord at(options());
  const auto next = record(at.world, kKeptOut, told_about(at.world, born_a_year_later(at.world)));
  keep_out_of(at.world, "agatha_figment", at.police().person);
  ASSERT_TRUE(at.say(at.about, kSame, "agency_confirmed").ok());
  for (const auto& contact : {at.contact, next}) {
    const auto id = at.record_of(kKeptOut, contact).id;
    EXPECT_TRUE(at.finds("olive_examplar", id));
    EXPECT_FALSE(at.finds("agatha_figment", id)) << "every record of whoever was decided to be the person";
  }
}

WAYMARK_ON_EACH_ENGINE(LockedChecks);

}  // namespace
}  // namespace waymark
