// Nothing that was joined is out of reach: what was decided long ago is found and undone, and what a score joined alone
// is found by the person's name and taken apart.
#include <gmock/gmock.h>

#include <set>

#include "core/reviewing_joins.hpp"
#include "engines/checking.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using core::kApart;
using core::kSame;
using core::OnePersonBy;
using sql::operator""_sql;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ChecksFound : public EachEngine {};

constexpr sql::Text kLinksNow = R"(
  SELECT record_id || ' ' || person_id || ' ' || model || ' ' || evidence
    FROM link WHERE partnership_id = $1 AND ended_at IS NULL ORDER BY record_id
)"_sql;

// As decided later by the same decision, or, without a time, as one that waits.
constexpr sql::Text kCopy = R"(
  INSERT INTO possible_match (partnership_id, id, record_id, other_record_id, bits, evidence, held_because, found_at,
                              decision, decided_at, decided_by, version, decision_id)
  SELECT partnership_id, $5, record_id, other_record_id, bits, evidence, held_because, found_at,
         CASE WHEN $6 = '' THEN NULL ELSE decision END, CASE WHEN $6 = '' THEN NULL ELSE $6 END, decided_by, version,
         CASE WHEN $6 = '' THEN NULL ELSE decision_id END
    FROM possible_match WHERE partnership_id = $1 AND id = $4
)"_sql;

core::MatchId copy(world::World& world, const core::MatchId& pair, const std::string& decided_at) {
  const auto id = core::MatchId::random(world.randomness(), "copy");
  const auto done = core::write(world.partnership(), core::Viewer::migration(), "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                  transaction.run(kCopy, {pair.text(), id.text(), decided_at});
                                  return transaction.commit({{"test.copied", "match", pair.text()}}, base::Done{});
                                });
  base::expects(done.ok(), "a test's pair is copied");
  return id;
}

core::Paged<core::ReviewedPair> decided(const Checking& at, std::int64_t page) {
  return at.as(kReviewer, [&](core::Reading& reading) { return core::decided_pairs(reading, page); });
}

TEST_P(ChecksFound, WhatWasDecidedMonthsAgoIsFoundAndUndone) {
  Checking at(options());
  const auto id = at.decide(kSame);
  at.world.clock().advance(std::chrono::hours{24 * 60});
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/checks");
  EXPECT_TRUE(desk.browser.shows("href=\"/checks/" + id.text()));
  desk.browser.get("/checks/" + id.text());
  send_form(desk.browser, "/checks/" + id.text() + "/undoing", {});
  EXPECT_FALSE(at.one_person());
}

TEST_P(ChecksFound, WhatWasDecidedStandsOnAsManyPagesAsItNeeds) {
  Checking at(options());
  const auto oldest = at.decide(kSame);
  const auto before = decided(at, 1).paging.all;
  EXPECT_EQ(decided(at, 1).paging.pages(), 1);
  const auto more = core::kOnAPage;
  for (std::int64_t i = 1; i <= more; ++i)
    copy(at.world, oldest, base::to_text(at.world.clock().now() + std::chrono::minutes{i}));
  EXPECT_EQ(decided(at, 1).paging.all, before + more);
  EXPECT_THAT(decided(at, 1).items, SizeIs(core::kOnAPage));
  const auto last = decided(at, 99);
  EXPECT_EQ(last.paging.page, 2) << "beyond the last is the last";
  EXPECT_THAT(last.items, SizeIs(static_cast<std::size_t>(before)));
  EXPECT_TRUE(std::any_of(last.items.begin(), last.items.end(),
                          [&](const core::ReviewedPair& pair) { return pair.id == oldest; }));
  EXPECT_EQ(decided(at, -1).paging.page, 1);
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/checks");
  EXPECT_TRUE(desk.browser.shows("Older"));
  EXPECT_FALSE(desk.browser.shows("Newer"));
  desk.browser.get("/checks?page=2");
  EXPECT_TRUE(desk.browser.shows("page 2 of 2"));
  EXPECT_TRUE(desk.browser.shows("href=\"/checks/" + oldest.text()));
}

