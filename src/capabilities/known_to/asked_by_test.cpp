#include <gtest/gtest.h>

#include <cstdlib>

#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::known_to {
namespace {

std::shared_ptr<const pack::Pack> thurrock() {
  const char* source = std::getenv("WAYMARK_SOURCE");
  return pack::load(std::filesystem::path(source ? source : ".") / "packs/thurrock").pack;
}

Notice from(const std::string& agency) {
  Notice notice;
  notice.asking_agency = agency;
  return notice;
}

TEST(AskedBy, ASensitiveServiceIsNeverNamed) {
  const auto pack = thurrock();
  ASSERT_NE(pack, nullptr);
  for (const auto* agency : {"sexual_health_services", "sericc", ""})
    EXPECT_EQ(asked_by(from(agency), *pack), "Specialist support, through the contact desk") << agency;
}

TEST(AskedBy, OthersAreNamed) {
  const auto pack = thurrock();
  ASSERT_NE(pack, nullptr);
  EXPECT_EQ(asked_by(from("essex_police"), *pack), "Essex Police");
}

TEST(AskedBy, WhatThePackDoesNotHaveIsNotNamedEither) {
  const auto pack = thurrock();
  ASSERT_NE(pack, nullptr);
  EXPECT_EQ(asked_by(from("sexual_health_services_renamed"), *pack), "Specialist support, through the contact desk");
}

}  // namespace
}  // namespace waymark::known_to
