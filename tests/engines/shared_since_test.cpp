// What an alleged perpetrator turns out to share after it was called safe: compared anew wherever it is shown, and
// wherever it goes (decision 10).
#include <gmock/gmock.h>

#include "core/reaching.hpp"
#include "core/same_value.hpp"
#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SharedSince : public EachEngine {};

constexpr const char* kHers = "07700 900177";  // on which Opal may be sent a message
constexpr const char* kShared = "The alleged perpetrator has the same number or address.";
constexpr const char* kNotBelieved = "not safe, whoever says that it is";
constexpr const char* kUsable = "Safe to use";

core::Identity garnet(std::vector<std::string> phones) {
  core::Identity identity;
  identity.forenames = "Garnet";
  identity.surname = "Standalong";
  identity.phones = std::move(phones);
  return identity;
}

// Opal names Garnet, who has her number; nobody asks how she may be reached.
core::ContactId accuse(world::World& world, const std::string& staff, core::Identity accused) {
  return record(world, staff, told_of(world, opal(world), std::move(accused)));
}

core::Record copy_of(const Proposed& at) {
  const auto referral = at.received("ione_pretendly").front();
  return at.as("ione_pretendly", [&](core::Reading& reading) {
    return base::promised(core::find_record(reading, referral.own_record), "whoever received it holds a copy");
  });
}

TEST_P(SharedSince, ANumberGoesOutAsNotSafeFromAContactThatCalledItSafe) {
  Proposed at(options());
  accuse(at.world, "olive_examplar", garnet({"07700900177 (after 6)"}));
  at.refer("idva");
  EXPECT_TRUE(core::reaching({copy_of(at)}, {}, {}).forbidden("text_message"));
  at.ione.get("/referrals/" + at.received("ione_pretendly").front().id.text());
  EXPECT_TRUE(at.ione.shows(kNotBelieved));
  EXPECT_FALSE(at.ione.shows(kUsable));
  at.olive.get("/referrals/" + at.sent().front().id.text());
  EXPECT_FALSE(at.olive.shows(kUsable)) << "nor is it safe for those who sent it";
}

TEST_P(SharedSince, WithoutThatItGoesOutAsSafe) {
  Proposed at(options());
  accuse(at.world, "olive_examplar", garnet({"07700 900178"}));
  at.refer("idva");
  EXPECT_FALSE(core::reaching({copy_of(at)}, {}, {}).forbidden("text_message"));
}

// Jasper says that Garnet harms him: that has nothing to do with Opal but the number.
TEST_P(SharedSince, ANumberOfSomebodyWhomAnybodyElseAccusedGoesOutAsNotSafeToo) {
  Proposed at(options());
  record(at.world, "agatha_figment", told_of(at.world, identity_of(at.world, "jasper_options"), garnet({kHers})));
  at.refer("idva");
  EXPECT_TRUE(core::reaching({copy_of(at)}, {}, {}).forbidden("text_message"));
}

// What another agency alone holds is not looked up again: this page is no way to find that out.
TEST_P(SharedSince, WhatOnlyAnotherAgencyHoldsChangesNothing) {
  Proposed at(options());
  record(at.world, "bertram_mockingham", told_of(at.world, identity_of(at.world, "jasper_options"), garnet({kHers})));
  at.refer("idva");
  EXPECT_FALSE(core::reaching({copy_of(at)}, {}, {}).forbidden("text_message"));
}

TEST_P(SharedSince, ThePageOfThePersonSaysSo) {
  for (const bool of_another_contact : {false, true}) {
    Proposed at(options());
    const auto own = at.as("olive_examplar", [&](core::Reading& reading) { return at.record_of_opal(reading); });
    if (of_another_contact)
      record(at.world, "agatha_figment", told_of(at.world, identity_of(at.world, "jasper_options"), garnet({kHers})));
    else
      accuse(at.world, "olive_examplar", garnet({kHers}));
    at.olive.get("/people/" + own.text());
    EXPECT_TRUE(at.olive.shows(kShared)) << of_another_contact;
    EXPECT_FALSE(at.olive.shows("Safe, and only as it says here")) << of_another_contact;
  }
}

std::vector<std::string> refused_fields(world::World& world, const contacts::NewContact& told) {
  const auto recorded = contacts::record_contact(world.partnership(), world.staff("olive_examplar"), "request", told,
                                                 world.clock().now());
  std::vector<std::string> fields;
  if (recorded.ok()) return fields;
  for (const auto& error : recorded.failure().fields) fields.push_back(error.field);
  return fields;
}

core::ContactMethod safe(const std::string& kind, const std::string& value = "") {
  return {kind, value, core::Safety::safe, "", ""};
}

