// Facts that the matching desk asked for reach it when they are written down.
#include <gmock/gmock.h>

#include "engines/checking.hpp"

namespace waymark {
namespace {

using base::FailureKind;
using core::kSame;
using testing::IsEmpty;

class ChecksFacts : public EachEngine {};

// Whoever wrote it down adds to it, as a correction does.
void add_facts(Checking& at, const std::string& staff, const core::RecordId& record) {
  const auto done =
      core::write(at.world.partnership(), at.world.staff(staff), "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    core::facts_added(transaction, record, at.world.clock().now());
                    return transaction.commit({{"record.amended", "record", record.text()}}, base::Done{});
                  });
  ASSERT_TRUE(done.ok());
}

TEST_P(ChecksFacts, TheDeskSeesThatThereAreMore) {
  for (const bool of_the_later : {false, true}) {
    Checking at(options());
    ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
    at.world.clock().advance(std::chrono::minutes{10});
    if (of_the_later)
      add_facts(at, "olive_examplar", at.later().id);
    else
      add_facts(at, "bertram_mockingham", at.police().id);
    const auto standing = at.pair().standing;
    EXPECT_EQ(standing.facts_at, at.world.clock().now());
    const auto* wanted = of_the_later ? "" : "names";  // of whoever waits: what the police add is not theirs
    EXPECT_EQ(standing.wanted, wanted);
    EXPECT_EQ(at.given().back().wanted, wanted);
    Colleague desk(at.world, at.program, kReviewer);
    desk.browser.get("/checks");
    EXPECT_TRUE(desk.browser.shows("Facts were added on 3 February 2026"));
    EXPECT_FALSE(desk.browser.shows("More facts were asked for"));
    desk.browser.get("/checks/" + at.pair().id.text());
    EXPECT_TRUE(desk.browser.shows("something was added or corrected"));
  }
}

TEST_P(ChecksFacts, WhoeverWasAskedIsAskedNoMore) {
  Checking at(options());
  ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  const auto news = [&] { return at.as(at.who, [](core::Reading& reading) { return known_to::news(reading); }); };
  ASSERT_FALSE(news().empty());
  add_facts(at, at.who, at.later().id);
  EXPECT_THAT(news(), IsEmpty());
  Colleague olive(at.world, at.program, at.who);
  olive.browser.get(at.page());
  EXPECT_FALSE(olive.browser.shows("Add more facts"));
}

TEST_P(ChecksFacts, NobodyDecidesAboutATextThatTheyHaveNotSeen) {
  Checking at(options());
  const auto seen = at.pair();
  add_facts(at, at.who, at.later().id);
  EXPECT_FALSE(at.pair().standing.facts_at.has_value()) << "nobody had asked for any";
  EXPECT_EQ(at.say(seen, kSame).failure().kind, FailureKind::conflict);
  EXPECT_TRUE(at.say(at.pair(), kSame).ok());
}

TEST_P(ChecksFacts, WhatIsAskedForAgainIsNotThereYet) {
  Checking at(options());
  ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  add_facts(at, at.who, at.later().id);
  ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  EXPECT_FALSE(at.pair().standing.facts_at.has_value());
  EXPECT_EQ(at.pair().standing.wanted, "names");
  EXPECT_EQ(at.given().back().wanted, "names");
}

TEST_P(ChecksFacts, WhoeverIsAskedCanWriteThemDownFromTheSamePage) {
  Checking at(options());
  ASSERT_TRUE(at.say(at.pair(), checks::kMoreFacts).ok());
  Colleague olive(at.world, at.program, at.who);
  olive.browser.get(at.page());
  EXPECT_TRUE(olive.browser.shows("Correct or add to what was written down"));
  EXPECT_TRUE(olive.browser.shows("action=\"" + at.page() + "/corrections\""));
}

WAYMARK_ON_EACH_ENGINE(ChecksFacts);

}  // namespace
}  // namespace waymark
