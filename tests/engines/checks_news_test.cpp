// Whoever asked hears what a check has changed in their own answer: of what else became known, and of whom they may not
// know, they hear nothing by it.
#include <gmock/gmock.h>

#include "engines/checking.hpp"

namespace waymark {
namespace {

using core::kApart;
using core::kSame;
using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

class ChecksNews : public EachEngine {};

constexpr const char* kOlive = "olive_examplar";

core::Identity amber(const char* forename = "Amber") {
  core::Identity identity;
  identity.forenames = forename;
  identity.surname = "Madeup";
  identity.birth_date.year = 1962;
  identity.birth_date.month = 11U;
  identity.birth_date.day = 23U;
  identity.addresses = {{"7 Nowhere Close", "ZZ1 4DD", core::AddressClass::normal}};
  identity.phones = {"07700 900199"};
  return identity;
}

core::Identity opal(const char* forename, std::vector<std::string> phones = {}) {
  core::Identity identity;
  identity.forenames = forename;
  identity.surname = "Madeup";
  identity.birth_date.year = 1990;
  identity.birth_date.month = 1U;
  identity.birth_date.day = 2U;
  identity.phones = std::move(phones);
  return identity;
}

// On a basis that may not know of specialist support.
contacts::NewContact for_housing(world::World& world, core::Identity identity) {
  auto contact = told_about(world, std::move(identity));
  contact.purpose = "homelessness_duty";
  contact.basis = "housing_legal_obligation";
  return contact;
}

std::vector<std::string> holders_in(const known_to::Given& given) {
  std::vector<std::string> agencies;
  for (const auto& holder : given.answer.holders) agencies.push_back(holder.agency);
  return agencies;
}

std::vector<known_to::News> news(Checking& at) {
  return at.as(kOlive, [](core::Reading& reading) { return known_to::news(reading); });
}

core::ReviewedPair pair_with(Checking& at, const core::ContactId& of, const core::RecordId& other) {
  for (auto& pair : at.waiting(of))
    if (pair.other.id == other) return pair;
  base::expects(false, "the two wait for the desk");
  return {};
}

// Only a sexual health service knows Amber, whose name was misheard. Then somebody else writes her down as well.
TEST_P(ChecksNews, WhatBecomesKnownMeanwhileMakesNoNewsOfAServiceThatNobodyMayKnowOf) {
  for (const auto answer : {kSame, kApart}) {
    for (const auto* writer : {"agatha_figment", "bertram_mockingham"}) {
      Checking at(options());
      record(at.world, "nell_imaginary", told_about(at.world, amber()));
      const auto asked = record(at.world, kOlive, for_housing(at.world, amber("Ambar")));
      const auto pairs = at.waiting(asked);
      ASSERT_THAT(pairs, SizeIs(1));
      ASSERT_FALSE(at.given(kOlive, asked).back().answer.being_checked);
      at.world.clock().advance(std::chrono::hours{24});
      const auto meanwhile = record(at.world, writer, for_housing(at.world, amber("Ambar")));
      ASSERT_EQ(at.record_of(writer, meanwhile).person, at.record_of(kOlive, asked).person);

      ASSERT_TRUE(at.say(pairs.front(), answer, "agency_confirmed").ok());
      EXPECT_THAT(at.given(kOlive, asked), SizeIs(1)) << writer << " " << answer;
      ASSERT_TRUE(at.undo(pairs.front().id).ok());
      EXPECT_THAT(at.given(kOlive, asked), SizeIs(1)) << "nor that it is checked again";
      EXPECT_THAT(news(at), IsEmpty());
    }
  }
}

// What they may not know of does not hold their answer up either.
TEST_P(ChecksNews, WhoeverWaitsIsToldAlthoughSomebodyStillWaitsOfWhomTheyMayNotKnow) {
  Checking at(options(), "nell_imaginary");
  const auto asked = record(at.world, kOlive, for_housing(at.world, opal("Opel")));
  ASSERT_THAT(at.waiting(asked), SizeIs(2));
  ASSERT_TRUE(at.given(kOlive, asked).back().answer.being_checked);
  ASSERT_TRUE(at.say(pair_with(at, asked, at.police().id), kSame).ok());
  EXPECT_THAT(at.waiting(asked), SizeIs(1));
  ASSERT_THAT(at.given(kOlive, asked), SizeIs(2));
  EXPECT_FALSE(at.given(kOlive, asked).back().answer.being_checked);
  EXPECT_THAT(holders_in(at.given(kOlive, asked).back()), Contains("essex_police"));
  ASSERT_TRUE(at.say(pair_with(at, asked, at.later().id), kSame).ok());
  EXPECT_THAT(at.given(kOlive, asked), SizeIs(2)) << "what the service adds they may not know";
}

// The police know her, near enough to say so at once: nobody was promised a check.
struct Answered : Checking {
  explicit Answered(const world::WorldOptions& options) : Checking(options) {
    record(world, "bertram_mockingham", told_about(world, amber("Ambar")));
    asked = record(world, "ione_pretendly", told_about(world, amber("Amba")));
    base::expects(waiting(asked).size() == 1, "one pair waits");
  }
  std::vector<known_to::Given> told() const { return given("ione_pretendly", asked); }
  core::ReviewedPair near() const { return waiting(asked).front(); }
  core::ContactId asked;
};

TEST_P(ChecksNews, AnAnswerThatWasWrongIsCorrectedAlthoughNobodyWasPromisedACheck) {
  Answered at(options());
  const auto near = at.near();
  ASSERT_EQ(near.held_because, core::kHeldAtAnswer);
  ASSERT_FALSE(at.told().front().answer.being_checked);
  ASSERT_THAT(holders_in(at.told().front()), Contains("essex_police"));
  ASSERT_TRUE(at.say(near, kApart).ok());
  ASSERT_THAT(at.told(), SizeIs(2));
  EXPECT_THAT(at.told().back().answer.holders, IsEmpty());
  ASSERT_TRUE(at.undo(near.id).ok());
  ASSERT_THAT(at.told(), SizeIs(3));
  EXPECT_EQ(at.told().back().because, known_to::kReopened);
  EXPECT_TRUE(at.told().back().answer.being_checked);
  EXPECT_THAT(holders_in(at.told().back()), Contains("essex_police")) << "near enough to answer, as it was";
}

TEST_P(ChecksNews, AnAnswerThatWasRightIsNoNews) {
  Answered at(options());
  const auto near = at.near();
  ASSERT_TRUE(at.say(near, kSame).ok());
  EXPECT_THAT(at.told(), SizeIs(1));
  ASSERT_TRUE(at.undo(near.id).ok());
  EXPECT_THAT(at.told(), SizeIs(1));
}

// The police know two people: the one of whom Olive was told first, and the one who it was.
struct TwoOfOneAgency : Checking {
  explicit TwoOfOneAgency(const world::WorldOptions& options) : Checking(options, "bertram_mockingham") {
    asked = record(world, kOlive, told_about(world, opal("Opal")));
  }
  std::vector<known_to::Told::Asked> told_holders() const {
    return as(kOlive, [&](core::Reading& reading) { return known_to::told_holders(reading, asked); });
  }
  std::size_t notices_about(const core::RecordId& record) const {
    const auto all = as("bertram_mockingham", [](core::Reading& reading) { return all_notices(reading); });
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const known_to::Notice& one) { return one.record == record; }));
  }
  core::ContactId asked;
};