contacts::NewContact opal_with(world::World& world, core::ContactMethod method) {
  auto told = told_by_opal(world);
  told.people.front().safe_contact = {{std::move(method)}, "", ""};
  return told;
}

TEST_P(SharedSince, ANumberIsKnownAgainBesideOtherTextOnBothSides) {
  const std::vector<std::string> theirs = {"07700 900102 (after 6)", "07700 900199 / 07700 900102",
                                           "Alex, 07700 900102"};
  for (const auto& written : theirs) {
    world::World world(options());
    record(world, "agatha_figment", told_of(world, identity_of(world, "jasper_options"), garnet({written})));
    for (const auto* hers : {"07700 900177 / +44 7700 900102", "07700900102 mornings", "Max: 07700 900 102"}) {
      auto told = opal_with(world, safe("phone_call"));
      told.people.front().identity.phones = {hers};
      EXPECT_THAT(refused_fields(world, told), ElementsAre("phone")) << written << " and " << hers;
    }
    EXPECT_THAT(refused_fields(world, opal_with(world, safe("third_party", "Alex (07700 900102), her aunt"))),
                ElementsAre("third_party_phone"));
    EXPECT_THAT(refused_fields(world, opal_with(world, safe("through_agency", "The surgery, 07700 900102"))),
                ElementsAre("through_agency"));
    EXPECT_THAT(refused_fields(world, opal_with(world, safe("third_party", "Alex, 07700 900777"))), IsEmpty());
  }
}

core::Identity with_email(core::Identity identity, const char* email) {
  identity.phones.clear();
  identity.emails = {email};
  return identity;
}

contacts::NewContact opal_by_email(world::World& world, const char* email) {
  auto told = opal_with(world, safe("email"));
  told.people.front().identity.emails = {email};
  return told;
}

TEST_P(SharedSince, AnEmailAddressOnARecordOfOnesOwnAgencyIsRefused) {
  world::World world(options());
  record(world, "agatha_figment",
         told_of(world, identity_of(world, "jasper_options"), with_email(garnet({}), "Home@Example.org")));
  EXPECT_THAT(refused_fields(world, opal_by_email(world, "home@example.org (evenings)")), ElementsAre("email"));
  EXPECT_THAT(refused_fields(world, opal_by_email(world, "opal@example.org")), IsEmpty());
}

TEST_P(SharedSince, AnEmailAddressOnAnotherAgencysRecordIsTakenAndNotBelieved) {
  world::World world(options());
  record(world, "bertram_mockingham",
         told_of(world, identity_of(world, "jasper_options"), with_email(garnet({}), "home@example.org")));
  const auto contact = record(world, "olive_examplar", opal_by_email(world, "home@example.org"));
  const auto held = people_in(world, "olive_examplar", contact).front();
  EXPECT_TRUE(core::reaching({held}, {}, {}).forbidden("email"));
  EXPECT_THAT(audited(world, "number.distrusted"), ElementsAre(held.id.text()));
}

core::Identity living_at(core::Identity identity, const char* lines) {
  identity.addresses = {{lines, "", core::AddressClass::confidential}};
  return identity;
}

contacts::NewContact opal_by_letter(world::World& world, const char* lines) {
  auto told = opal_with(world, safe("letter"));
  told.people.front().identity.addresses = {{lines, "ZY1 1AA", core::AddressClass::confidential}};
  return told;
}

TEST_P(SharedSince, ALetterIsNotSafeWhereOurOwnContactsSayThatTheyLive) {
  world::World world(options());
  accuse(world, "agatha_figment", living_at(garnet({"07700 900102"}), "14 Nowhere Ln, Grays"));
  EXPECT_THAT(refused_fields(world, opal_by_letter(world, "14 Nowhere Lane")), ElementsAre("reach_letter"));
  EXPECT_THAT(refused_fields(world, opal_by_letter(world, "3 Imaginary Court")), IsEmpty());
}

TEST_P(SharedSince, ALetterSaysNothingOfWhatOtherAgenciesOrOtherPeoplesContactsSay) {
  world::World world(options());
  const auto there = living_at(garnet({"07700 900102"}), "14 Nowhere Lane");
  accuse(world, "bertram_mockingham", there);
  record(world, "agatha_figment", told_of(world, identity_of(world, "jasper_options"), there));
  EXPECT_THAT(refused_fields(world, opal_by_letter(world, "14 Nowhere Lane")), IsEmpty());
}