// Three of each moment, as one decision settles several pairs.
TEST_P(ChecksFound, SixtyThatWereDecidedStandOnTheirPagesOnceEachTheNewestFirst) {
  Checking at(options());
  const auto oldest = at.decide(kSame);
  const auto before = decided(at, 1).paging.all;
  for (int i = 0; i < 60; ++i)
    copy(at.world, oldest, base::to_text(at.world.clock().now() + std::chrono::minutes{i * 37 % 60 / 3}));
  const auto all = on_all_pages([&](std::int64_t page) { return decided(at, page); });
  EXPECT_EQ(static_cast<std::int64_t>(all.size()), before + 60);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& left, const auto& right) {
    return left.standing.at.value() > right.standing.at.value();
  }));
  std::set<core::MatchId> ids;
  for (const auto& pair : all) ids.insert(pair.id);
  EXPECT_EQ(ids.size(), all.size());
}

Answers pages_of(world::World& world) {
  const Program program(world);
  Colleague desk(world, program, kReviewer);
  for (const auto* page : {"/checks", "/checks?page=2", "/checks?page=3", "/checks?page=99", "/checks?page=0"}) {
    desk.browser.get(page);
    EXPECT_EQ(desk.browser.page().status, 200) << page;
  }
  return desk.browser.transcript();
}

TEST_P(ChecksFound, WhoeverIsKeptFromThePersonReceivesThePagesOfADeskWithoutThem) {
  world::World empty(options());
  Checking at(options());
  const auto id = at.decide(kSame);
  for (int i = 1; i <= 45; ++i) copy(at.world, id, base::to_text(at.world.clock().now() + std::chrono::minutes{i}));
  ASSERT_GE(decided(at, 1).paging.pages(), 3) << "there is something to hide";
  keep_out_of(at.world, kReviewer, at.police().person);
  expect_same(pages_of(at.world), pages_of(empty));
}

TEST_P(ChecksFound, APairThatAnotherCheckJoinedLeadsToThatCheck) {
  Checking at(options());
  const auto id = at.decide(kSame);
  const auto open = copy(at.world, id, "");
  ASSERT_EQ(at.find(open)->one_person_by, OnePersonBy::decision);
  EXPECT_EQ(at.say(*at.find(open), kApart, "both_known").failure().kind, FailureKind::conflict);
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/checks/" + open.text());
  EXPECT_TRUE(desk.browser.shows("linked to one person already, by another check"));
  EXPECT_TRUE(desk.browser.shows("href=\"/checks/" + id.text()));
  EXPECT_FALSE(desk.browser.shows("Not the same person"));
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

// Amber is written down three times, and nobody is asked whether it is she: the second time it was somebody else.
struct Misjoined : Checking {
  explicit Misjoined(const world::WorldOptions& options) : Checking(options) {
    for (const auto* staff : {"bertram_mockingham", "olive_examplar", "ione_pretendly"}) {
      world.clock().advance(std::chrono::minutes{1});
      contacts_.emplace(staff, record(world, staff, told_about(world, amber())));
    }
    world.clock().advance(std::chrono::minutes{1});
  }
  core::Record of(const std::string& staff) const { return record_of(staff, contacts_.at(staff)); }
  std::vector<known_to::Given> told(const std::string& staff) const { return given(staff, contacts_.at(staff)); }

  // The check of Olive's record, opened.
  core::MatchId open() {
    Colleague desk(world, program, kReviewer, "opens-" + std::to_string(++opened_) + "-");
    desk.browser.get("/checks");
    desk.browser.post("/checks", {{"forenames", "Amber"}, {"surname", "Madeup"}});
    const auto path = "/checks/" + of("olive_examplar").id.text() + "/opening";
    send_form(desk.browser, path, {});
    return id_in<core::MatchId>(desk.browser.where());
  }

 private:
  std::map<std::string, core::ContactId> contacts_;
  int opened_ = 0;
};

// A further record of the police, which a score links to this person.
core::RecordId add_to(world::World& world, const core::PersonId& person) {
  auto record = std::move(core::prepare_records(world.partnership(), 1).front());
  record.agency = "essex_police";
  record.identity = amber();
  const auto done =
      core::write(world.partnership(), core::Viewer::migration(), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    core::add_record(transaction, record, person, {"test", 21, "a test"}, world.clock().now());
                    return transaction.commit({{"record.added", "record", record.id.text()}}, base::Done{});
                  });
  base::expects(done.ok(), "a test's record is added");
  return record.id;
}

