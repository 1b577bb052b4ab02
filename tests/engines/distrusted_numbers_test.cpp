// A number that is not believed stays so, whoever carries it on: with a referral, and through a correction. Whoever may
// not know why learns nothing of it (decision 10).
#include <gmock/gmock.h>

#include "core/reaching.hpp"
#include "core/same_value.hpp"
#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

class DistrustedNumbers : public EachEngine {};

constexpr const char* kHis = "07700 900102";   // on Barnaby's record
constexpr const char* kHers = "07700 900177";  // on nobody's but Opal's
constexpr const char* kNotBelieved = "not safe, whoever says that it is";
constexpr const char* kUsable = "Safe to use";

// Jasper tells the police that Barnaby harms him: Barnaby.
core::PersonId accuse_barnaby(world::World& world) {
  world.randomness().begin_scope("accused");
  const auto contact =
      record(world, "bertram_mockingham",
             told_of(world, identity_of(world, "jasper_options"), identity_of(world, "barnaby_tenancy")));
  return people_in(world, "bertram_mockingham", contact).back().person;
}

Typing with_his_number() {
  Typing typing;
  contacts::put(typing.who, "phone", kHis);
  return typing;
}

// Olive writes down that Opal may be sent a message on his number, and that she is at high risk.
struct Told {
  Told(const world::WorldOptions& options, bool accused) : world(options), program(world) {
    if (accused) barnaby = accuse_barnaby(world);
    Colleague olive(world, program, "olive_examplar", "earlier-");
    contact = tell(olive.browser, with_his_number());
    olive.answer_questions(contact);
  }

  // To Ione's agency: the address of the referral.
  std::string refer(const std::string& staff) {
    Colleague who(world, program, staff, "refers-");
    return who.refer(contact, "idva");
  }
  core::Record held() const { return people_in(world, "olive_examplar", id_in<core::ContactId>(contact)).front(); }

  world::World world;
  Program program;
  core::PersonId barnaby;
  std::string contact;  // its address
};

// The record of whom a referral is about, as somebody of the agency that received it finds it.
std::string record_received(const Colleague& who) {
  return who.reads([](core::Reading& reading) {
    const auto all = referrals::open_referrals_received(reading).first;
    for (const auto& referral : all)
      if (const auto record = core::find_record(reading, referral.own_record))
        if (record->identity.surname == "Madeup") return record->id.text();
    return std::string();
  });
}

TEST_P(DistrustedNumbers, InACopyHaveTheirWarningAndNoOtherWord) {
  Told at(options(), true);
  const auto referral = at.refer("olive_examplar");
  Colleague ione(at.world, at.program, "ione_pretendly");
  ione.browser.get(referral);
  EXPECT_TRUE(ione.browser.shows(kNotBelieved));
  EXPECT_FALSE(ione.browser.shows(kUsable)) << "what was said stands in it, and is not shown beside the warning";
  ione.browser.get("/people/" + record_received(ione));
  EXPECT_TRUE(ione.browser.shows("Not safe, whoever said that it is"));
  EXPECT_FALSE(ione.browser.shows("Safe, and only as it says here"));
}

TEST_P(DistrustedNumbers, GoAlongAlthoughWhoeverRefersMayNotKnowWhy) {
  Told at(options(), true);
  keep_out_of(at.world, "agatha_figment", at.barnaby);
  const auto referral = at.refer("agatha_figment");
  Colleague ione(at.world, at.program, "ione_pretendly");
  ione.browser.get(referral);
  EXPECT_TRUE(ione.browser.shows(kNotBelieved));
  EXPECT_FALSE(ione.browser.shows(kUsable));
}

TEST_P(DistrustedNumbers, GoAlongWithoutAWordToWhoeverRefersAndMayNotKnowWhy) {
  const auto her_day = [&](bool accused) {
    Told at(options(), accused);
    keep_out_of(at.world, "agatha_figment", accused ? at.barnaby : at.world.people("barnaby").front());
    Colleague agatha(at.world, at.program, "agatha_figment");
    const auto referral = agatha.refer(at.contact, "idva");
    for (const auto& page : {at.contact, referral, "/people/" + at.held().id.text(), std::string("/")}) {
      agatha.browser.get(page);
      EXPECT_EQ(agatha.browser.page().status, 200) << page;
    }
    return agatha.browser.transcript();
  };
  const auto nobody_accused = her_day(false);
  expect_same(her_day(true), nobody_accused);
}

TEST_P(DistrustedNumbers, ReadInACopyAsTheyWereSaidToWhoeverMayNotKnowWhy) {
  const auto her_day = [&](bool accused) {
    Told at(options(), accused);
    if (accused) keep_out_of(at.world, "ione_pretendly", at.barnaby);
    const auto referral = at.refer("olive_examplar");
    Colleague ione(at.world, at.program, "ione_pretendly");
    for (const auto& page :
         {std::string("/"), std::string("/referrals"), "/people/" + record_received(ione), referral}) {
      ione.browser.get(page);
      EXPECT_EQ(ione.browser.page().status, 200) << page;
    }
    EXPECT_TRUE(ione.browser.shows(kUsable));
    EXPECT_FALSE(ione.browser.shows(kNotBelieved));
    return ione.browser.transcript();
  };
  const auto nobody_accused = her_day(false);
  expect_same(her_day(true), nobody_accused);
}

bool may_use(const core::Record& record, std::string_view number) {
  const auto all = core::reaching({record}, {}, {}).reaches;
  return std::any_of(all.begin(), all.end(), [&](const core::Reach& reach) {
    return core::same_value(reach.value, number) && reach.safety == core::Safety::safe;
  });
}

bool any_refused(const core::Record& record) {
  const auto& methods = record.safe_contact.methods;
  return std::any_of(methods.begin(), methods.end(), [](const core::ContactMethod& one) { return one.refused(); });
}

TEST_P(DistrustedNumbers, StaySoWhenWhoeverCorrectsMayNotKnowWhy) {
  Told at(options(), true);
  ASSERT_TRUE(any_refused(at.held()));
  keep_out_of(at.world, "agatha_figment", at.barnaby);
  Colleague agatha(at.world, at.program, "agatha_figment");
  correct(agatha.browser, at.contact, "/who", {{"forenames", "Opaline"}});
  EXPECT_EQ(at.held().identity.forenames, "Opaline");
  EXPECT_FALSE(may_use(at.held(), kHis));
  const auto amended = audited(at.world, "record.amended").size();
  correct(agatha.browser, at.contact, "/what", {{"narrative", kMeant}});
  EXPECT_FALSE(may_use(at.held(), kHis));
  EXPECT_EQ(audited(at.world, "record.amended").size(), amended) << "nobody's record says anything else";
}

TEST_P(DistrustedNumbers, ThatAreNotCalledSafeAnyMoreLeaveNothingBehind) {
  Told at(options(), true);
  keep_out_of(at.world, "agatha_figment", at.barnaby);
  Colleague agatha(at.world, at.program, "agatha_figment");
  correct(agatha.browser, at.contact, "/who", {{"phone", kHers}});
  EXPECT_TRUE(may_use(at.held(), kHers));
  EXPECT_FALSE(any_refused(at.held()));
}

WAYMARK_ON_EACH_ENGINE(DistrustedNumbers);

}  // namespace
}  // namespace waymark
