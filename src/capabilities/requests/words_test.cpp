#include "capabilities/requests/words.hpp"

#include <gtest/gtest.h>

namespace waymark::requests {
namespace {

TEST(RequestWords, WhatWasTypedInSeveralFieldsStandsUnderTheirLabels) {
  EXPECT_EQ(one_below_the_other({{"", "Seen in December."}, {"Why", "It cannot wait.\nToday."}, {"Note", "Day shift"}}),
            "Seen in December.\n\nWhy:\nIt cannot wait.\nToday.\n\nNote:\nDay shift");
}

TEST(RequestWords, WhatWasLeftEmptyIsLeftOut) {
  EXPECT_EQ(one_below_the_other({{"", ""}, {"Why", ""}, {"Note", "Day shift"}}), "Note:\nDay shift");
  EXPECT_EQ(one_below_the_other({{"", ""}}), "");
}

}  // namespace
}  // namespace waymark::requests
