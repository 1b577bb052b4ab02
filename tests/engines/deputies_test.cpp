// Whoever an agency names as deputy hears of a missed deadline at home, beside the managers.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/pack_activation.hpp"
#include "engines/timed.hpp"

namespace waymark {
namespace {

using testing::HasSubstr;
using testing::Not;

class Deputies : public EachEngine {};

constexpr const char* kPassedOn = "Overdue, passed on to you";

// From now on the housing officers of Olive's agency stand in for its manager.
void name_deputies(Timed& at) {
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  auto& agencies = files.at("agencies.toml");
  const auto roles = agencies.find("roles = ", agencies.find("code = \"" + std::string(kOurs) + "\""));
  ASSERT_NE(roles, std::string::npos);
  agencies.insert(roles, "deputy_role = \"housing_officer\"\n");
  core::activate_pack(at.partnership(), core::Viewer::migration(), files);
}

std::string passed_to(const Timed& at, const core::ClockId& clock, const std::string& staff) {
  const auto events = at.find(clock, staff).events;
  return events.empty() ? "" : events.back().passed_to;
}

TEST_P(Deputies, SeeAtHomeWhatWasMissed) {
  Timed at(options());
  const auto clock = at.start("declined_followup");
  at.world.clock().set(at.find(clock).clock.due);
  at.pass_on();
  EXPECT_EQ(passed_to(at, clock, "olive_examplar"), "coordinator manager") << "while nobody is named";
  EXPECT_THAT(at.home_of("olive_examplar"), Not(HasSubstr(kPassedOn)));

  name_deputies(at);
  at.pass_on();
  EXPECT_EQ(passed_to(at, clock, "olive_examplar"), "practitioner manager");
  for (const auto* staff : {"olive_examplar", "agatha_figment"}) {
    const auto home = at.home_of(staff);
    EXPECT_THAT(home, HasSubstr(kPassedOn)) << staff;
    EXPECT_THAT(home, HasSubstr("Another way is found for the person")) << staff;
  }
}

TEST_P(Deputies, AreThoseThatThePackNames) {
  Timed at(options());
  const auto at_the_mash = at.start("enquiry_answer", "thurrock_mash");
  const auto at_school = at.start("enquiry_answer", "thurrock_schools");
  at.world.clock().set(at.find(at_school, "tobias_fableton").clock.due);
  at.pass_on();
  EXPECT_EQ(passed_to(at, at_the_mash, "cordelia_fauxley"), "coordinator manager");
  EXPECT_EQ(passed_to(at, at_school, "tobias_fableton"), "practitioner manager");
  EXPECT_THAT(at.home_of("cordelia_fauxley"), HasSubstr(kPassedOn));
  EXPECT_THAT(at.home_of("tobias_fableton"), HasSubstr(kPassedOn));
}

WAYMARK_ON_EACH_ENGINE(Deputies);

}  // namespace
}  // namespace waymark
