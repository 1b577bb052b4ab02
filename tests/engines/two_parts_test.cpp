// Who is harmed here may harm somebody there: neither spoils what is told of the other. And whoever shares a surname, a
// home and a telephone stays a person of their own.
#include <gmock/gmock.h>

#include "engines/accused.hpp"
#include "engines/in_pages.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TwoParts : public EachEngine {};

// Jasper says that Opal harms him.
contacts::NewContact accusing_opal(world::World& world) {
  return told_of(world, identity_of(world, "jasper_options"), opal(world));
}

known_to::Answer ask(world::World& world, const std::string& staff, const contacts::NewContact& told) {
  return answer_at(world, staff, record(world, staff, told));
}

std::vector<std::string> holders(const known_to::Answer& answer) {
  std::vector<std::string> agencies;
  for (const auto& holder : answer.holders) agencies.push_back(holder.agency);
  return agencies;
}

std::size_t notices_about(world::World& world, const std::string& staff, const std::string& forename) {
  return as(world, staff, [&](core::Reading& reading) {
    std::size_t count = 0;
    for (const auto& notice : all_notices(reading)) {
      const auto about = core::find_record(reading, notice.record);
      if (about && about->identity.forenames == forename) ++count;
    }
    return count;
  });
}

TEST_P(TwoParts, WhoIsHarmedHereAndAccusedThereIsCountedOnlyWhereTheyAreHarmed) {
  world::World world(options());
  const auto police = record(world, "bertram_mockingham", told_by_opal(world));
  const auto accused = record(world, "mabel_notreal", accusing_opal(world));
  const auto answer = ask(world, "olive_examplar", told_by_opal(world));
  EXPECT_EQ(people_in(world, "bertram_mockingham", police).front().person,
            people_in(world, "mabel_notreal", accused).back().person)
      << "one person in two parts";
  EXPECT_EQ(answer.contact_number, 2);
  EXPECT_THAT(holders(answer), ElementsAre("essex_police"));
  EXPECT_EQ(answer.holders.front().contacts, 1);
  EXPECT_TRUE(answer.in_another_part);
}

TEST_P(TwoParts, ABasisThatMayNotKnowOfAnotherPartReadsAsIfNobodyAccusedThem) {
  const auto answer = [&](bool accused) {
    world::World world(options());
    record(world, "bertram_mockingham", told_by_opal(world));
    if (accused) record(world, "mabel_notreal", accusing_opal(world));
    auto told = told_by_opal(world);
    told.basis = "consent";
    told.details.consent = contacts::kConsentGiven;
    return ask(world, "olive_examplar", told);
  };
  EXPECT_EQ(answer(true), answer(false));
}

TEST_P(TwoParts, OneAgencyThatHoldsThemInBothIsCountedForTheOneAlone) {
  world::World world(options());
  record(world, "bertram_mockingham", told_by_opal(world));
  record(world, "bertram_mockingham", accusing_opal(world));
  record(world, "bertram_mockingham", accusing_opal(world));
  const auto answer = ask(world, "olive_examplar", told_by_opal(world));
  EXPECT_EQ(answer.contact_number, 2);
  ASSERT_THAT(holders(answer), ElementsAre("essex_police"));
  EXPECT_EQ(answer.holders.front().contacts, 1);
}

TEST_P(TwoParts, OnesOwnAccusationCountsNeitherAndIsNotAskedAbout) {
  world::World world(options());
  record(world, "bertram_mockingham", told_by_opal(world));
  const auto before = notices_about(world, "bertram_mockingham", "Opal");
  record(world, "olive_examplar", accusing_opal(world));
  EXPECT_EQ(notices_about(world, "bertram_mockingham", "Opal"), before) << "nobody asks about who is accused";
  const auto answer = ask(world, "olive_examplar", told_by_opal(world));
  EXPECT_EQ(answer.contact_number, 2);
  EXPECT_EQ(notices_about(world, "bertram_mockingham", "Opal"), before + 1);
}

// That rape crisis knows somebody would be taken for help that they have there.
TEST_P(TwoParts, WhoIsAccusedAtASensitiveServiceReadsAsIfItKnewNothing) {
  const auto answer = [&](bool accused) {
    world::World world(options());
    record(world, "bertram_mockingham", told_by_opal(world));
    if (accused) record(world, "rosalind_storybrook", told_of(world, identity_of(world, "willow_sericc"), opal(world)));
    auto told = ask(world, "olive_examplar", told_by_opal(world));
    EXPECT_EQ(notices_about(world, "rosalind_storybrook", "Opal"), 0U);
    return told;
  };
  EXPECT_EQ(answer(true), answer(false));
}