TEST_P(ChecksNews, AHolderHearsOfThePersonWhoItWasAndARequestIsCarriedToThatRecord) {
  TwoOfOneAgency at(options());
  const auto wrong = at.police().id;
  const auto right = at.later().id;
  ASSERT_THAT(at.told_holders(), SizeIs(1));
  EXPECT_EQ(at.told_holders().front().record, wrong);
  ASSERT_TRUE(at.say(pair_with(at, at.asked, wrong), kApart).ok());
  EXPECT_THAT(at.told_holders(), IsEmpty()) << "it was decided to be somebody else's";
  ASSERT_TRUE(at.say(pair_with(at, at.asked, right), kSame).ok());

  EXPECT_EQ(at.notices_about(wrong), 1U);
  EXPECT_EQ(at.notices_about(right), 1U) << "of the other person it had heard, and not of this one";
  ASSERT_THAT(at.told_holders(), SizeIs(1));
  EXPECT_EQ(at.told_holders().front().agency, "essex_police");
  EXPECT_EQ(at.told_holders().front().record, right);
}

TEST_P(ChecksNews, AHolderHearsOnceOfOnePerson) {
  TwoOfOneAgency at(options());
  ASSERT_TRUE(at.say(pair_with(at, at.asked, at.later().id), kApart).ok());
  ASSERT_TRUE(at.say(pair_with(at, at.asked, at.police().id), kSame).ok());
  ASSERT_THAT(at.given(kOlive, at.asked), SizeIs(2));
  EXPECT_EQ(at.notices_about(at.police().id), 1U);
}

