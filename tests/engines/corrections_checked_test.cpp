// A correction may bring somebody near whom others know: then the matching desk looks, within its time, and whoever
// asked reads so. The one never without the other, and nobody who may not know.
#include <gmock/gmock.h>

#include "engines/checking.hpp"
#include "engines/correcting.hpp"
#include "engines/locked_out.hpp"

namespace waymark {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class CorrectionsChecked : public EachEngine {};

constexpr const char* kBeingChecked = "A possible match was found and passed to";

// Without those of the cast who are near her.
world::WorldOptions without_fern(world::WorldOptions options) {
  options.without = {"fern", "willow"};
  return options;
}

// A name that was misheard …
Typing fern() {
  Typing typing;
  typing.who = {{"forenames", "Fern"}, {"surname", "Fictionby"}, {"birth-day", "3"},
                {"birth-month", "9"},  {"birth-year", "1993"},   {"phone", "07700 900188"}};
  return typing;
}

// … and put right: near enough to the one whom the police know to look at, and not to answer.
world::Form as_meant() {
  auto who = Typing().who;
  contacts::put(who, "birth-year", "1991");
  contacts::put(who, "phone", "07700 900188");
  return who;
}

struct Misnamed : Corrected {
  explicit Misnamed(const world::WorldOptions& options) : Corrected(without_fern(options), fern()) {
    record(world, "bertram_mockingham", told_by_opal(world));
    world.clock().advance(std::chrono::minutes{1});
  }