TEST_P(TwoParts, OnesOwnNumberStaysSafeAlthoughOneIsAccusedElsewhere) {
  world::World world(options());
  record(world, "bertram_mockingham", told_by_opal(world));
  record(world, "mabel_notreal", accusing_opal(world));
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  const auto held = people_in(world, "olive_examplar", contact).front();
  EXPECT_EQ(held.safe_contact, told_by_opal(world).people.front().safe_contact);
}

// One home and one telephone for everybody in it.
core::Identity at_home(core::Identity identity) {
  identity.addresses = {{"14 Nowhere Lane, Grays", "ZY1 1AA", core::AddressClass::normal}};
  identity.phones = {"07700 900155"};
  identity.nhs_number.clear();
  return identity;
}

world::WorldOptions without_the_family(world::WorldOptions options) {
  options.without = {"marigold", "barnaby", "clover", "basil", "primrose"};
  return options;
}

TEST_P(TwoParts, BrothersAndSistersOfOneHomeAreEachTheirOwn) {
  world::World world(without_the_family(options()));
  const auto basil = at_home(identity_of(world, "basil_school"));
  const auto clover = at_home(identity_of(world, "clover_hospital"));
  const auto first = record(world, "tobias_fableton", told_of(world, basil));
  const auto sister = ask(world, "mabel_notreal", told_of(world, clover));
  EXPECT_EQ(sister.contact_number, 1);
  EXPECT_THAT(sister.holders, IsEmpty());
  EXPECT_FALSE(sister.being_checked) << "nobody need look at it";
  const auto again = record(world, "mabel_notreal", told_of(world, basil));
  EXPECT_EQ(people_in(world, "mabel_notreal", again).front().person,
            people_in(world, "tobias_fableton", first).front().person);
  EXPECT_EQ(answer_at(world, "mabel_notreal", again).contact_number, 2) << "his own, and not his sister's";
}

TEST_P(TwoParts, HusbandAndWifeOfOneSurnameHomeAndTelephoneAreNeverOne) {
  world::World world(without_the_family(options()));
  const auto marigold = at_home(identity_of(world, "marigold_tenancy"));
  const auto barnaby = at_home(identity_of(world, "barnaby_tenancy"));
  const auto here = record(world, "olive_examplar", told_of(world, marigold, barnaby));
  const auto there = record(world, "bertram_mockingham", told_of(world, marigold, barnaby));
  const auto ours = people_in(world, "olive_examplar", here);
  const auto theirs = people_in(world, "bertram_mockingham", there);
  EXPECT_NE(ours.front().person, ours.back().person);
  EXPECT_EQ(theirs.front().person, ours.front().person);
  EXPECT_EQ(theirs.back().person, ours.back().person);
  const auto answer = ask(world, "mabel_notreal", told_of(world, marigold));
  EXPECT_EQ(answer.contact_number, 3);
  EXPECT_FALSE(answer.in_another_part) << "what he is accused of is not hers";
}

// Written down badly they are hardly to be told apart: a surname, a home and a telephone.
TEST_P(TwoParts, WhoIsKnownBySurnameHomeAndTelephoneAloneIsNotTakenForWhoeverSharesThem) {
  world::World world(without_the_family(options()));
  const auto barnaby = at_home(identity_of(world, "barnaby_tenancy"));
  auto somebody = barnaby;
  somebody.forenames.clear();
  somebody.birth_date = {};
  const auto there = record(world, "bertram_mockingham", told_of(world, opal(world), barnaby));
  const auto here = record(world, "olive_examplar", told_of(world, somebody));
  EXPECT_NE(people_in(world, "olive_examplar", here).front().person,
            people_in(world, "bertram_mockingham", there).back().person);
  EXPECT_EQ(answer_at(world, "olive_examplar", here).contact_number, 1) << "that he is accused is no contact of theirs";
}

// In one contact whatever is written down cannot make the two one: the very same words, if need be.
TEST_P(TwoParts, BothSidesOfOneContactStayTwoThoughTheyAreWrittenAlike) {
  world::World world(without_the_family(options()));
  const auto marigold = at_home(identity_of(world, "marigold_tenancy"));
  const auto contact = record(world, "olive_examplar", told_of(world, marigold, marigold));
  const auto people = people_in(world, "olive_examplar", contact);
  EXPECT_NE(people.front().person, people.back().person);
  const auto known = record(world, "bertram_mockingham", told_of(world, marigold));
  const auto both = record(world, "mabel_notreal", told_of(world, marigold, marigold));
  const auto sides = people_in(world, "mabel_notreal", both);
  EXPECT_NE(sides.front().person, sides.back().person) << "known already, and still two";
  EXPECT_NE(people_in(world, "bertram_mockingham", known).front().person, sides.back().person);
}

WAYMARK_ON_EACH_ENGINE(TwoParts);

}  // namespace
}  // namespace waymark