TEST_P(ChecksNews, NoRequestIsCarriedToAServiceThatWasPartedFromThePerson) {
  Checking at(options());
  record(at.world, "nell_imaginary", told_about(at.world, amber()));
  const auto asked = record(at.world, kOlive, told_about(at.world, amber("Ambar")));
  const auto holders = [&] {
    return at.as(kOlive, [&](core::Reading& reading) { return known_to::told_holders(reading, asked); });
  };
  const auto pair = at.waiting(asked).front();
  ASSERT_TRUE(at.say(pair, kSame, "agency_confirmed").ok());
  ASSERT_THAT(holders(), SizeIs(1));
  EXPECT_EQ(holders().front().agency, "sexual_health_services");
  ASSERT_TRUE(at.undo(pair.id).ok());
  EXPECT_THAT(holders(), IsEmpty());
}

// Two checks of one contact: what one has found stands while the other is opened again.
TEST_P(ChecksNews, ACheckThatIsOpenedAgainTakesNothingOfAnotherBack) {
  Checking at(options(), "mabel_notreal");
  const auto asked = record(at.world, kOlive, told_about(at.world, opal("Opel")));
  const auto found = pair_with(at, asked, at.police().id);
  const auto not_found = pair_with(at, asked, at.later().id);
  const auto given = [&] { return at.given(kOlive, asked); };
  ASSERT_TRUE(at.say(found, kSame).ok());
  EXPECT_THAT(given(), SizeIs(1)) << "the other one waits";
  ASSERT_TRUE(at.say(not_found, kApart).ok());
  ASSERT_THAT(given(), SizeIs(2));
  ASSERT_THAT(holders_in(given().back()), testing::ElementsAre("essex_police"));

  ASSERT_TRUE(at.undo(not_found.id).ok());
  ASSERT_THAT(given(), SizeIs(3));
  EXPECT_EQ(given().back().because, known_to::kReopened);
  EXPECT_TRUE(given().back().answer.being_checked);
  EXPECT_THAT(holders_in(given().back()), testing::ElementsAre("essex_police"));
  EXPECT_EQ(given().back().answer.contact_number, 2);
  ASSERT_THAT(at.as(kOlive, [&](core::Reading& reading) { return known_to::told_holders(reading, asked); }), SizeIs(1));

  ASSERT_TRUE(at.undo(found.id).ok());
  ASSERT_THAT(given(), SizeIs(4)) << "now that one is taken back as well";
  EXPECT_TRUE(given().back().answer.being_checked);
  EXPECT_THAT(given().back().answer.holders, IsEmpty());
  EXPECT_EQ(given().back().answer.checked_by, given()[2].answer.checked_by) << "under the deadline that runs";
}

WAYMARK_ON_EACH_ENGINE(ChecksNews);

}  // namespace
}  // namespace waymark
