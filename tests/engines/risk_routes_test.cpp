// Which questions and pathways follow from who did it, how old the person is or may be, and what was answered.
#include <gmock/gmock.h>

#include "engines/assessing.hpp"

namespace waymark {
namespace {

using testing::Contains;
using testing::Not;

class RiskRoutes : public EachEngine {};

// Sheets.
constexpr int kDash = 1;
constexpr int kYoung = 2;
constexpr int kStalking = 3;
constexpr int kSexualViolence = 4;

contacts::Involved harmer(const char* name, const char* relationship) {
  contacts::Involved who{std::string(contacts::kAllegedPerpetrator), relationship, {}, {}};
  who.identity.forenames = name;
  who.identity.surname = "Invented";
  return who;
}

contacts::NewContact told_of(world::World& world, const char* form, std::vector<contacts::Involved> harmers = {}) {
  auto told = told_by_opal(world);
  told.forms = {form};
  told.people.insert(told.people.end(), harmers.begin(), harmers.end());
  return told;
}

TEST_P(RiskRoutes, RapeByAFormerPartnerIsDomesticAbuseToo) {
  Assessing at(options());
  at.told(told_of(at.world, "rape", {harmer("Cedric", "former_partner")}));
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_TRUE(at.offers(kSexualViolence));
  EXPECT_THAT(at.proposed(false), Contains("domestic_abuse_outreach"));
  at.answer(kDash, Assessing::yes(14));
  EXPECT_THAT(at.proposed(true), Contains("marac"));
}

TEST_P(RiskRoutes, TheSecondAllegedPerpetratorMayBeTheFormerPartner) {
  Assessing at(options());
  at.told(told_of(at.world, "stalking", {harmer("Barnaby", "acquaintance"), harmer("Cedric", "former_partner")}));
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_TRUE(at.offers(kStalking));
}

TEST_P(RiskRoutes, WhatIsChosenInTheReferralFormOpensDash) {
  Assessing at(options());
  at.told(told_of(at.world, "rape"));
  EXPECT_FALSE(at.offers(kDash));
  EXPECT_TRUE(at.olive.shows("Nobody has said yet who did it"));
  at.answer(kSexualViolence, {{"topic_1", "not_said"}, {"topic_4", "stranger"}, {"judgement", "not_raised"}});
  EXPECT_FALSE(at.offers(kDash));
  at.world.clock().advance(std::chrono::minutes{1});
  at.answer(kSexualViolence, {{"topic_1", "not_said"}, {"topic_4", "partner"}, {"judgement", "not_raised"}});
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_THAT(at.proposed(false), Contains("domestic_abuse_outreach"));
}

TEST_P(RiskRoutes, ExpectingAChildOrOthersHurtLeadsToChildrensSafeguarding) {
  for (const auto* topic : {"topic_9", "topic_18"}) {
    Assessing at(options());
    at.told(told_by_opal(at.world));
    EXPECT_THAT(at.proposed(false), Not(Contains("childrens_safeguarding")));
    at.answer(kDash, {{topic, "yes"}, {"judgement", "not_raised"}});
    EXPECT_THAT(at.proposed(false), Contains("childrens_safeguarding")) << topic;
    EXPECT_EQ(testing::Matches(Contains("maternity"))(at.proposed(false)), topic == std::string("topic_9")) << topic;
  }
}

// --- Ages

// As the form of a contact keeps it: two years may be wrong.
contacts::NewContact said_to_be(world::World& world, int age, const char* form = "domestic_abuse") {
  auto told = told_of(world, form);
  auto& birth = told.people.front().identity.birth_date;
  birth = {};
  birth.stated = linkage::born_for_age(age - 2, age + 2, told.happened_on);
  told.details.stated_age = age;
  return told;
}

TEST_P(RiskRoutes, AStatedAgeOfSixteenSeventeenOrEighteenIsAskedAsStatedAndIsPerhapsAChild) {
  for (const int age : {16, 17, 18}) {
    Assessing at(options());
    at.told(said_to_be(at.world, age));
    EXPECT_TRUE(at.offers(kDash)) << age;
    EXPECT_TRUE(at.offers(kYoung)) << age;
    EXPECT_TRUE(at.olive.shows("The age is not known for certain. Ask it first if you can")) << age;
    EXPECT_THAT(at.proposed(false), Contains("childrens_safeguarding")) << age;
    at.olive.get(at.questions(kDash));
    EXPECT_TRUE(at.olive.shows("name=\"topic_injured\"")) << age;
    EXPECT_TRUE(at.olive.shows("nobody under 16 is asked these questions")) << age;
    at.answer(kDash, Assessing::yes(14));
    EXPECT_THAT(at.proposed(true), Contains("marac")) << age;
    EXPECT_THAT(at.proposed(true), Contains("childrens_safeguarding")) << age;
    at.told(said_to_be(at.world, age, "stalking"));
    EXPECT_TRUE(at.offers(kStalking)) << age;
  }
}

TEST_P(RiskRoutes, AYearThatLeavesFifteenOrSixteenOpensBoth) {
  Assessing at(options());
  auto told = told_by_opal(at.world);
  told.people.front().identity.birth_date = {2010, {}, {}, {}};
  at.told(told);
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_TRUE(at.offers(kYoung));
  EXPECT_THAT(at.proposed(false), Contains("childrens_safeguarding"));
  at.olive.get(at.questions(kDash));
  EXPECT_TRUE(at.olive.shows("nobody under 16 is asked these questions"));
  at.olive.get(at.questions(kYoung));
  EXPECT_TRUE(at.olive.shows("Perhaps under 16, and then: children’s safeguarding assesses the risk"));
}

TEST_P(RiskRoutes, WhoseAgeNobodySaidIsOfferedTheQuestionsWithTheCaution) {
  Assessing at(options());
  auto told = told_by_opal(at.world);
  told.people.front().identity.birth_date = {};
  at.told(told);
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_TRUE(at.olive.shows("The age is not known for certain"));
  at.olive.get(at.questions(kDash));
  EXPECT_TRUE(at.olive.shows("name=\"topic_injured\""));
  EXPECT_TRUE(at.olive.shows("The age is not known for certain"));
}

TEST_P(RiskRoutes, WhoseAgeIsKnownIsShownNoCaution) {
  Assessing at(options());
  at.told(told_by_opal(at.world));
  EXPECT_TRUE(at.offers(kDash));
  EXPECT_FALSE(at.olive.shows("The age is not known for certain"));
}

TEST_P(RiskRoutes, WhoTurnsEighteenIsAskedDashWithoutAnythingElseHappening) {
  Assessing at(options());
  at.told(told_by_opal(at.world, 2009));  // 17
  at.answer(kYoung, Assessing::yes(0, {{"judgement", "high"}, {"reason", "He waits at the school gate"}}));
  at.olive.get(at.person());
  EXPECT_FALSE(at.olive.shows("Ask again: last asked"));
  at.world.clock().advance(std::chrono::hours{24 * 333});  // 2 January 2027
  at.olive.sign_in("olive_examplar");
  for (const auto& page : {at.person(), at.page()}) {
    at.olive.get(page);
    EXPECT_TRUE(at.olive.shows("Those questions are for people of up to 17")) << page;
    EXPECT_TRUE(at.offers(kDash)) << page;
    EXPECT_FALSE(at.offers(kYoung)) << page;
  }
  at.answer(kDash, Assessing::yes(0));
  at.olive.get(at.person());
  EXPECT_FALSE(at.olive.shows("Those questions are for people of up to 17"));
  EXPECT_TRUE(at.olive.shows("Professional judgement")) << "what was found at 17 stands";
}

TEST_P(RiskRoutes, WhoseContactIsFromBeforeIsAskedWhatIsForTheirAgeToday) {
  Assessing at(options());
  at.told(told_by_opal(at.world, 2011));  // 15
  EXPECT_TRUE(at.offers(kYoung));
  EXPECT_FALSE(at.offers(kDash));
  at.world.clock().advance(std::chrono::hours{24 * 365});
  at.olive.sign_in("olive_examplar");
  at.olive.get(at.page());
  EXPECT_TRUE(at.offers(kDash));
}

WAYMARK_ON_EACH_ENGINE(RiskRoutes);

}  // namespace
}  // namespace waymark
