#include "app/demo_ahead.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <string>

namespace waymark::app {
namespace {

TEST(DemoAhead, WhatIsMadeComesInItsOrder) {
  DemoAhead<std::string> ahead(1'000, 16, [](std::size_t number) { return std::to_string(number); });
  for (std::size_t i = 0; i < 1'000; ++i) ASSERT_EQ(ahead.next(), std::to_string(i));
}

TEST(DemoAhead, NoMoreAreMadeThanThereIsRoomFor) {
  std::atomic<std::size_t> made{0};
  DemoAhead<std::size_t> ahead(100, 4, [&](std::size_t number) {
    ++made;
    return number;
  });
  EXPECT_EQ(ahead.next(), 0U);
  EXPECT_EQ(ahead.next(), 1U);
  EXPECT_LE(made, 2U + 4U);
}

TEST(DemoAhead, WhoeverTakesTheOneThatFailedHearsOfIt) {
  DemoAhead<std::size_t> ahead(10, 4, [](std::size_t number) {
    if (number == 2) throw base::InfrastructureError("this one cannot be made");
    return number;
  });
  EXPECT_EQ(ahead.next(), 0U);
  EXPECT_EQ(ahead.next(), 1U);
  EXPECT_THROW(ahead.next(), base::InfrastructureError);
}

TEST(DemoAhead, NobodyNeedsToTakeThemAll) {
  const DemoAhead<std::size_t> none(0, 4, [](std::size_t number) { return number; });
  DemoAhead<std::size_t> ahead(1'000'000, 4, [](std::size_t number) { return number; });
  EXPECT_EQ(ahead.next(), 0U);
}

}  // namespace
}  // namespace waymark::app
