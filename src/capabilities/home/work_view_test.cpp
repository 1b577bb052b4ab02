#include "capabilities/home/work_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

using std::chrono::hours;

constexpr base::Instant kNow{hours{1000}};

std::string shown(const Work& work) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return work_view(work, pack, kNow).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(Home, AnEmptyPageSaysWhatItWillShow) { EXPECT_TRUE(says(shown({}), "Nothing waits")); }

TEST(Home, NoSectionWithoutAnything) {
  Work work;
  work.unread_notices = 2;
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "2 unread"));
  for (const auto* other :
       {"Nothing waits", "Overdue", "Referrals that wait", "Sent, not answered", "Proposed and not decided",
        "For the matching desk", "Answers to what you asked", "What you have begun"})
    EXPECT_FALSE(says(page, other)) << other;
}

TEST(Home, PossibleMatchesLeadACoordinatorToTheirList) {
  Work work;
  work.role = core::Role::coordinator;
  work.matches = {7, kNow};
  EXPECT_TRUE(says(shown(work), "Nothing waits")) << "what she may not decide is not counted";
  work.pairs = {1, kNow};
  EXPECT_TRUE(says(shown(work), "1 possible match waits to be checked, by "));
  EXPECT_TRUE(says(shown(work), "href=\"/checks\""));
  work.pairs.count = 201;
  EXPECT_TRUE(says(shown(work), "201 possible matches wait to be checked, the oldest by "));
  work.pairs = {2, std::nullopt};
  EXPECT_TRUE(says(shown(work), ">2 possible matches wait to be checked<")) << "nobody was promised an answer";
}

TEST(Home, AColleagueAtTheMatchingDeskSeesItsDeadlineAndNoList) {
  Work work;
  work.matches = {1, kNow};
  EXPECT_TRUE(says(shown(work), "1 possible match waits to be checked, by "));
  EXPECT_TRUE(says(shown(work), "A coordinator decides them"));
  EXPECT_FALSE(says(shown(work), "href"));
}

TEST(Home, WhatCameBackSaysWhatItIs) {
  Work work;
  known_to::News one;
  one.since = kNow;
  one.because = known_to::kChecked;
  work.names[one.record] = "Marigold Testerly";
  work.news = {one};
  EXPECT_TRUE(says(shown(work), "A check is finished: Marigold Testerly"));
  work.news.front().because = known_to::kReopened;
  EXPECT_TRUE(says(shown(work), "A check was opened again: Marigold Testerly"));
  work.news.front().wanted = "names";
  EXPECT_TRUE(says(shown(work), "The matching desk asks for more facts: Marigold Testerly"));
}

TEST(Home, AListThatIsCutSaysOfHowMany) {
  Work work;
  work.clocks.resize(core::kMostClocks);
  work.all_clocks = core::kMostClocks;
  EXPECT_FALSE(says(shown(work), "Showing the first"));
  work.all_clocks = core::kMostClocks + 1;
  EXPECT_TRUE(says(shown(work), "Showing the first 200 of 201."));
}

TEST(Home, WhatWasMissedAndPassedOnComesFirstAndIsCounted) {
  Work work;
  work.role = core::Role::manager;
  work.passed_on.resize(1);
  work.passed_on.front().due = kNow - hours{1};
  work.all_passed_on = 1;
  work.clocks.resize(1);
  work.all_clocks = 1;
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "1 deadline was missed. See that what is due is done"));
  EXPECT_LT(page.find("Overdue, passed on to you"), page.find("Overdue and due next"));
  work.all_passed_on = 2;
  EXPECT_TRUE(says(shown(work), "2 deadlines were missed."));
  EXPECT_TRUE(says(shown(work), "Showing the first 1 of 2."));
}

TEST(Home, WhoeverIsNotInChargeIsToldToPassNothingOn) {
  Work work;
  work.passed_on.resize(1);
  work.all_passed_on = 1;
  EXPECT_TRUE(says(shown(work), "pass nothing on to colleagues here"));
}

TEST(Home, WhatNobodySeesElsewhereSaysWhetherToTelephone) {
  Work work;
  work.unseen = {{"mears", true, 2}, {"probation", false, 1}};
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "2 deadlines were missed at mears"));
  EXPECT_TRUE(says(page, "Nobody there has an account. Telephone the service"));
  EXPECT_TRUE(says(page, "1 deadline was missed at probation"));
  EXPECT_TRUE(says(page, "Telephone nobody there."));
  EXPECT_FALSE(says(page, "href"));
}

TEST(Home, AReferralThatWasNotAnsweredInTimeSaysToTelephone) {
  Work work;
  work.sent.first.resize(1);
  work.sent.all = 1;
  auto& sent = work.sent.first.front();
  EXPECT_FALSE(says(shown(work), "No answer in time")) << "no deadline runs";
  sent.due = kNow + hours{1};
  EXPECT_FALSE(says(shown(work), "No answer in time"));
  sent.due = kNow;
  EXPECT_TRUE(says(shown(work), "No answer in time: telephone the desk"));
}

TEST(Home, AContactIsOneLineWhateverWasProposedForIt) {
  const auto id = core::ContactId::parse(std::string(base::kIdTextLength, '1'));
  ASSERT_TRUE(id.has_value());
  referrals::OpenProposal marac;
  marac.contact = *id;
  marac.pathway = "marac";
  marac.proposed = kNow - hours{2};
  marac.high_risk = true;
  auto outreach = marac;
  outreach.pathway = "outreach";
  outreach.high_risk = false;
  outreach.proposed = kNow - hours{3};
  auto other = outreach;
  other.contact = core::ContactId{};
  Work work;
  work.proposals = {{marac, outreach, other}, 2};
  work.names[marac.record] = "Marigold Testerly";
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "marac; outreach"));
  EXPECT_TRUE(says(page, "#proposals\">High risk: Marigold Testerly<"));
  EXPECT_TRUE(says(page, "#proposals\">Marigold Testerly<"));
  EXPECT_TRUE(says(page, "Proposed 3 hours ago"));
  EXPECT_FALSE(says(page, "Proposed 2 hours ago"));
  EXPECT_FALSE(says(page, "Showing the first")) << "two contacts are two lines";
}

TEST(Home, ADraftIsCalledByTheNameThatWasTyped) {
  core::Draft draft;
  EXPECT_EQ(name_in(draft), "");
  draft.fields.add("surname", "Testerly");
  EXPECT_EQ(name_in(draft), "Testerly");
  draft.fields.add("forenames", "Marigold");
  EXPECT_EQ(name_in(draft), "Marigold Testerly");
}

}  // namespace
}  // namespace waymark::home
