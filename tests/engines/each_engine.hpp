#pragma once
// A test for each database engine that this run has.
#include <gtest/gtest.h>

#include "app/capabilities.hpp"
#include "app/service.hpp"
#include "world/browser.hpp"
#include "world/world.hpp"

namespace waymark {

class EachEngine : public testing::TestWithParam<world::Engine> {
 protected:
  static world::WorldOptions options() { return {.engine = GetParam()}; }
};

// The whole program over a world, without sockets.
struct Program {
  explicit Program(world::World& world)
      : service(world.partnership(), app::all_routes({.demonstration = true}), {.demonstration = true}) {}
  app::Service service;
};

#define WAYMARK_ON_EACH_ENGINE(Suite)                                                 \
  INSTANTIATE_TEST_SUITE_P(On, Suite, testing::ValuesIn(::waymark::world::engines()), \
                           [](const auto& engine) { return ::waymark::world::to_text(engine.param); })

}  // namespace waymark
