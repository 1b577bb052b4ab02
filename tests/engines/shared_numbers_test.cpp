// A number that somebody calls safe and that is an alleged perpetrator's: whoever uses it speaks with them. It is never
// kept as safe, and nobody learns by it what they may not know (decision 10).
#include <gmock/gmock.h>

#include "core/reaching.hpp"
#include "core/same_value.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SharedNumbers : public EachEngine {};

constexpr const char* kHis = "07700 900102";      // on Barnaby's record
constexpr const char* kHers = "07700 900177";     // on nobody's but Opal's
constexpr const char* kSisters = "07700 900142";  // on records of people who accuse nobody and are accused of nothing

// Jasper says that Barnaby harms him.
core::ContactId accuse_barnaby(world::World& world, const std::string& staff) {
  return record(world, staff,
                told_of(world, identity_of(world, "jasper_options"), identity_of(world, "barnaby_tenancy")));
}

using Methods = std::vector<core::ContactMethod>;

core::ContactMethod safe(const std::string& kind, const std::string& value = "") {
  return {kind, value, core::Safety::safe, "", ""};
}

contacts::NewContact opal_with(world::World& world, std::vector<std::string> phones, Methods methods) {
  auto told = told_by_opal(world);
  told.people.front().identity.phones = std::move(phones);
  told.people.front().safe_contact = {std::move(methods), "", ""};
  return told;
}

std::vector<std::string> refused_fields(world::World& world, const contacts::NewContact& told) {
  const auto recorded = contacts::record_contact(world.partnership(), world.staff("olive_examplar"), "request", told,
                                                 world.clock().now());
  std::vector<std::string> fields;
  if (recorded.ok()) return fields;
  EXPECT_EQ(recorded.failure().kind, FailureKind::invalid);
  for (const auto& error : recorded.failure().fields) {
    fields.push_back(error.field);
    EXPECT_EQ(error.message.find("Barnaby"), std::string::npos) << error.message;
  }
  return fields;
}

TEST_P(SharedNumbers, OnARecordOfOnesOwnAgencyAreRefusedHoweverTheyAreWritten) {
  world::World world(options());
  accuse_barnaby(world, "agatha_figment");
  const auto before = audited(world, "contact.recorded").size();
  for (const auto* number : {kHis, "07700900102", "+44 7700 900102", "0044 7700 900 102", "(07700) 900-102"})
    EXPECT_THAT(refused_fields(world, opal_with(world, {number}, {safe("text_message")})), ElementsAre("phone"))
        << number;
  EXPECT_THAT(audited(world, "contact.recorded"), SizeIs(before)) << "nothing was kept";
}

TEST_P(SharedNumbers, AreRefusedBesideTheFieldInWhichTheyWereTyped) {
  world::World world(options());
  accuse_barnaby(world, "agatha_figment");
  const auto fields = [&](std::vector<std::string> phones, Methods methods) {
    return refused_fields(world, opal_with(world, std::move(phones), std::move(methods)));
  };
  for (const auto* kind : {"phone_call", "text_message", "voicemail"}) {
    EXPECT_THAT(fields({kHis}, {safe(kind)}), ElementsAre("phone")) << kind;
    EXPECT_THAT(fields({kHers, kHis}, {safe(kind)}), ElementsAre("phone_other")) << kind;
  }
  EXPECT_THAT(fields({kHers}, {safe("third_party", std::string("Her aunt, ") + kHis)}),
              ElementsAre("third_party_phone"));
}

TEST_P(SharedNumbers, ThatNobodyCalledSafeAreWrittenDown) {
  world::World world(options());
  accuse_barnaby(world, "agatha_figment");
  for (const auto safety : {core::Safety::unsafe, core::Safety::unknown}) {
    auto told = opal_with(world, {kHis}, {safe("text_message")});
    told.people.front().safe_contact.methods.front().safety = safety;
    EXPECT_THAT(refused_fields(world, told), IsEmpty());
  }
  EXPECT_THAT(refused_fields(world, opal_with(world, {kHis}, {safe("letter"), safe("email")})), IsEmpty());
}

