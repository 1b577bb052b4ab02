#include "core/clock_audience.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace waymark::core {
namespace {

using testing::ElementsAre;

pack::ClockRule rule_for(const char* role) {
  pack::ClockRule rule;
  rule.escalates_to = role;
  return rule;
}

std::string hears(std::initializer_list<Colleague> colleagues) {
  return audience({Role::coordinator, Role::manager}, std::vector(colleagues));
}

TEST(ClockAudience, RolesOfThePackAreInChargeOrNot) {
  EXPECT_EQ(role_of("manager"), Role::manager);
  EXPECT_EQ(role_of("marac_coordinator"), Role::coordinator);
  EXPECT_EQ(role_of("vawg_coordinator"), Role::coordinator);
  EXPECT_EQ(role_of("social_worker"), Role::practitioner);
}

TEST(ClockAudience, WithoutADeputyCoordinatorsAndManagersHearBoth) {
  const auto rule = rule_for("mash_coordinator");
  pack::Agency agency;
  EXPECT_THAT(first_to_hear(&rule, &agency), ElementsAre(Role::coordinator, Role::manager));
  EXPECT_THAT(first_to_hear(&rule, nullptr), ElementsAre(Role::coordinator, Role::manager));
  EXPECT_THAT(first_to_hear(nullptr, nullptr), ElementsAre(Role::coordinator, Role::manager));
}

TEST(ClockAudience, ADeputyHearsBesideWhomTheRuleNames) {
  const auto rule = rule_for("social_worker");
  pack::Agency agency;
  agency.deputy_role = "manager";
  EXPECT_THAT(first_to_hear(&rule, &agency), ElementsAre(Role::practitioner, Role::manager));
}

TEST(ClockAudience, ADeputyKeepsNoManagerFromHearing) {
  const auto rule = rule_for("mash_coordinator");
  pack::Agency agency;
  agency.deputy_role = "teacher";
  EXPECT_THAT(first_to_hear(&rule, &agency), ElementsAre(Role::practitioner, Role::coordinator, Role::manager));
  EXPECT_THAT(first_to_hear(nullptr, &agency), ElementsAre(Role::practitioner, Role::manager));
}

TEST(ClockAudience, OneOfThoseInChargeWhoSeesItIsEnough) {
  EXPECT_EQ(hears({{Role::manager, true}}), "coordinator manager");
  EXPECT_EQ(hears({{Role::manager, false}, {Role::coordinator, true}, {Role::practitioner, true}}),
            "coordinator manager");
}

TEST(ClockAudience, WhereThoseInChargeAreKeptFromItEverybodyHears) {
  EXPECT_EQ(hears({{Role::manager, false}, {Role::practitioner, true}}), "practitioner coordinator manager");
  EXPECT_EQ(hears({{Role::practitioner, true}}), "practitioner coordinator manager") << "nobody is in charge";
}

TEST(ClockAudience, WhereNobodySeesItTheContactDeskHears) {
  EXPECT_EQ(hears({{Role::manager, false}, {Role::practitioner, false}}), kContactDesk);
  EXPECT_EQ(hears({}), kContactDeskNoAccount);
}

}  // namespace
}  // namespace waymark::core
