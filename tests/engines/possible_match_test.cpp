// Somebody near, but not near enough: who is asked about them.
#include <gmock/gmock.h>

#include "engines/recorded.hpp"

namespace waymark {
namespace {

class PossibleMatch : public EachEngine {};

TEST_P(PossibleMatch, EveryAgencyThatHoldsTheNearPersonIsKept) {
  world::World world(options());
  record(world, "bertram_mockingham", told_by_opal(world));
  record(world, "ione_pretendly", told_by_opal(world));
  core::Identity slight;
  slight.forenames = "Opal";
  slight.surname = "Madeup";
  slight.birth_date.year = 1990;
  const auto matching = core::read(world.partnership(), world.staff("olive_examplar"),
                                   [&](core::Reading& reading) { return core::match(reading, slight); });
  ASSERT_EQ(matching.held.size(), 1U) << "one person, near enough to look at and not to join";
  EXPECT_THAT(matching.held.front().agencies, testing::UnorderedElementsAre("essex_police", "changing_pathways"));
}

WAYMARK_ON_EACH_ENGINE(PossibleMatch);

}  // namespace
}  // namespace waymark