TEST_P(SharedNumbers, WithPeopleWhoAreAccusedOfNothingStaySafe) {
  world::World world(options());
  const auto contact = record(world, "olive_examplar", opal_with(world, {kSisters}, {safe("phone_call")}));
  const auto held = people_in(world, "olive_examplar", contact).front();
  ASSERT_THAT(held.safe_contact.methods, SizeIs(1));
  EXPECT_TRUE(held.safe_contact.methods.front().may_use());
  EXPECT_THAT(audited(world, "number.distrusted"), IsEmpty());
}

core::Reaching reaching(const core::Record& record) { return core::reaching({record}, {}, {}); }

// The same way of writing is not needed to use it.
bool may_use(const core::Record& record, std::string_view number) {
  const auto all = reaching(record).reaches;
  return std::any_of(all.begin(), all.end(), [&](const core::Reach& reach) {
    return core::same_value(reach.value, number) && reach.safety == core::Safety::safe;
  });
}

TEST_P(SharedNumbers, OnAnotherAgencysRecordAreTakenAndNotBelieved) {
  world::World world(options());
  accuse_barnaby(world, "bertram_mockingham");
  const auto told = opal_with(world, {kHers, "+44 7700 900102"}, {safe("text_message"), safe("letter")});
  const auto held = people_in(world, "olive_examplar", record(world, "olive_examplar", told)).front();
  EXPECT_TRUE(may_use(held, kHers)) << "nobody said anything against it";
  EXPECT_FALSE(may_use(held, kHis));
  EXPECT_FALSE(reaching(held).forbidden("letter"));
  EXPECT_THAT(audited(world, "number.distrusted"), ElementsAre(held.id.text()));
}

TEST_P(SharedNumbers, OfSomebodyTheyTrustAreNotBelievedEither) {
  world::World world(options());
  accuse_barnaby(world, "bertram_mockingham");
  const auto told = opal_with(world, {}, {safe("third_party", "Her aunt, 07700900102")});
  const auto held = people_in(world, "olive_examplar", record(world, "olive_examplar", told)).front();
  EXPECT_TRUE(reaching(held).forbidden("third_party"));
}

Typing with_number(const std::string& number) {
  Typing typing;
  contacts::put(typing.who, "phone", number);
  return typing;
}

// Who types a number to find out whether somebody is accused reads nothing beside the form.
TEST_P(SharedNumbers, OnAnotherAgencysRecordReadLikeAnyOtherUntilTheContactIsThere) {
  const auto typed = [&](bool accused) {
    world::World world(options());
    if (accused) {
      world.randomness().begin_scope("accused");
      accuse_barnaby(world, "bertram_mockingham");
    }
    const Program program(world);
    Colleague olive(world, program, "olive_examplar");
    const auto draft = type_contact(olive.browser, with_number(kHis));
    olive.browser.get(draft + "/check");
    return olive.browser.transcript();
  };
  const auto never = typed(false);
  expect_same(typed(true), never);
}

TEST_P(SharedNumbers, ThatAreNotBelievedAreSaidNotToBeSafeWithoutSayingWhose) {
  world::World world(options());
  accuse_barnaby(world, "bertram_mockingham");
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  const auto contact = tell(olive.browser, with_number(kHis));
  const auto person = people_in(world, "olive_examplar", id_in<core::ContactId>(contact)).front();
  olive.browser.get("/people/" + person.id.text());
  EXPECT_TRUE(olive.browser.shows("Not safe, whoever said that it is"));
  EXPECT_FALSE(olive.browser.shows("Safe, and only as it says here"));
  for (const auto* text : {"Barnaby", "Jasper", "alleged perpetrator has the same"})
    EXPECT_FALSE(olive.browser.shows(text)) << text;
}

