// One's own people by a number, an address or a date of birth: what is found, what must not be, and what is kept of it.
#include <gmock/gmock.h>

#include "capabilities/people/search.hpp"
#include "engines/many_people.hpp"
#include "engines/recorded.hpp"
#include "pack/cast.hpp"

namespace waymark {
namespace {

using testing::Each;
using testing::HasSubstr;
using testing::Not;

class PeopleSearch : public EachEngine {};

struct AtWork {
  AtWork(const world::WorldOptions& options, const std::string& staff)
      : world(options), program(world), browser(world, program.service) {
    browser.sign_in(staff);
    browser.get("/people");
  }

  void find(const std::string& typed) { browser.post("/people", {{"name", typed}}); }
  bool shows(std::string_view text) const { return browser.shows(text); }

  // "9/4/1991"
  std::string birth_of(const std::string& person) const {
    const auto today = base::local_time(world.partnership().clock.now(), "Europe/London").date;
    const auto date = pack::birth_date(*world.cast().person(person), today);
    return std::to_string(static_cast<unsigned>(date.day())) + "/" +
           std::to_string(static_cast<unsigned>(date.month())) + "/" + std::to_string(static_cast<int>(date.year()));
  }

  world::World world;
  Program program;
  world::Browser browser;
};

TEST_P(PeopleSearch, FindsByATelephoneNumberAPostcodeAnAddressAndADateOfBirth) {
  AtWork police(options(), "bertram_mockingham");
  const std::pair<std::string, std::string> all[] = {
      {"+44 7700 900 142", "Telephone number"},
      {"0142", "Telephone number"},
      {"zz992bb", "Postcode"},
      {"3 Imaginary Court", "Address"},
      {police.birth_of("primrose"), "Date of birth"},
      {"placeh " + police.birth_of("primrose"), "Name and date of birth"},
      {"mrose", "Part of a name"}};
  for (const auto& [typed, found_by] : all) {
    police.find(typed);
    EXPECT_TRUE(police.shows(">Primrose Placeholder</a>")) << typed;
    EXPECT_TRUE(police.shows(">" + found_by + "</td>")) << typed;
    EXPECT_EQ(police.browser.where(), "/people") << typed;
    EXPECT_EQ(police.browser.page().status, 200) << typed;
  }
}

TEST_P(PeopleSearch, SaysByWhichKindOfThingAndNotWhatItSays) {
  AtWork police(options(), "bertram_mockingham");
  police.find("0142");
  ASSERT_TRUE(police.shows("Primrose Placeholder"));
  EXPECT_FALSE(police.shows("900142"));
  police.find("ZZ99 2BB");
  ASSERT_TRUE(police.shows("Primrose Placeholder"));
  EXPECT_FALSE(police.shows("Imaginary Court"));
}

TEST_P(PeopleSearch, NobodyIsFoundAtAnAddressThatNotEverybodyMayKnow) {
  AtWork police(options(), "bertram_mockingham");
  for (const auto& [typed, found, hidden] :
       {std::tuple{"14 Nowhere Lane", "Barnaby", "Marigold"}, std::tuple{"21 Sample Street", "Fern", "Willow"},
        std::tuple{"9 Pretend Parade", "Camilla", "Jasper"}, std::tuple{"ZZ99 4DD", "Camilla", "Jasper"}}) {
    police.find(typed);
    EXPECT_TRUE(police.shows(found)) << typed;
    EXPECT_FALSE(police.shows(hidden)) << typed;
    police.find(hidden);
    EXPECT_FALSE(police.shows("Nobody found")) << hidden << " is still found by name";
  }
}

TEST_P(PeopleSearch, SuchAnAddressIsAnsweredAsOneAtWhichNobodyLives) {
  AtWork care(options(), "gideon_fictus");
  const auto answer = [&](const std::string& typed) {
    care.find(typed);
    auto text = care.browser.transcript().back();
    for (std::size_t at = 0; (at = text.find(typed, at)) != std::string::npos;) text.replace(at, typed.size(), "*");
    return text;
  };
  const auto nobody = answer("15 Nowhere Lane");
  EXPECT_THAT(nobody, HasSubstr("Nobody found"));
  EXPECT_EQ(answer("14 Nowhere Lane"), nobody) << "who rang about her neighbour lives there";
}

TEST_P(PeopleSearch, WhatWasTypedStandsInNoAddressAndInNoAudit) {
  AtWork police(options(), "bertram_mockingham");
  for (const auto* typed : {"Placeholder", "07700 900142", "3 Imaginary Court"}) police.find(typed);
  const auto entries = audited(police.world, "people.searched");
  EXPECT_FALSE(entries.empty());
  for (const auto* typed : {"laceholder", "900142", "Imaginary"}) EXPECT_THAT(entries, Each(Not(HasSubstr(typed))));
  for (const auto& sent : police.browser.sent()) EXPECT_THAT(sent.path, Not(HasSubstr("laceholder")));
}

TEST_P(PeopleSearch, WhatCannotBeLookedForIsKeptAndSaysWhatToEnter) {
  AtWork olive(options(), "olive_examplar");
  olive.find("101");
  EXPECT_EQ(olive.browser.page().status, 422);
  EXPECT_TRUE(olive.shows("Enter more of it"));
  EXPECT_TRUE(olive.shows("value=\"101\""));
}

TEST_P(PeopleSearch, ThatThereAreMoreThanAreShownIsSaid) {
  AtWork olive(options(), "olive_examplar");
  add_countless(olive.world, people::kMostShown);
  olive.find("countless");
  EXPECT_TRUE(olive.shows(">50 people<"));
  EXPECT_FALSE(olive.shows("there are more"));
  add_countless(olive.world, 3);
  olive.find("countless");
  EXPECT_TRUE(olive.shows("Only 50 people are shown, and there are more"));
  EXPECT_TRUE(olive.shows(">The first 50 people<"));
  EXPECT_EQ(audited(olive.world, "people.searched").size(), 2 * people::kMostShown) << "who is shown, and nobody else";
}

TEST_P(PeopleSearch, ADateThatIsNoneIsSaidToBeNone) {
  AtWork olive(options(), "olive_examplar");
  for (const auto* typed : {"31 2 1991", "testerly 31/2/1991", "April 1991"}) {
    olive.find(typed);
    EXPECT_TRUE(olive.shows("was not read as a date of birth")) << typed;
    EXPECT_EQ(olive.browser.page().status, 200) << typed;
  }
  for (const auto* typed : {"9 4 1991", "07700 900101", "Marigold"}) {
    olive.find(typed);
    EXPECT_FALSE(olive.shows("was not read as a date of birth")) << typed;
  }
}

WAYMARK_ON_EACH_ENGINE(PeopleSearch);

}  // namespace
}  // namespace waymark
