// What recording a contact promises when several people do it at the same moment, and what it stops.
#include <set>
#include <thread>

#include "core/record.hpp"
#include "engines/recorded.hpp"

namespace waymark {
namespace {

class Recording : public EachEngine {};

TEST_P(Recording, TheSamePersonRecordedByFourAtOnceIsOnePerson) {
  world::World world(options());
  const std::vector<std::string> staff = {"olive_examplar", "agatha_figment", "cordelia_fauxley", "bertram_mockingham"};
  std::vector<contacts::NewContact> told;
  for (std::size_t i = 0; i < staff.size(); ++i) told.push_back(told_by_opal(world));
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < staff.size(); ++i) threads.emplace_back([&, i] { record(world, staff[i], told[i]); });
  }
  std::set<std::string> persons;
  for (std::size_t i = 0; i < staff.size(); ++i)
    core::read(world.partnership(), world.staff(staff[i]), [&](core::Reading& reading) {
      const auto contact = contacts::find_contact(reading, told[i].id);
      persons.insert(core::find_record(reading, contact->victim()->record)->person.text());
      return base::Done{};
    });
  EXPECT_EQ(persons.size(), 1U);
}

WAYMARK_ON_EACH_ENGINE(Recording);

}  // namespace
}  // namespace waymark