TEST_P(SharedSince, ALetterToTheirHomeGoesOutAsNotSafe) {
  Proposed at(options());
  record(at.world, "olive_examplar", opal_by_letter(at.world, "14 Nowhere Lane"));
  at.refer("idva");
  const auto before = copy_of(at);
  accuse(at.world, "olive_examplar", living_at(garnet({"07700 900102"}), "14 Nowhere Ln, Grays"));
  at.world.clock().advance(std::chrono::minutes{1});
  at.refer("marac");
  const auto all = at.received("cordelia_fauxley");
  const auto sent = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.contact == at.contact; });
  ASSERT_NE(sent, all.end());
  const auto to_marac = at.as("cordelia_fauxley", [&](core::Reading& reading) {
    return base::promised(core::find_record(reading, sent->own_record), "whoever received it holds a copy");
  });
  EXPECT_FALSE(core::reaching({before}, {}, {}).forbidden("letter"));
  EXPECT_TRUE(core::reaching({to_marac}, {}, {}).forbidden("letter"));
}

Typing at_one_home() {
  Typing typing;
  for (const auto& [name, value] :
       world::Form{{"home", "address"}, {"address", "14 Nowhere Lane"}, {"postcode", "ZY1 1AA"}})
    typing.who.emplace_back(name, value);
  typing.others = {{"harm_forenames", "Garnet"}, {"harm_address", "14 Nowhere Rd"}, {"harm_postcode", "ZY1 1AA"}};
  typing.reaching = {{"reach_letter", "no"}};
  return typing;
}

TEST_P(SharedSince, WhoCorrectsWhereTheyLiveMayCallALetterSafeInOneGo) {
  Corrected at(options(), at_one_home());
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/reaching", {{"reach_letter", "yes"}});
  send_correction(browser, draft);
  EXPECT_EQ(browser.page().status, 422) << "as long as they live there";
  change(browser, draft + "/others", {{"harm_address", "3 Imaginary Court"}, {"harm_postcode", "ZY1 2BB"}});
  send_correction(browser, draft);
  EXPECT_EQ(browser.where(), at.contact) << browser.page().body;
}

// Olive hears Opal; then Garnet is named, who has her number.
struct Told {
  Told(world::World& in, bool accused) : world(in), program(in) {
    Colleague olive(world, program, "olive_examplar", "earlier-");
    contact = tell(olive.browser);
    olive.answer_questions(contact);
    if (!accused) return;
    world.randomness().begin_scope("accused");
    garnets = people_in(world, "agatha_figment", accuse(world, "agatha_figment", garnet({kHers}))).back().person;
  }
  std::string person() const {
    return "/people/" + people_in(world, "olive_examplar", id_in<core::ContactId>(contact)).front().id.text();
  }

  world::World& world;
  Program program;
  std::string contact;  // its address
  core::PersonId garnets;
};

TEST_P(SharedSince, WhoIsKeptFromThemReadsAndSendsAsIfNobodyWereNamed) {
  const auto her_day = [&](bool accused) {
    world::World world(options());
    Told at(world, accused);
    if (accused) keep_out_of(world, "hortensia_testerly", at.garnets);
    Colleague hortensia(world, at.program, "hortensia_testerly");
    for (const auto& page : {at.contact, at.person()}) hortensia.browser.get(page);
    const auto referral = hortensia.refer(at.contact, "idva");
    for (const auto& page : {at.contact, at.person(), referral, std::string("/")}) {
      hortensia.browser.get(page);
      EXPECT_EQ(hortensia.browser.page().status, 200) << page;
    }
    EXPECT_FALSE(hortensia.browser.shows(kShared));
    return hortensia.browser.transcript();
  };
  const auto nobody_named = her_day(false);
  expect_same(her_day(true), nobody_named);
}

TEST_P(SharedSince, WhoReceivesACopyAndIsKeptFromThemReadsWhatWasSaid) {
  const auto her_day = [&](bool accused) {
    world::World world(options());
    Told at(world, accused);
    if (accused) keep_out_of(world, "ione_pretendly", at.garnets);
    Colleague olive(world, at.program, "olive_examplar", "refers-");
    const auto referral = olive.refer(at.contact, "idva");
    Colleague ione(world, at.program, "ione_pretendly");
    for (const auto& page : {std::string("/"), std::string("/referrals"), referral}) {
      ione.browser.get(page);
      EXPECT_EQ(ione.browser.page().status, 200) << page;
    }
    EXPECT_TRUE(ione.browser.shows(kUsable));
    return ione.browser.transcript();
  };
  const auto nobody_named = her_day(false);
  expect_same(her_day(true), nobody_named);
}

WAYMARK_ON_EACH_ENGINE(SharedSince);

}  // namespace
}  // namespace waymark