TEST_P(ChecksFound, WhomAScoreMadeOnePersonIsFoundByWhatWasToldOfThem) {
  Misjoined at(options());
  const auto near = [&](const core::Identity& identity, const std::string& staff) {
    return at.as(staff, [&](core::Reading& reading) { return core::joined_people_near(reading, identity); });
  };
  const auto found = near(amber(), kReviewer);
  ASSERT_THAT(found, SizeIs(1));
  ASSERT_THAT(found.front(), SizeIs(3));
  EXPECT_EQ(found.front()[0].record.id, at.of("bertram_mockingham").id) << "the first one first";
  EXPECT_FALSE(found.front()[0].to_check);
  EXPECT_TRUE(found.front()[1].to_check);
  EXPECT_TRUE(found.front()[2].to_check);
  EXPECT_THAT(found.front()[1].record.identity.addresses.front().lines, IsEmpty());
  EXPECT_THAT(near(born_a_year_later(at.world), kReviewer), IsEmpty()) << "she has one record, and is near to one";
  for (const auto* staff : {"olive_examplar", "violet_plannery", "leonora_dutywise"})
    EXPECT_THAT(near(amber(), staff), IsEmpty()) << staff;

  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get("/checks");
  desk.browser.post("/checks", {{"forenames", "Amber"}, {"surname", ""}, {"birth-day", "40"}, {"birth-month", "1"}});
  EXPECT_EQ(desk.browser.page().status, 422);
  EXPECT_TRUE(desk.browser.shows("Enter a surname"));
  EXPECT_TRUE(desk.browser.shows("value=\"Amber\""));
  desk.browser.post("/checks", {{"forenames", "Amber"}, {"surname", "Madeup"}});
  EXPECT_TRUE(desk.browser.shows("3 records of one person"));
  EXPECT_TRUE(desk.browser.shows("Check this one"));
  EXPECT_FALSE(desk.browser.shows("Nowhere Close"));
  EXPECT_THAT(audited(at.world, "record.compared"), Contains(at.of("ione_pretendly").id.text()));
  desk.browser.post("/checks", {{"forenames", "Amber"}, {"surname", "Standalong"}});
  EXPECT_TRUE(desk.browser.shows("Nobody found"));
}

TEST_P(ChecksFound, ARecordThatAScoreJoinedIsTakenOutWithAReasonAndWhoeverWasToldReadsIt) {
  Misjoined at(options());
  ASSERT_EQ(at.of("olive_examplar").person, at.of("bertram_mockingham").person);
  ASSERT_EQ(at.told("ione_pretendly").back().answer.contact_number, 3);
  const auto id = at.open();
  const auto page = "/checks/" + id.text();
  EXPECT_EQ(at.open(), id) << "it is opened once";
  ASSERT_EQ(at.find(id)->one_person_by, OnePersonBy::score);
  Colleague desk(at.world, at.program, kReviewer);
  desk.browser.get(page);
  EXPECT_TRUE(desk.browser.shows("A score joined these two records"));
  send_form(desk.browser, page, {{"answer", "apart"}, {"reason", "The two of them rang."}});
  EXPECT_EQ(desk.browser.page().status, 422);
  EXPECT_TRUE(desk.browser.shows("Select how you know that they are two people"));
  EXPECT_TRUE(desk.browser.shows("The two of them rang."));
  send_form(desk.browser, page,
            {{"answer", "apart"}, {"reason", "The two of them rang."}, {"reason_code", "both_known"}});
  EXPECT_EQ(desk.browser.where(), "/checks");

  EXPECT_NE(at.of("olive_examplar").person, at.of("bertram_mockingham").person);
  EXPECT_EQ(at.of("ione_pretendly").person, at.of("bertram_mockingham").person) << "hers was right";
  EXPECT_THAT(audited(at.world, "record.split_off"), ElementsAre(at.of("olive_examplar").id.text()));
  ASSERT_THAT(at.told("olive_examplar"), SizeIs(2));
  EXPECT_EQ(at.told("olive_examplar").back().because, known_to::kChecked);
  EXPECT_THAT(at.told("olive_examplar").back().answer.holders, IsEmpty());
  ASSERT_THAT(at.told("ione_pretendly"), SizeIs(2)) << "she had been told of the wrong one as well";
  EXPECT_EQ(at.told("ione_pretendly").back().answer.contact_number, 2);
}

