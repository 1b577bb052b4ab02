// What a page shows is all there, in the right order, and in the audit.
#include <set>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/making.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "core/record.hpp"
#include "engines/recorded.hpp"
#include "world/journey.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

class Shown : public EachEngine {};

TEST_P(Shown, TheReferralThatWaitsLongestComesFirst) {
  world::World world(options());
  const auto contact = record(world, "olive_examplar", told_by_opal(world));
  std::vector<pack::Proposal> proposals;
  for (const auto* pathway : {"marac", "idva"})
    proposals.push_back({pack::ProposalKind::propose_pathway, pathway, {{"test", "", "", false}}});
  const auto& olive = world.staff("olive_examplar");
  const auto kept =
      core::write(world.partnership(), olive, "request",
                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                    const auto opal = contacts::find_contact(transaction, contact)->victim()->record;
                    referrals::keep_proposals(transaction, contact, opal, proposals, true, world.clock().now());
                    return transaction.commit({{"test.proposed", "contact", contact.text()}}, base::Done{});
                  });
  ASSERT_TRUE(kept.ok());
  const auto open = core::read(world.partnership(), olive,
                               [&](core::Reading& reading) { return referrals::proposals_of(reading, contact); });
  std::vector<core::ReferralId> made;
  for (const auto& proposal : open) {
    if (proposal.pathway != "marac" && proposal.pathway != "idva") continue;
    world.clock().advance(std::chrono::minutes{1});
    const auto referral =
        referrals::make_referral(world.partnership(), olive, "request",
                                 {proposal.id, "safeguarding_public_task", "He followed her."}, world.clock().now());
    ASSERT_TRUE(referral.ok());
    made.push_back(*referral);
  }
  ASSERT_EQ(made.size(), 2U);
  const auto sent =
      core::read(world.partnership(), olive, [](core::Reading& reading) { return referrals::referrals_sent(reading); });
  ASSERT_GE(sent.size(), 2U);
  EXPECT_EQ(sent.front().id, made.front());
}

WAYMARK_ON_EACH_ENGINE(Shown);

}  // namespace
}  // namespace waymark
