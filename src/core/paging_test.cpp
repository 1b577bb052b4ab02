#include "core/paging.hpp"

#include <gtest/gtest.h>

namespace waymark::core {
namespace {

TEST(Paging, EveryEntryStandsOnOnePage) {
  for (const std::int64_t all : {std::int64_t{1}, kOnAPage - 1, kOnAPage, kOnAPage + 1, 3 * kOnAPage}) {
    std::int64_t next = 1;
    for (std::int64_t page = 1; page <= paging_of(all, 1).pages(); ++page) {
      const auto paging = paging_of(all, page);
      EXPECT_EQ(paging.first(), next) << all;
      EXPECT_EQ(paging.before(), next - 1) << all;
      EXPECT_LE(paging.last() - paging.before(), kOnAPage) << all;
      next = paging.last() + 1;
    }
    EXPECT_EQ(next, all + 1);
  }
}

TEST(Paging, AFullPageIsFollowedByNone) {
  EXPECT_EQ(paging_of(kOnAPage, 1).pages(), 1);
  EXPECT_EQ(paging_of(kOnAPage + 1, 1).pages(), 2);
}

TEST(Paging, BeyondTheLastIsTheLastAndBeforeTheFirstTheFirst) {
  EXPECT_EQ(paging_of(kOnAPage + 1, 3).page, 2);
  EXPECT_EQ(paging_of(kOnAPage + 1, 2'147'483'647).page, 2);
  EXPECT_EQ(paging_of(kOnAPage + 1, 0).page, 1);
  EXPECT_EQ(paging_of(kOnAPage + 1, -1).page, 1);
}

TEST(Paging, AnEmptyListIsOnePageOnWhichNothingStands) {
  const auto nothing = paging_of(0, 7);
  EXPECT_EQ(nothing.page, 1);
  EXPECT_EQ(nothing.pages(), 1);
  EXPECT_EQ(nothing.before(), 0);
  EXPECT_EQ(nothing.last(), 0);
}

}  // namespace
}  // namespace waymark::core
