#include "app/demo_progress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace waymark::app {
namespace {

using std::chrono::seconds;
using testing::HasSubstr;
using testing::IsEmpty;

const DemoProgress::Clock::time_point kBegun{std::chrono::hours{5}};

TEST(DemoProgress, ATerminalSeesOneLineWithPercentRateAndTimeLeft) {
  std::ostringstream out;
  DemoProgress progress(out, true, kBegun, "contacts");
  progress.show(2'500, 10'000, kBegun + seconds{5});
  EXPECT_THAT(out.str(),
              HasSubstr("\r[#####...............]  25 %  2,500 of 10,000 contacts  500 a second  15 s left"));
  EXPECT_EQ(out.str().find('\n'), std::string::npos);
  progress.end();
  EXPECT_TRUE(out.str().ends_with("\n"));
}

TEST(DemoProgress, TheLineIsNarrowerThanATerminal) {
  std::ostringstream out;
  DemoProgress progress(out, true, kBegun, "contacts");
  progress.show(12, 34, kBegun + seconds{1});
  progress.show(1'123'456, 1'234'567, kBegun + std::chrono::hours{1});
  EXPECT_EQ(out.str().size(), 2 * 80U) << "a carriage return and 79 columns, each time";
}

TEST(DemoProgress, WhatEndsItInTheMiddleIsSaidOnALineOfItsOwn) {
  std::ostringstream out;
  {
    DemoProgress progress(out, true, kBegun, "contacts");
    progress.show(1, 10, kBegun + seconds{1});
  }
  EXPECT_TRUE(out.str().ends_with("\n"));
}

TEST(DemoProgress, ElsewhereLinesComeNowAndThen) {
  std::ostringstream out;
  DemoProgress progress(out, false, kBegun, "contacts");
  progress.show(1, 10'000, kBegun + seconds{1});
  progress.show(900, 10'000, kBegun + seconds{9});
  EXPECT_THAT(out.str(), IsEmpty());
  progress.show(1'200, 10'000, kBegun + seconds{12});
  progress.show(1'300, 10'000, kBegun + seconds{13});
  EXPECT_EQ(out.str(), " 12 %  1,200 of 10,000 contacts  100 a second  1 min 28 s left\n");
  progress.end();
}

TEST(DemoProgress, NumbersReadAsPeopleWriteThem) {
  EXPECT_EQ(with_commas(7), "7");
  EXPECT_EQ(with_commas(1'000), "1,000");
  EXPECT_EQ(with_commas(1'234'567), "1,234,567");
  EXPECT_EQ(spoken_seconds(seconds{59}), "59 s");
  EXPECT_EQ(spoken_seconds(seconds{3'700}), "1 h 1 min");
  EXPECT_EQ(spoken_bytes(812'400), "812 kB");
  EXPECT_EQ(spoken_bytes(1'312'000'000), "1.3 GB");
}

}  // namespace
}  // namespace waymark::app