TEST_P(SharedNumbers, ThatAreRefusedLeaveTheFormAsItWasTyped) {
  world::World world(options());
  accuse_barnaby(world, "agatha_figment");
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  const auto draft = type_contact(olive.browser, with_number(kHis));
  send_typed(olive.browser, draft);
  EXPECT_EQ(olive.browser.page().status, 422);
  EXPECT_TRUE(olive.browser.shows("it is also that of somebody who is said to cause harm"));
  EXPECT_TRUE(olive.browser.shows("href=\"" + draft + "/who#phone\""));
  EXPECT_TRUE(olive.browser.shows("She told me at the counter."));
  EXPECT_THAT(audited(world, "contact.recorded"), Not(Contains(id_in<core::ContactId>(draft).text())));
  change(olive.browser, draft + "/reaching", {{"reach_text", "no"}});
  send_typed(olive.browser, draft);
  EXPECT_EQ(olive.browser.page().status, 200) << "said not to be safe it is written down";
  EXPECT_THAT(audited(world, "contact.recorded"), Contains(id_in<core::ContactId>(draft).text()));
}

TEST_P(SharedNumbers, AreRefusedWhenAContactIsCorrectedToo) {
  Corrected at(options());
  accuse_barnaby(at.world, "agatha_figment");
  auto& browser = at.olive.browser;
  const auto draft = begin_correction(browser, at.contact);
  change(browser, draft + "/who", {{"phone", "+44 7700 900102"}});
  send_correction(browser, draft);
  EXPECT_EQ(browser.page().status, 422);
  EXPECT_TRUE(browser.shows("it is also that of somebody who is said to cause harm"));
  EXPECT_TRUE(browser.shows("href=\"" + draft + "/who#phone\""));
  EXPECT_THAT(at.people().front().identity.phones, ElementsAre(kHers));
  EXPECT_THAT(audited(at.world, "contact.corrected"), IsEmpty());
  browser.get(draft + "/who");
  EXPECT_TRUE(browser.shows("+44 7700 900102")) << "what was typed is kept";
}

TEST_P(SharedNumbers, OfAnotherAgencyAreNotBelievedWhenAContactIsCorrectedToo) {
  Corrected at(options());
  accuse_barnaby(at.world, "bertram_mockingham");
  correct(at.olive.browser, at.contact, "/who", {{"phone", "+44 7700 900102"}});
  const auto held = at.people().front();
  EXPECT_THAT(held.identity.phones, ElementsAre("+44 7700 900102"));
  EXPECT_FALSE(may_use(held, kHis));
  EXPECT_THAT(audited(at.world, "number.distrusted"), ElementsAre(held.id.text()));
}

TEST_P(SharedNumbers, StayNotBelievedWhenSomethingElseIsCorrected) {
  world::World world(options());
  accuse_barnaby(world, "bertram_mockingham");
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  const auto contact = tell(olive.browser, with_number(kHis));
  correct(olive.browser, contact, "/what", {{"narrative", kMeant}});
  EXPECT_FALSE(may_use(people_in(world, "olive_examplar", id_in<core::ContactId>(contact)).front(), kHis));
}

// An agency's own number is nobody's safe one: who answers there is not the person.
TEST_P(SharedNumbers, OfAnAgencyAreNotThePersonsOwn) {
  world::World world(options());
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  const auto pack = world.partnership().packs.active();
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  const auto* agency = pack->agency("changing_pathways", today);
  ASSERT_NE(agency, nullptr);
  const auto number = agency->desks.front().phone;
  ASSERT_FALSE(number.empty());
  const auto draft = type_contact(olive.browser, with_number(number));
  send_typed(olive.browser, draft);
  EXPECT_EQ(olive.browser.page().status, 422);
  EXPECT_TRUE(olive.browser.shows("This is a number of"));
  EXPECT_TRUE(olive.browser.shows(number)) << "what was typed is kept";
}

