// A recorded contact is corrected on the pages on which it was typed: what stood there stays readable, and whatever
// goes wrong meanwhile, the contact says the one or the other and never half of each.
#include <gmock/gmock.h>

#include "engines/correcting.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Corrections : public EachEngine {};

TEST_P(Corrections, SayWhatStoodThereWhatStandsThereWhoCorrectedItWhenAndWhy) {
  Corrected at(options());
  at.pass(std::chrono::hours{26});
  const auto when = base::spoken_time(at.world.clock().now(), "Europe/London");
  correct(at.olive.browser, at.contact, "/what", {{"narrative", kMeant}}, "misheard");
  at.world.clock().advance(std::chrono::hours{1});
  Colleague agatha(at.world, at.program, "agatha_figment");
  agatha.browser.get(at.contact);
  for (const auto& text : {std::string(kMisheard), std::string(kMeant), std::string("Olive Examplar"), when,
                           at.world.partnership().packs.active()->label("correction_reasons", "misheard")})
    EXPECT_TRUE(agatha.browser.shows(text)) << text;
  EXPECT_EQ(at.told().details.narrative, kMeant);
  EXPECT_THAT(audited(at.world, "contact.corrected"), ElementsAre(at.id().text()));
}

TEST_P(Corrections, OfSeveralTimesAreAllReadable) {
  Corrected at(options());
  for (const auto* text : {"He took her keys.", "He took her telephone.", kMeant})
    correct(at.olive.browser, at.contact, "/what", {{"narrative", text}});
  at.olive.browser.get(at.contact);
  for (const auto* text : {kMisheard, "He took her keys.", "He took her telephone.", kMeant})
    EXPECT_TRUE(at.olive.browser.shows(text)) << text;
  EXPECT_THAT(audited(at.world, "contact.corrected"), SizeIs(3));
}

// The day that was left empty for "today" is the day on which it was recorded, and stays it.
TEST_P(Corrections, LeaveWhatNobodyCorrectedAsItWas) {
  Typing typing = Corrected::misheard();
  contacts::put(typing.who, "birth-year", "");
  contacts::put(typing.who, "birth-month", "");
  contacts::put(typing.who, "birth-day", "");
  typing.who.emplace_back("age", "34");
  typing.others = {{"harm_forenames", "Barnaby"}, {"harm_age", "40"}, {"harm_relationship", "spouse"}};
  Corrected at(options(), typing);
  const auto before = at.told();
  const auto people = at.people();
  at.pass(std::chrono::hours{24 * 400});
  correct(at.olive.browser, at.contact, "/what", {{"narrative", kMeant}});
  const auto after = at.told();
  EXPECT_EQ(after.happened_on, before.happened_on);
  EXPECT_EQ(after.recorded_at, before.recorded_at);
  EXPECT_EQ(after.forms, before.forms);
  EXPECT_EQ(after.details.danger, before.details.danger);
  EXPECT_EQ(after.details.stated_age, before.details.stated_age);
  ASSERT_THAT(at.people(), SizeIs(people.size()));
  for (std::size_t i = 0; i < people.size(); ++i) {
    EXPECT_EQ(at.people()[i].identity, people[i].identity) << "an age is of the day on which it was said";
    EXPECT_EQ(at.people()[i].safe_contact, people[i].safe_contact);
    EXPECT_EQ(at.people()[i].person, people[i].person);
  }
  EXPECT_THAT(audited(at.world, "record.amended"), IsEmpty()) << "nobody's record says anything else";
}

constexpr sql::Text kVersions = R"(
  SELECT COUNT(*) FROM record_version WHERE partnership_id = $1 AND record_id = $2
)"_sql;

TEST_P(Corrections, OfANameAreFoundUnderTheNewOneAndTheFormerTextIsKeptSealed) {
  auto options = EachEngine::options();
  options.without = {"fern", "willow"};
  Typing typing;
  typing.who = {{"forenames", "Fern"}, {"surname", "Fictionby"}, {"birth-day", "3"},
                {"birth-month", "9"},  {"birth-year", "1993"},   {"phone", "07700 900188"}};
  Corrected at(options, typing);
  const auto before = at.people().front();
  correct(at.olive.browser, at.contact, "/who", Typing().who);
  const auto after = at.people().front();
  EXPECT_EQ(after.identity.display_name(), "Opal Madeup");
  EXPECT_EQ(after.person, before.person) << "whom it is about is another question";
  EXPECT_THAT(audited(at.world, "record.amended"), ElementsAre(after.id.text()));
  const auto& partnership = at.world.partnership();
  const auto kept = partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot.only(kVersions, {partnership.code, after.id.text()}).integer(0);
  });
  EXPECT_EQ(kept, 1);

  const auto as_now = record(at.world, "bertram_mockingham", told_by_opal(at.world));
  EXPECT_EQ(answer_at(at.world, "bertram_mockingham", as_now).contact_number, 2);
  auto fern = before.identity;
  fern.phones.clear();
  const auto as_before =
      answer_at(at.world, "mabel_notreal", record(at.world, "mabel_notreal", told_of(at.world, fern)));
  EXPECT_EQ(as_before.contact_number, 1) << "the index follows the new text";
  EXPECT_THAT(as_before.holders, IsEmpty());
  EXPECT_FALSE(as_before.being_checked);

  auto& browser = at.olive.browser;
  browser.get("/people");
  browser.post("/people", {{"name", "Madeup"}});
  EXPECT_TRUE(browser.shows(after.id.text()));
  browser.post("/people", {{"name", "Fictionby"}});
  EXPECT_FALSE(browser.shows(after.id.text()));
}

