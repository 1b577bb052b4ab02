#include "linkage/candidates.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "linkage/example_people_test.hpp"
#include "linkage/simulate/households.hpp"
#include "linkage/simulate/slips.hpp"

namespace waymark::linkage {
namespace {

using example::born;
using example::named;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Prepared> prepared(const std::vector<Identity>& rows) {
  std::vector<Prepared> people;
  for (const Identity& row : rows) people.push_back(prepare(row));
  return people;
}

std::vector<Prepared> some_people() {
  simulate::Dice dice(11);
  std::vector<Identity> rows;
  while (rows.size() < 150) {
    for (const Identity& one : simulate::household(dice)) {
      rows.push_back(simulate::as_written(one, dice));
      rows.push_back(simulate::badly_written(one, dice));
    }
  }
  return prepared(rows);
}

bool meet(const Prepared& asking, const Prepared& kept) {
  const auto stored = stored_keys(kept);
  const auto asked = query_keys(asking);
  return std::any_of(asked.begin(), asked.end(),
                     [&](const BlockKey& key) { return std::binary_search(stored.begin(), stored.end(), key); });
}

TEST(Candidates, AreTheEarlierRowsThatOneOfTheTwoWouldFind) {
  const auto people = some_people();
  const Candidates candidates(people, people.size());
  EXPECT_EQ(candidates.keys_too_common(), 0U);
  std::size_t found = 0;
  for (std::size_t row = 0; row < people.size(); ++row) {
    std::vector<std::uint32_t> expected;
    for (std::size_t other = 0; other < row; ++other)
      if (meet(people[row], people[other]) || meet(people[other], people[row]))
        expected.push_back(static_cast<std::uint32_t>(other));
    EXPECT_EQ(candidates.before(row), expected) << row;
    found += expected.size();
  }
  EXPECT_GT(found, 100U);
}

TEST(Candidates, AKeyThatTooManyShareIsCountedAndNotUsed) {
  const Identity person = named("Marigold", "Testerly", born(1992, 4, 9));
  const auto people = prepared({person, person, person});
  EXPECT_THAT(Candidates(people, 3).before(2), ElementsAre(0, 1));
  const Candidates fewer(people, 2);
  EXPECT_THAT(fewer.before(2), IsEmpty());
  EXPECT_GT(fewer.keys_too_common(), 0U);
}

TEST(Candidates, NobodyHasNone) {
  EXPECT_EQ(Candidates({}, 10).keys_too_common(), 0U);
  const auto people = prepared({Identity{}, Identity{}});
  EXPECT_THAT(Candidates(people, 10).before(1), IsEmpty());
}

}  // namespace
}  // namespace waymark::linkage