TEST_P(SharedNumbers, NorIsAnEmailAddressOrAHomeThatIsAlsoTheirs) {
  world::World world(options());
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  Typing typing;
  for (const auto& [name, value] : world::Form{{"email", "Opal.Madeup@example.org"},
                                               {"home", "address"},
                                               {"address", "14 Nowhere Lane, Grays"},
                                               {"postcode", "ZY1 1AA"}})
    typing.who.emplace_back(name, value);
  typing.others = {{"harm_forenames", "Barnaby"},
                   {"harm_email", "opal.madeup@EXAMPLE.org"},
                   {"harm_address", "14 Nowhere Lane\nGrays"},
                   {"harm_postcode", "zy1 1aa"}};
  typing.reaching = {{"reach_email", "yes"}, {"reach_letter", "yes"}};
  const auto draft = type_contact(olive.browser, typing);
  send_typed(olive.browser, draft);
  EXPECT_EQ(olive.browser.page().status, 422);
  for (const auto* field : {"/who#email", "/reaching#reach_letter"})
    EXPECT_TRUE(olive.browser.shows("href=\"" + draft + field + "\"")) << field;
  change(olive.browser, draft + "/reaching", {{"reach_email", "no"}, {"reach_letter", "no"}});
  send_typed(olive.browser, draft);
  EXPECT_EQ(olive.browser.page().status, 200) << "said not to be safe they are written down";
}

struct WithAccusations : TwoWorlds {
  explicit WithAccusations(const world::WorldOptions& options, const std::vector<std::string>& accused_by)
      : TwoWorlds(options) {
    for (const auto& staff : accused_by) {
      full.randomness().begin_scope("accused by " + staff);
      record(full, staff, told_of(full, identity_of(full, "marigold_tenancy"), identity_of(full, "barnaby_tenancy")));
    }
  }
};

// Hortensia's brother is Barnaby. She tries his number.
TEST_P(SharedNumbers, OfSomebodyFromWhomSheIsKeptTellHerNothingWhenSheTypesThem) {
  WithAccusations worlds(options(), {"agatha_figment", "bertram_mockingham"});
  const auto her_day = [](world::World& world) {
    const Program program(world);
    Colleague hortensia(world, program, "hortensia_testerly");
    const auto contact = tell(hortensia.browser, with_number(kHis));
    const auto person = people_in(world, "hortensia_testerly", id_in<core::ContactId>(contact)).front();
    hortensia.browser.get("/people/" + person.id.text());
    correct(hortensia.browser, contact, "/what", {{"narrative", kMeant}});
    hortensia.browser.get("/people/" + person.id.text());
    hortensia.browser.get("/");
    return hortensia.browser.transcript();
  };
  const auto without_them = her_day(worlds.empty);
  expect_same(her_day(worlds.full), without_them);
}

// What a colleague of hers wrote down is not believed because of him: she would know his number in it.
TEST_P(SharedNumbers, ThatAreNotBelievedBecauseOfSomebodyFromWhomSheIsKeptReadToHerAsIfNobodyAccusedHim) {
  WithAccusations worlds(options(), {"bertram_mockingham"});
  const auto her_day = [](world::World& world) {
    const Program program(world);
    Colleague olive(world, program, "olive_examplar", "colleague-");
    const auto contact = tell(olive.browser, with_number(kHis));
    const auto person = people_in(world, "olive_examplar", id_in<core::ContactId>(contact)).front();
    Colleague hortensia(world, program, "hortensia_testerly");
    for (const auto& page : {contact, "/people/" + person.id.text()}) {
      hortensia.browser.get(page);
      EXPECT_EQ(hortensia.browser.page().status, 200) << page;
    }
    return hortensia.browser.transcript();
  };
  const auto without_them = her_day(worlds.empty);
  expect_same(her_day(worlds.full), without_them);
}

WAYMARK_ON_EACH_ENGINE(SharedNumbers);

}  // namespace
}  // namespace waymark