TEST_P(ChecksFound, WhatWasTakenOutIsPutBackWithWhateverWasJoinedToItSince) {
  Misjoined at(options());
  const auto id = at.open();
  const auto links = rows_of(at.world, kLinksNow);
  ASSERT_TRUE(at.say(*at.find(id), kApart, "both_known").ok());
  ASSERT_NE(rows_of(at.world, kLinksNow), links);
  const auto next = record(at.world, "ione_pretendly", told_about(at.world, amber()));
  EXPECT_NE(at.record_of("ione_pretendly", next).person, at.of("bertram_mockingham").person)
      << "as near to both: joined to neither";
  const auto since = add_to(at.world, at.of("olive_examplar").person);
  ASSERT_TRUE(at.undo(id).ok());
  EXPECT_EQ(
      at.as("bertram_mockingham", [&](core::Reading& reading) { return core::find_record(reading, since); })->person,
      at.of("bertram_mockingham").person);
  EXPECT_THAT(rows_of(at.world, kLinksNow), testing::IsSupersetOf(links));
  EXPECT_EQ(at.find(id)->one_person_by, OnePersonBy::score) << "it waits again";
  EXPECT_EQ(at.told("ione_pretendly").back().answer.contact_number, 3);
  EXPECT_THAT(at.told("olive_examplar").back().answer.holders, SizeIs(2));
  ASSERT_TRUE(at.say(*at.find(id), kSame).ok()) << "and may be confirmed";
  EXPECT_EQ(at.of("olive_examplar").person, at.of("bertram_mockingham").person);
}

TEST_P(ChecksFound, WhoeverIsKeptFromThePersonIsKeptFromBothAfterwards) {
  Misjoined at(options());
  keep_out_of(at.world, "hortensia_testerly", at.of("bertram_mockingham").person);
  const auto id = at.open();
  ASSERT_FALSE(at.finds("hortensia_testerly", at.of("olive_examplar").id));
  ASSERT_TRUE(at.say(*at.find(id), kApart, "both_known").ok());
  EXPECT_FALSE(at.finds("hortensia_testerly", at.of("olive_examplar").id)) << "nobody said which was meant";
  const auto next = record(at.world, "agatha_figment", told_about(at.world, amber()));
  EXPECT_FALSE(at.finds("hortensia_testerly", at.record_of("agatha_figment", next).id));
  const auto parted = at.of("olive_examplar").person;
  keep_out_of(at.world, "agatha_figment", parted);
  ASSERT_TRUE(at.undo(id).ok());
  EXPECT_FALSE(at.finds("hortensia_testerly", at.of("olive_examplar").id));
  EXPECT_FALSE(at.finds("agatha_figment", at.of("olive_examplar").id)) << "what was entered meanwhile holds on";
}

TEST_P(ChecksFound, WhatACheckHasJoinedIsNotTakenOutHere) {
  Checking at(options());
  at.decide(kSame);
  const auto person = at.as(kReviewer, [&](core::Reading& reading) {
    return core::joined_people_near(reading, told_by_opal(at.world).people.front().identity);
  });
  ASSERT_THAT(person, SizeIs(1));
  for (const auto& record : person.front()) EXPECT_FALSE(record.to_check);
  Colleague desk(at.world, at.program, kReviewer);
  for (const auto& record : {at.later().id, at.police().id}) {
    desk.browser.get("/checks");
    desk.browser.post("/checks/" + record.text() + "/opening", {});
    EXPECT_EQ(desk.browser.page().status, 404);
  }
}

TEST_P(ChecksFound, NobodyElseFindsOrOpensAnything) {
  Misjoined at(options());
  for (const auto* staff : {"olive_examplar", "violet_plannery", "leonora_dutywise", "sidney_sandbox"}) {
    Colleague other(at.world, at.program, staff);
    other.browser.get("/account");
    other.browser.post("/checks", {{"forenames", "Amber"}, {"surname", "Madeup"}});
    EXPECT_EQ(other.browser.page().status, 404) << staff;
    other.browser.get("/account");
    other.browser.post("/checks/" + at.of("olive_examplar").id.text() + "/opening", {});
    EXPECT_EQ(other.browser.page().status, 404) << staff;
  }
}

WAYMARK_ON_EACH_ENGINE(ChecksFound);

}  // namespace
}  // namespace waymark
