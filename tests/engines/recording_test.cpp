// What recording a contact promises when several people do it at the same moment, and what it stops.
#include <algorithm>
#include <set>
#include <thread>

#include "core/clocks.hpp"
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

std::size_t waiting_for_support(world::World& world) {
  return core::read(world.partnership(), world.staff("ione_pretendly"), [](core::Reading& reading) {
    const auto clocks = core::running_clocks(reading);
    return static_cast<std::size_t>(std::count_if(
        clocks.begin(), clocks.end(), [](const auto& clock) { return clock.subject_id == "accepted help"; }));
  });
}

TEST_P(Recording, TheServiceThatSpokeWithThePersonWaitsNoLonger) {
  world::World world(options());
  const auto first = record(world, "ione_pretendly", told_by_opal(world));
  const auto started = core::write(
      world.partnership(), world.staff("ione_pretendly"), "request",
      [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
        const auto opal = contacts::find_contact(transaction, first)->victim()->record;
        for (const auto* rule : {"support_begins", "high_risk_idva_contact", "isva_contact", "referral_acceptance"})
          core::start_clock(transaction, {rule, "referral", "accepted help", opal, "changing_pathways"},
                            world.clock().now());
        return transaction.commit({{"test.started", "contact", first.text()}}, base::Done{});
      });
  ASSERT_TRUE(started.ok());
  ASSERT_EQ(waiting_for_support(world), 4U);

  record(world, "ione_pretendly", told_by_opal(world));
  EXPECT_EQ(waiting_for_support(world), 4U) << "to write something down about somebody is not to speak with them";
  auto elsewhere = told_by_opal(world);
  elsewhere.kind = contacts::kSupport;
  record(world, "cordelia_fauxley", elsewhere);
  EXPECT_EQ(waiting_for_support(world), 4U) << "another agency spoke with the person";
  auto spoke = told_by_opal(world);
  spoke.kind = contacts::kSupport;
  record(world, "ione_pretendly", spoke);
  EXPECT_EQ(waiting_for_support(world), 1U) << "the referral still waits for its answer";
}

WAYMARK_ON_EACH_ENGINE(Recording);

}  // namespace
}  // namespace waymark
