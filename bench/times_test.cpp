#include "bench/times.hpp"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <numeric>
#include <stdexcept>

#include "bench/load.hpp"

namespace waymark::bench {
namespace {

Times one_to(std::size_t last) {
  Times times;
  times.milliseconds.resize(last);
  // The longest first: nothing is promised of the order.
  std::iota(times.milliseconds.rbegin(), times.milliseconds.rend(), 1.0);
  return times;
}

TEST(Times, AShareIsTheTimeWithinWhichSoManyRunsWereDone) {
  EXPECT_EQ(one_to(100).at(0.5), 50);
  EXPECT_EQ(one_to(100).at(0.07), 7);
  EXPECT_EQ(one_to(100).at(0.99), 99);
  EXPECT_EQ(one_to(1000).at(0.95), 950);
}

TEST(Times, OfAFewRunsTheSlowestIsNotLeftOut) {
  EXPECT_EQ(one_to(20).at(0.99), 20);
  EXPECT_EQ(one_to(3).at(0.5), 2);
  EXPECT_EQ(one_to(1).at(0.5), 1);
  EXPECT_EQ(one_to(4).at(0), 1);
  EXPECT_EQ(one_to(4).at(1), 4);
}

TEST(Times, OfNothingMeasuredNothingIsSaid) {
  EXPECT_EQ(Times().at(0.99), 0);
  EXPECT_EQ(Times().per_second(), 0);
}

TEST(Load, EachRunIsDoneOnceByTheClientToWhomItWasDealt) {
  constexpr std::size_t kRuns = 10;
  constexpr std::size_t kThree = 3;
  std::array<std::atomic<int>, kRuns> done{};
  std::atomic<int> others = 0;
  const auto times = with_clients(kThree, kRuns, [&](std::size_t client) -> Ask {
    return [&, client](std::size_t run) {
      ++done.at(run);
      if (run % kThree != client) ++others;
    };
  });
  for (const auto& count : done) EXPECT_EQ(count, 1);
  EXPECT_EQ(others, 0);
  EXPECT_EQ(times.milliseconds.size(), kRuns);
  EXPECT_EQ(times.failed, 0U);
  EXPECT_GT(times.seconds, 0);
}

TEST(Load, ARunThatFailsIsCountedAndNotTimed) {
  const auto times = with_clients(2, 6, [](std::size_t) -> Ask {
    return [](std::size_t run) {
      if (run == 4) throw std::runtime_error("a run that was to fail");
    };
  });
  EXPECT_EQ(times.failed, 1U);
  EXPECT_EQ(times.milliseconds.size(), 5U);
}

TEST(Load, NothingIsMeasuredWhereAClientCannotBeMade) {
  std::atomic<int> runs = 0;
  const auto make = [&](std::size_t client) -> Ask {
    if (client == 1) throw std::runtime_error("signed out");
    return [&](std::size_t) { ++runs; };
  };
  EXPECT_THROW(with_clients(2, 6, make), std::runtime_error);
  EXPECT_EQ(runs, 0);
}

}  // namespace
}  // namespace waymark::bench
