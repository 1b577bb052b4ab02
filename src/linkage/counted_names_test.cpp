#include "linkage/counted_names.hpp"

#include <gtest/gtest.h>

#include "linkage/example_people_test.hpp"

namespace waymark::linkage {
namespace {

using example::named;

TEST(CountedNames, AreSharesOfTheRows) {
  const std::vector<Identity> rows{named("Marigold May", "Testerly"), named("May", "testerly"),
                                   named("Olive", "Exam-Plar"), named("", "")};
  const CountedNames names(rows);
  EXPECT_EQ(names.share(Counted::forename, "may"), 0.5);
  EXPECT_EQ(names.share(Counted::forename, "marigold"), 0.25);
  EXPECT_EQ(names.share(Counted::surname, "testerly"), 0.5);
  EXPECT_EQ(names.share(Counted::surname, "examplar"), 0.25);
}

TEST(CountedNames, KnowNothingOfOtherNamesAndOtherThings) {
  const std::vector<Identity> rows{named("Marigold", "Testerly")};
  const CountedNames names(rows);
  EXPECT_FALSE(names.share(Counted::surname, "placeholder").has_value());
  EXPECT_FALSE(names.share(Counted::forename, "testerly").has_value());
  EXPECT_FALSE(names.share(Counted::postcode, "testerly").has_value());
  EXPECT_FALSE(CountedNames({}).share(Counted::surname, "testerly").has_value());
}

}  // namespace
}  // namespace waymark::linkage
