// Who is kept out finds nobody by a number, an address or a date of birth, and no filter of a timeline counts what is
// hidden: every byte is that of a database without them.
#include "engines/her_day.hpp"
#include "pack/cast.hpp"

namespace waymark {
namespace {

class PeopleLocked : public EachEngine {};

std::string birth_of(const world::World& world, const std::string& person) {
  const auto today = base::local_time(world.partnership().clock.now(), "Europe/London").date;
  const auto date = pack::birth_date(*world.cast().person(person), today);
  return std::to_string(static_cast<unsigned>(date.day())) + " " + std::to_string(static_cast<unsigned>(date.month())) +
         " " + std::to_string(static_cast<int>(date.year()));
}

// By each of these Olive finds somebody of the family.
std::vector<std::string> ways_to_the_family(const world::World& world) {
  return {"07700 900101",
          "0102",
          "+44 7700 900142",
          "14 Nowhere Lane",
          "ZZ99 1AA",
          "zz99",
          birth_of(world, "marigold"),
          birth_of(world, "barnaby"),
          "testerly " + birth_of(world, "marigold"),
          "esterly",
          "cehold",
          "Mari Gold",
          "14 Nowhere Lane, Grays ZZ99 1AA"};
}

Answers found_by(world::World& world, const std::string& staff, const std::vector<std::string>& ways) {
  const Program program(world);
  Colleague colleague(world, program, staff, "searching-");
  colleague.browser.get("/people");
  const auto before = colleague.browser.transcript().size();
  for (const auto& typed : ways) colleague.browser.post("/people", {{"name", typed}});
  return since(colleague.browser, before);
}

TEST_P(PeopleLocked, NoNumberAddressOrDateOfBirthFindsThem) {
  TwoWorlds worlds(options());
  const auto ways = ways_to_the_family(worlds.full);
  expect_same(found_by(worlds.full, "hortensia_testerly", ways), found_by(worlds.empty, "hortensia_testerly", ways));
  const auto colleague = found_by(worlds.full, "olive_examplar", ways);
  ASSERT_EQ(colleague.size(), ways.size());
  for (std::size_t i = 0; i < ways.size(); ++i)
    EXPECT_EQ(colleague[i].find("Nobody found"), std::string::npos) << "there is nobody to hide behind " << ways[i];
}

constexpr const char* kFilters[] = {"?kind=contacts",
                                    "?kind=enquiries&kind=requests",
                                    "?kind=answers&show=all",
                                    "?from-day=1&from-month=1&from-year=2020",
                                    "?to-day=1&to-month=1&to-year=2020",
                                    "?to-day=45"};

Answers filtered(HerDay& day) {
  auto& browser = day.hortensia.browser;
  day.work();
  const auto page = "/people/" + day.hers().record;
  const auto before = browser.transcript().size();
  for (const auto* filter : kFilters) browser.get(page + filter);
  return since(browser, before);
}

TEST_P(PeopleLocked, AFilteredTimelineShowsAndCountsWhatItWouldWithoutThem) {
  TwoWorlds worlds(options());
  HerDay expected(worlds.empty);
  HerDay received(worlds.full);
  const auto without_them = filtered(expected);
  expect_same(filtered(received), without_them);
  EXPECT_NE(without_them.front().find("Showing 1 of "), std::string::npos) << "her own contact";
}

TEST_P(PeopleLocked, NoFilterLeadsToAPageThatIsHidden) {
  world::World world(options());
  tell_of_the_family(world);
  const Program program(world);
  const Colleague olive(world, program, "olive_examplar", "later-");
  Colleague hortensia(world, program, "hortensia_testerly");
  const auto hidden = olive.reads([&](core::Reading& reading) {
    for (const auto& person : world.people("marigold"))
      for (const auto& record : core::records_of(reading, person)) return record.id.text();
    return std::string();
  });
  ASSERT_NE(hidden, "");
  for (const auto* filter : kFilters) {
    hortensia.browser.get("/people/" + hidden + filter);
    const auto answer = hortensia.browser.transcript().back();
    hortensia.browser.get(std::string("/people/0123456789abcdefghjkmnpqrs") + filter);
    EXPECT_EQ(answer, hortensia.browser.transcript().back());
    EXPECT_EQ(hortensia.browser.page().status, 404);
  }
}

WAYMARK_ON_EACH_ENGINE(PeopleLocked);

}  // namespace
}  // namespace waymark
