// Somebody is quicker, or what a form is about is gone: whoever sent it is told so, and loses no word.
#include <gmock/gmock.h>

#include "capabilities/referrals/making.hpp"
#include "engines/proposed.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::IsEmpty;

class TypedWords : public EachEngine {};

constexpr const char* kWhy = "He waits outside her work, and she has moved twice.";
constexpr const char* kReason = "She asked us to wait until Friday.";

void refer_as_agatha(Proposed& at, const std::string& pathway) {
  const auto made = referrals::make_referral(
      at.world.partnership(), at.world.staff("agatha_figment"), "request",
      {at.proposals(pathway).back().id, "safeguarding_public_task", "Agatha knows more."}, at.world.clock().now());
  ASSERT_TRUE(made.ok());
}

TEST_P(TypedWords, OfNotNowStayWhenAColleagueReferred) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/refusal";
  at.olive.get(path);
  refer_as_agatha(at, "idva");
  at.olive.post(path, as_shown(at.olive, {{"reason_code", "person_does_not_want"}, {"reason", kReason}}));
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("This was decided meanwhile"));
  EXPECT_TRUE(at.olive.shows("sent this referral on"));
  EXPECT_TRUE(at.olive.shows(kReason));
  EXPECT_TRUE(at.olive.shows("You selected: The person does not want it now"));
  EXPECT_EQ(at.proposals("idva").front().decision, "referred");
}

TEST_P(TypedWords, OfNotNowStayInTheFormWhenTheRiskWasFoundToBeHigh) {
  Proposed at(options());
  const auto path = at.proposal_path("domestic_abuse_outreach") + "/refusal";
  const world::Form typed = {{"reason_code", "person_does_not_want"}, {"reason", kReason}};
  at.olive.get(path);
  const auto as_seen = as_shown(at.olive, typed);
  at.propose({"domestic_abuse_outreach"}, true);
  at.olive.post(path, as_seen);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("The risk was found to be high since you opened this page"));
  EXPECT_TRUE(at.olive.shows("A reason is needed here"));
  EXPECT_TRUE(at.olive.shows(kReason));
  EXPECT_EQ(at.proposals("domestic_abuse_outreach").back().decision, "");
  at.olive.post(path, as_shown(at.olive, typed));
  EXPECT_EQ(at.proposals("domestic_abuse_outreach").back().decision, "declined");
}

TEST_P(TypedWords, OfNotNowThatAreSentTwiceLeadToTheContact) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/refusal";
  at.olive.get(path);
  const auto form = as_shown(at.olive, {{"reason_code", "person_does_not_want"}, {"reason", kReason}});
  at.olive.post(path, form);
  at.olive.post(path, form);
  EXPECT_EQ(at.olive.page().status, 200);
  EXPECT_EQ(at.olive.where(), "/contacts/" + at.contact.text());
}

TEST_P(TypedWords, OfAReferralStayWhenAColleagueSetItAside) {
  Proposed at(options());
  const auto path = at.proposal_path("idva");
  at.olive.get(path + "/referral");
  world::Browser agatha(at.world, at.program.service);
  agatha.sign_in("agatha_figment");
  agatha.get(path + "/refusal");
  agatha.post(path + "/refusal", as_shown(agatha, {{"reason_code", "no_capacity"}}));
  ASSERT_EQ(at.proposals("idva").front().decision, "declined");
  at.olive.post(path + "/referral", as_shown(at.olive, {{"why", kWhy}, {"basis", "safeguarding_public_task"}}));
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("chose “Not now” on"));
  EXPECT_TRUE(at.olive.shows(kWhy));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(TypedWords, OfAReferralStayWhenAColleagueSentAnother) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  const auto form = as_shown(at.olive, {{"why", kWhy}, {"basis", "safeguarding_public_task"}});
  refer_as_agatha(at, "idva");
  at.olive.post(path, form);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows(kWhy));
  EXPECT_TRUE(at.olive.shows("If they need to know what you typed, phone"));
  EXPECT_EQ(at.sent().size(), 1U);
}

TEST_P(TypedWords, OfAReferralStayWhenAShieldCame) {
  Proposed at(options());
  const auto path = at.proposal_path("idva") + "/referral";
  at.olive.get(path);
  const auto form = as_shown(at.olive, {{"why", kWhy}, {"basis", "safeguarding_public_task"}});
  const auto& code = at.world.partnership().code;
  const auto shielded =
      at.world.database().write({code, "test"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
        transaction.execute("UPDATE record SET shielded = 1 WHERE partnership_id = $1"_sql, {code});
        return base::Done{};
      });
  ASSERT_TRUE(shielded.ok());
  at.olive.post(path, form);
  EXPECT_EQ(at.olive.page().status, 409);
  EXPECT_TRUE(at.olive.shows("A shield protects this person"));
  EXPECT_TRUE(at.olive.shows(kWhy));
  EXPECT_THAT(at.sent(), IsEmpty());
}

TEST_P(TypedWords, OfWhoeverDeclinesStayInAFormThatWasOutOfDate) {
  Proposed at(options());
  at.refer("idva");
  const auto path = at.last_sent() + "/refusal";
  at.ione.get(path);
  at.ione.post(path, {{"version", "7"}, {"reason_code", "no_capacity"}, {"reason", kReason}});
  EXPECT_EQ(at.ione.page().status, 409);
  EXPECT_TRUE(at.ione.shows("The referral was changed since you opened this page"));
  EXPECT_TRUE(at.ione.shows(kReason));
  EXPECT_EQ(at.sent().front().state, "sent");
  at.ione.post(path, as_shown(at.ione, {{"reason_code", "no_capacity"}, {"reason", kReason}}));
  EXPECT_EQ(at.sent().front().state, "declined");
}

TEST_P(TypedWords, OfWhoeverDeclinesTwiceLeadToTheReferral) {
  Proposed at(options());
  at.refer("idva");
  const auto path = at.last_sent();
  at.ione.get(path + "/refusal");
  const auto form = as_shown(at.ione, {{"reason_code", "no_capacity"}, {"reason", kReason}});
  at.ione.post(path + "/refusal", form);
  at.ione.post(path + "/refusal", form);
  EXPECT_EQ(at.ione.page().status, 200);
  EXPECT_EQ(at.ione.where(), path);
}

WAYMARK_ON_EACH_ENGINE(TypedWords);

}  // namespace
}  // namespace waymark
