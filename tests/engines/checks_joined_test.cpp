// Joining reaches further than the two records: what was joined before is still undone, and who stands beside whom in
// some other contact is seen before anybody is joined.
#include <gmock/gmock.h>

#include "engines/checking.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using core::kApart;
using core::kSame;
using core::OneContact;
using sql::operator""_sql;
using testing::Contains;
using testing::SizeIs;

class ChecksJoined : public EachEngine {};

constexpr sql::Text kLinksNow = R"(
  SELECT record_id || ' ' || person_id || ' ' || model || ' ' || evidence
    FROM link WHERE partnership_id = $1 AND ended_at IS NULL ORDER BY record_id
)"_sql;

// Somebody else of her name and birthday, ten years older: so many records that whoever is joined moves to them.
core::ContactId many_times_ten_years_older(Checking& at) {
  auto older = born_a_year_later(at.world);
  older.birth_date.year = 1980;
  older.phones = {"07700 900166"};
  const auto first = record(at.world, "ione_pretendly", told_about(at.world, older));
  for (int i = 0; i < 3; ++i) record(at.world, "ione_pretendly", told_about(at.world, older));
  return first;
}

TEST_P(ChecksJoined, AJoinWhoseResultWasMovedAndPutBackIsStillUndone) {
  Checking at(options());
  const auto before = at.later().person;
  const auto first = at.decide(kSame);
  at.world.clock().advance(std::chrono::minutes{5});
  const auto older = many_times_ten_years_older(at);
  const auto links = rows_of(at.world, kLinksNow);
  const auto pairs = at.waiting(older);
  ASSERT_THAT(pairs, SizeIs(1));
  at.world.clock().advance(std::chrono::minutes{5});
  ASSERT_TRUE(at.say(pairs.front(), kSame, "agency_confirmed").ok());
  ASSERT_EQ(at.later().person, at.record_of("ione_pretendly", older).person) << "both of them moved";
  EXPECT_EQ(at.undo(first).failure().kind, FailureKind::conflict) << "what moved them comes first";

  at.world.clock().advance(std::chrono::minutes{5});
  ASSERT_TRUE(at.undo(pairs.front().id).ok());
  EXPECT_EQ(rows_of(at.world, kLinksNow), links);
  ASSERT_TRUE(at.undo(first).ok());
  EXPECT_FALSE(at.one_person());
  EXPECT_EQ(at.later().person, before);
}

TEST_P(ChecksJoined, AfterThatTheLaterOfTwoIsStillUndoneFirst) {
  Checking at(options());
  const auto first = at.decide(kSame);
  at.world.clock().advance(std::chrono::minutes{5});
  const auto older = many_times_ten_years_older(at);
  const auto moving = at.waiting(older).front();
  core::Identity name_alone;
  name_alone.forenames = "Opal";
  name_alone.surname = "Madeup";
  const auto fourth = record(at.world, "mabel_notreal", told_about(at.world, name_alone));
  at.world.clock().advance(std::chrono::minutes{5});
  const auto pairs = at.waiting(fourth);
  const auto joined = std::find_if(pairs.begin(), pairs.end(), [&](const core::ReviewedPair& pair) {
    return pair.other.person == at.later().person;
  });
  ASSERT_NE(joined, pairs.end());
  ASSERT_TRUE(at.say(*joined, kSame, "agency_confirmed").ok());
  at.world.clock().advance(std::chrono::minutes{5});
  ASSERT_TRUE(at.say(*at.find(moving.id), kSame, "agency_confirmed").ok());
  ASSERT_TRUE(at.undo(moving.id).ok());
  EXPECT_EQ(at.undo(first).failure().kind, FailureKind::conflict) << "every link of theirs is as young as the other";
  EXPECT_TRUE(at.undo(joined->id).ok());
  EXPECT_TRUE(at.undo(first).ok());
}

