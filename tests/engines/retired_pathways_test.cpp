// A pathway ends, and what was begun while it was offered is still somebody's work.
#include <gmock/gmock.h>

#include <cstdlib>

#include "core/pack_activation.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class RetiredPathways : public EachEngine {};

constexpr const char* kPathway = "stalking_advocacy";

// From today on it is no longer offered.
void retire(Proposed& at) {
  auto files = pack::read_files(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  const auto today = base::local_time(at.world.clock().now(), "Europe/London").date;
  files.at(std::string("pathways/") + kPathway + ".toml") += "\neffective_to = " + base::to_text(today) + "\n";
  core::activate_pack(at.world.partnership(), core::Viewer::migration(), files);
  ASSERT_EQ(at.world.partnership().packs.active()->pathway(kPathway, today), nullptr);
}

TEST_P(RetiredPathways, AcceptingWhatWasSentBeforeStartsItsClocks) {
  Proposed at(options());
  at.propose({kPathway}, true);
  at.refer(kPathway);
  ASSERT_EQ(at.sent().size(), 1U);
  retire(at);
  at.accept(at.last_sent());
  EXPECT_EQ(at.sent().front().state, "accepted");
  EXPECT_THAT(at.clocks("ione_pretendly", at.sent().front().id), ElementsAre("support_begins"));
  EXPECT_TRUE(at.ione.shows("Has support begun?")) << "and they can be stopped";
}

// Its rules are in force still.
TEST_P(RetiredPathways, NoneIsProposedForWhatIsWrittenDownSince) {
  Proposed at(options());
  const auto proposed_for = [&] {
    auto told = told_by_opal(at.world);
    told.forms = {"stalking"};
    const auto contact = record(at.world, "olive_examplar", told);
    return at.as("olive_examplar", [&](core::Reading& reading) {
      std::vector<std::string> pathways;
      for (const auto& proposal : referrals::proposals_of(reading, contact)) pathways.push_back(proposal.pathway);
      return pathways;
    });
  };
  const auto before = proposed_for();
  ASSERT_THAT(before, testing::Contains(kPathway));
  retire(at);
  auto others = before;
  std::erase(others, kPathway);
  EXPECT_THAT(proposed_for(), testing::ElementsAreArray(others)) << "nothing else is lost";
}

TEST_P(RetiredPathways, WhatIsOpenIsNotSentAndCanBeSetAside) {
  Proposed at(options());
  at.propose({kPathway}, true);
  const auto path = at.proposal_path(kPathway);
  at.olive.get(path + "/referral");
  const auto form = as_shown(at.olive, {{"why", "He followed her."}, {"basis", "safeguarding_public_task"}});
  retire(at);
  at.olive.post(path + "/referral", form);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("This pathway is no longer offered here"));
  EXPECT_TRUE(at.olive.shows("He followed her."));
  EXPECT_THAT(at.sent(), IsEmpty());

  at.olive.get("/contacts/" + at.contact.text());
  EXPECT_TRUE(at.olive.shows(path + "/refusal"));
  EXPECT_FALSE(at.olive.shows(path + "/referral"));
  at.olive.get(path + "/referral");  // where its clock leads
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_TRUE(at.olive.shows(path + "/refusal"));
  at.olive.get(path + "/refusal");
  at.olive.post(path + "/refusal", as_shown(at.olive, {{"reason_code", "person_does_not_want"}}));
  EXPECT_EQ(at.proposals(kPathway).front().decision, "declined");
}

WAYMARK_ON_EACH_ENGINE(RetiredPathways);

}  // namespace
}  // namespace waymark