TEST_P(Corrections, AskNobodyAgain) {
  Corrected at(options());
  record(at.world, "bertram_mockingham", told_by_opal(at.world));
  const auto notices = [&] {
    return as(at.world, "bertram_mockingham", [](core::Reading& reading) { return all_notices(reading).size(); });
  };
  const auto before = notices();
  const auto answer = answer_at(at.world, "olive_examplar", at.id());
  correct(at.olive.browser, at.contact, "/who", {{"surname", "Madeupp"}});
  EXPECT_EQ(notices(), before);
  EXPECT_EQ(answer_at(at.world, "olive_examplar", at.id()), answer);
}

void put_day(world::Form& form, base::Date day) {
  contacts::put(form, "happened-day", std::to_string(static_cast<unsigned>(day.day())));
  contacts::put(form, "happened-month", std::to_string(static_cast<unsigned>(day.month())));
  contacts::put(form, "happened-year", std::to_string(static_cast<int>(day.year())));
}

// The answer stays as it was given, and counts from no day that nobody stands by any more.
TEST_P(Corrections, OfTheDayLetTheContactsBeCountedFromTheDayOnWhichItWas) {
  world::World world(options());
  const auto today = base::local_time(world.clock().now(), "Europe/London").date;
  auto earlier = told_by_opal(world);
  earlier.happened_on = base::Date{std::chrono::sys_days{today} - std::chrono::days{21}};
  record(world, "bertram_mockingham", earlier);
  const Program program(world);
  Colleague olive(world, program, "olive_examplar");
  Typing typing;
  put_day(typing.what, base::Date{std::chrono::sys_days{today} - std::chrono::days{5 * 365}});
  const auto contact = tell(olive.browser, typing);
  EXPECT_TRUE(olive.browser.shows("This is the second contact that we may know of."));
  world::Form corrected;
  put_day(corrected, today);
  correct(olive.browser, contact, "/what", corrected);
  EXPECT_TRUE(olive.browser.shows("This is the second contact in three weeks.")) << olive.browser.page().body;
}

TEST_P(Corrections, NameNobodyAnewWhoCouldBeSomebodyElseInTheContact) {
  Corrected at(options());
  world::Form himself = {{"harm_relationship", "partner"}};
  for (const auto& [name, value] : Typing().who) himself.emplace_back("harm_" + name, value);
  contacts::put(himself, "harm_phone", "");
  correct(at.olive.browser, at.contact, "/others", himself, "more_known");
  const auto people = at.people();
  ASSERT_THAT(people, SizeIs(2));
  EXPECT_NE(people.front().person, people.back().person);
  EXPECT_EQ(at.told().parts.back().part, contacts::kAllegedPerpetrator);
  EXPECT_THAT(audited(at.world, "record.added"), testing::Contains(people.back().id.text()));
}

TEST_P(Corrections, PutRightWhoIsNamedAndLeaveTheOthersAlone) {
  Corrected at(options(), two_who_harm());
  const auto before = at.people();
  correct(at.olive.browser, at.contact, "/others", {{"harm2_forenames", "Cedric"}, {"harm2_surname", "Dummerley"}});
  const auto after = at.people();
  EXPECT_THAT(names(after), ElementsAre("Opal Madeup", "Barnaby Testerly", "Cedric Dummerley"));
  for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].id, before[i].id);
  EXPECT_THAT(audited(at.world, "record.amended"), ElementsAre(after.back().id.text()));
}

TEST_P(Corrections, ProposeWhatFollowsFromThem) {
  Corrected at(options());
  EXPECT_THAT(at.proposed(), testing::Not(testing::Contains("childrens_safeguarding")));
  correct(at.olive.browser, at.contact, "/who", {{"birth-year", "2012"}});
  EXPECT_THAT(at.proposed(), testing::Contains("childrens_safeguarding"));
}

TEST_P(Corrections, SayThatSupportHasBegunWhereThatWasMissed) {
  world::World world(options());
  const Program program(world);
  Colleague ione(world, program, "ione_pretendly");
  const auto contact = tell(ione.browser);
  const auto begun = [&] {
    return answer_at(world, "bertram_mockingham", record(world, "bertram_mockingham", told_by_opal(world)))
        .support_begun;
  };
  EXPECT_FALSE(begun());
  correct(ione.browser, contact, "/what", {{"two_way", "yes"}}, "more_known");
  EXPECT_TRUE(begun());
}

WAYMARK_ON_EACH_ENGINE(Corrections);

}  // namespace
}  // namespace waymark