  std::vector<known_to::Given> given() const {
    return olive.reads([&](core::Reading& reading) { return known_to::answers_of(reading, id()); });
  }
  std::vector<known_to::News> news() const {
    auto all = olive.reads([](core::Reading& reading) { return known_to::news(reading); });
    std::erase_if(all, [&](const known_to::News& one) { return one.contact != id(); });
    return all;
  }
  std::vector<core::RunningClock> clocks() const {
    return as(world, kReviewer, [&](core::Reading& reading) { return core::running_clocks_of(reading, id().text()); });
  }
  std::vector<core::ReviewedPair> pairs() const {
    auto all = as(world, kReviewer, [](core::Reading& reading) { return core::waiting_pairs(reading); });
    const auto record = people().front().id;
    std::erase_if(all, [&](const core::ReviewedPair& pair) { return pair.record.id != record; });
    return all;
  }
};

TEST_P(CorrectionsChecked, WhoeverAskedReadsThatSomebodyIsBeingCheckedAndByWhen) {
  Misnamed at(options());
  ASSERT_THAT(at.clocks(), IsEmpty());
  const auto notices = audited(at.world, "record.asked_about").size();
  correct(at.olive.browser, at.contact, "/who", as_meant());
  ASSERT_THAT(at.pairs(), SizeIs(1));
  const auto given = at.given();
  ASSERT_THAT(given, SizeIs(2));
  EXPECT_FALSE(given.front().answer.being_checked) << "it stays as it was given";
  EXPECT_EQ(given.back().because, known_to::kCorrected);
  EXPECT_TRUE(given.back().answer.being_checked);
  EXPECT_THAT(given.back().answer.holders, IsEmpty());
  ASSERT_THAT(at.clocks(), SizeIs(1));
  EXPECT_EQ(given.back().answer.checked_by, base::to_text(at.clocks().front().due));
  EXPECT_TRUE(at.olive.browser.shows(kBeingChecked));
  EXPECT_TRUE(at.olive.browser.shows("What was written down was corrected on"));
  EXPECT_EQ(audited(at.world, "record.asked_about").size(), notices) << "nobody is asked again";
}

TEST_P(CorrectionsChecked, WhoeverAskedHearsWhenAColleagueCorrectedIt) {
  Misnamed at(options());
  Colleague agatha(at.world, at.program, "agatha_figment");
  correct(agatha.browser, at.contact, "/who", as_meant());
  ASSERT_THAT(at.news(), SizeIs(1));
  at.olive.browser.get("/");
  EXPECT_TRUE(at.olive.browser.shows("A check has begun: Opal Madeup"));
  at.olive.browser.get(at.contact);
  EXPECT_TRUE(at.olive.browser.shows(kBeingChecked));
  EXPECT_THAT(at.news(), IsEmpty()) << "it was opened";
}

TEST_P(CorrectionsChecked, OneDeadlineIsEnoughHoweverOftenItIsCorrected) {
  Misnamed at(options());
  correct(at.olive.browser, at.contact, "/who", as_meant());
  correct(at.olive.browser, at.contact, "/who", {{"surname", "Madeupp"}});
  correct(at.olive.browser, at.contact, "/who", {{"surname", "Madeup"}});
  EXPECT_THAT(at.clocks(), SizeIs(1));
  EXPECT_THAT(at.given(), SizeIs(2));
}

TEST_P(CorrectionsChecked, WhenTheDeskHasDecidedTheDeadlineEndsAndTheAnswerFollows) {
  Misnamed at(options());
  correct(at.olive.browser, at.contact, "/who", as_meant());
  const auto pairs = at.pairs();
  ASSERT_THAT(pairs, SizeIs(1));
  checks::Decision decision;
  decision.match = pairs.front().id;
  decision.version = pairs.front().standing.version;
  decision.answer = core::kApart;
  ASSERT_TRUE(
      checks::decide(at.world.partnership(), at.world.staff(kReviewer), "request", decision, at.world.clock().now())
          .ok());
  EXPECT_THAT(at.clocks(), IsEmpty());
  ASSERT_THAT(at.given(), SizeIs(3));
  EXPECT_EQ(at.given().back().because, known_to::kChecked);
  EXPECT_FALSE(at.given().back().answer.being_checked);
  correct(at.olive.browser, at.contact, "/who", {{"phone", "07700 900177"}});
  EXPECT_THAT(at.given(), SizeIs(3)) << "of them it was decided";
}

// A sexual health service knows her, and the basis may not know of it.
TEST_P(CorrectionsChecked, OfWhomTheBasisMayNotKnowNothingIsPromisedAndNothingTold) {
  world::World world(without_fern(options()));
  const Program program(world);
  record(world, "nell_imaginary", told_by_opal(world));
  Colleague olive(world, program, "olive_examplar");
  const auto draft = type_contact(olive.browser, fern());
  olive.browser.post(draft + "/reason",
                     {{"purpose", "homelessness_duty"}, {"basis_homelessness_duty", "housing_legal_obligation"}});
  send_typed(olive.browser, draft);
  ASSERT_EQ(olive.browser.page().status, 200);
  const auto contact = olive.browser.where();
  world.clock().advance(std::chrono::minutes{1});
  correct(olive.browser, contact, "/who", as_meant());
  const auto id = id_in<core::ContactId>(contact);
  const auto record = people_in(world, "olive_examplar", id).front().id;
  const auto pairs = as(world, kReviewer, [](core::Reading& reading) { return core::waiting_pairs(reading); });
  EXPECT_TRUE(std::any_of(pairs.begin(), pairs.end(), [&](const core::ReviewedPair& pair) {
    return pair.record.id == record;
  })) << "the desk looks all the same";
  EXPECT_FALSE(olive.browser.shows(kBeingChecked));
  EXPECT_THAT(as(world, "olive_examplar", [&](core::Reading& reading) { return known_to::answers_of(reading, id); }),
              SizeIs(1));
  EXPECT_THAT(as(world, kReviewer, [&](core::Reading& reading) { return core::running_clocks_of(reading, id.text()); }),
              IsEmpty());
}

// She wrote it down, and a colleague puts it right: then it may be somebody from whom she is kept.
TEST_P(CorrectionsChecked, ThatBringSomebodyNearFromWhomSheIsKeptTellHerNothing) {
  const auto her_day = [&](bool known) {
    world::World world(without_fern(options()));
    if (known) {
      world.randomness().begin_scope("known");
      const auto contact = record(world, "bertram_mockingham", told_by_opal(world));
      keep_out_of(world, "hortensia_testerly", people_in(world, "bertram_mockingham", contact).front().person);
    }
    const Program program(world);
    Colleague hortensia(world, program, "hortensia_testerly");
    const auto contact = tell(hortensia.browser, fern());
    Colleague agatha(world, program, "agatha_figment");
    correct(agatha.browser, contact, "/who", as_meant());
    for (const auto& page : {std::string("/"), contact}) {
      hortensia.browser.get(page);
      EXPECT_EQ(hortensia.browser.page().status, 200) << page;
    }
    correct(hortensia.browser, contact, "/who", {{"surname", "Madeupp"}});
    hortensia.browser.get("/");
    return hortensia.browser.transcript();
  };
  const auto unknown = her_day(false);
  expect_same(her_day(true), unknown);
}

WAYMARK_ON_EACH_ENGINE(CorrectionsChecked);

}  // namespace
}  // namespace waymark