// Opal at risk, and somebody of her name and birthday who is said to harm her.
contacts::NewContact facing_each_other(world::World& world) {
  auto contact = told_by_opal(world);
  contact.people.push_back({std::string(contacts::kAllegedPerpetrator), "", born_a_year_later(world), {}});
  return contact;
}

TEST_P(ChecksJoined, WhoFaceEachOtherInAnotherContactAreJoinedOnlyWithAReason) {
  Checking at(options());
  const auto id = at.pair().id;
  EXPECT_EQ(at.find(id)->one_contact, OneContact::no);
  record(at.world, "bertram_mockingham", facing_each_other(at.world));
  const auto pair = *at.find(id);
  EXPECT_EQ(pair.held_because, core::kHeldForReview) << "nobody knew of it then";
  EXPECT_EQ(pair.one_contact, OneContact::opposed);
  EXPECT_THAT(pair.explanation.guards, Contains(linkage::Guard::opposing_roles));
  Colleague desk(at.world, at.program, kReviewer);
  const auto page = "/checks/" + id.text();
  desk.browser.get(page);
  EXPECT_TRUE(desk.browser.shows("one as somebody who was harmed, the other as somebody who is said to cause harm"));
  send_form(desk.browser, page, {{"answer", "same"}});
  EXPECT_EQ(desk.browser.page().status, 422);
  EXPECT_EQ(at.say(pair, kSame).failure().kind, FailureKind::invalid);
  EXPECT_FALSE(at.one_person());
  EXPECT_TRUE(at.say(pair, kSame, "agency_confirmed").ok());
  EXPECT_TRUE(at.one_person());
}

TEST_P(ChecksJoined, WhoBecomesOneWithHerIsNotMadeOneWithWhoeverHarmsHerUnseen) {
  Checking at(options());
  record(at.world, "bertram_mockingham", facing_each_other(at.world));
  core::Identity name_alone;
  name_alone.forenames = "Opal";
  name_alone.surname = "Madeup";
  const auto third = record(at.world, "ione_pretendly", told_about(at.world, name_alone));
  auto pairs = at.waiting(third);
  ASSERT_THAT(pairs, SizeIs(2)) << "it may be either";
  if (pairs.front().other.person != at.police().person) std::swap(pairs.front(), pairs.back());
  const auto& harmer = pairs.back();
  EXPECT_EQ(at.find(harmer.id)->one_contact, OneContact::no);
  ASSERT_TRUE(at.say(pairs.front(), kSame, "agency_confirmed").ok());
  EXPECT_EQ(at.find(harmer.id)->one_contact, OneContact::opposed);
  EXPECT_EQ(at.say(*at.find(harmer.id), kSame).failure().kind, FailureKind::invalid);

  checks::Decision unseen;
  unseen.match = harmer.id;
  unseen.version = harmer.standing.version;
  unseen.answer = kSame;
  unseen.reason_code = "agency_confirmed";
  unseen.warned = false;
  const auto decided =
      checks::decide(at.world.partnership(), at.world.staff(kReviewer), "request", unseen, at.world.clock().now());
  EXPECT_EQ(decided.failure().kind, FailureKind::conflict) << "the page was opened before they faced each other";
  EXPECT_TRUE(at.say(*at.find(harmer.id), kApart).ok());
  EXPECT_FALSE(at.one_person());
}

TEST_P(ChecksJoined, TwoWhoWereWrittenDownBesideEachOtherAreLookedAtTwice) {
  Checking at(options());
  auto contact = told_by_opal(at.world);
  contact.people.push_back({std::string(contacts::kChild), "", born_a_year_later(at.world), {}});
  record(at.world, "bertram_mockingham", contact);
  const auto pair = at.pair();
  EXPECT_EQ(at.find(pair.id)->one_contact, OneContact::as_others);
  EXPECT_EQ(at.say(pair, kSame).failure().kind, FailureKind::invalid);
}

WAYMARK_ON_EACH_ENGINE(ChecksJoined);

}  // namespace
}  // namespace waymark
