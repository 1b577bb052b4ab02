#include "capabilities/home/work_view.hpp"

#include <gtest/gtest.h>

namespace waymark::home {
namespace {

using std::chrono::hours;

constexpr base::Instant kNow{hours{1000}};

std::string shown(const Work& work) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return sections_view(work_sections(work, pack, kNow)).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(Home, AnEmptyPageSaysWhatToDoFirstAndWhatItWillShow) {
  EXPECT_EQ(shown({}), "");
  const auto page = nothing_waits().take();
  for (const auto* text : {"Nothing waits for you", "“Record a contact”", "href=\"/people\"", "will stand here"})
    EXPECT_TRUE(says(page, text)) << text;
}

TEST(Home, NoSectionWithoutAnything) {
  Work work;
  work.unread_notices = 2;
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "2 unread"));
  for (const auto* other :
       {"Overdue", "Due next", "Referrals that wait", "Referrals sent", "Requests", "Proposed and not decided",
        "For the matching desk", "Answers to what you asked", "What you have begun", "<nav"})
    EXPECT_FALSE(says(page, other)) << other;
}

TEST(Home, PossibleMatchesLeadACoordinatorToTheirList) {
  Work work;
  work.role = core::Role::coordinator;
  work.matches = {7, kNow};
  EXPECT_EQ(shown(work), "") << "what she may not decide is not counted";
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
  EXPECT_TRUE(says(shown(work), "pass nothing on to colleagues here"));
  EXPECT_FALSE(says(shown(work), "oordinator")) << "whoever is asked might be kept from the people";
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
  work.news.front().because = known_to::kCorrected;
  EXPECT_TRUE(says(shown(work), "A check has begun: Marigold Testerly"));
  work.news.front().wanted = "names";
  EXPECT_TRUE(says(shown(work), "The matching desk asks for more facts: Marigold Testerly"));
}

Work with_clocks(std::size_t overdue, std::size_t due) {
  Work work;
  work.overdue.resize(overdue);
  for (auto& clock : work.overdue) clock.due = kNow - hours{2};
  work.all_overdue = static_cast<std::int64_t>(overdue);
  work.due.resize(due);
  for (auto& clock : work.due) clock.due = kNow + hours{50};
  work.all_due = static_cast<std::int64_t>(due);
  return work;
}

TEST(Home, WhatIsOverdueStandsApartFromWhatFallsDueAndBeforeIt) {
  const auto page = shown(with_clocks(2, 3));
  const auto overdue = page.find("id=\"overdue\">Overdue (2)</h2>");
  const auto due = page.find("id=\"due\">Due next (3)</h2>");
  ASSERT_NE(overdue, std::string::npos);
  ASSERT_NE(due, std::string::npos);
  EXPECT_LT(overdue, page.find("2 hours late"));
  EXPECT_LT(page.rfind("2 hours late"), due);
  EXPECT_LT(due, page.find("2 days left"));
  EXPECT_FALSE(says(shown(with_clocks(0, 3)), "Overdue"));
  EXPECT_FALSE(says(shown(with_clocks(2, 0)), "Due next"));
}

TEST(Home, TheTopCountsEachKindAndLeadsToIt) {
  const auto page = shown(with_clocks(2, 3));
  EXPECT_TRUE(says(page, "href=\"#overdue\">Overdue</a> (2)"));
  EXPECT_TRUE(says(page, "href=\"#due\">Due next</a> (3)"));
  EXPECT_FALSE(says(shown(with_clocks(2, 0)), "<nav")) << "one kind alone needs no list";
}

TEST(Home, AListThatIsCutSaysOfHowManyAndLeadsToTheRest) {
  auto work = with_clocks(core::kMostClocks, 0);
  EXPECT_FALSE(says(shown(work), "Showing the first"));
  work.all_overdue = core::kMostClocks + 1;
  EXPECT_TRUE(says(shown(work), "Showing the first 200 of 201."));
  EXPECT_FALSE(says(shown(work), "Show all of them")) << "there is no page that shows more";
  work.overdue.resize(kMostLines);
  work.extent = Extent::first;
  EXPECT_TRUE(says(shown(work), "Showing the first 25 of 201."));
  EXPECT_TRUE(says(shown(work), "href=\"/?show=all#overdue\">Show all of them<"));
}

TEST(Home, WhatIsOnlyCountedIsNotTakenForNothing) {
  auto work = with_clocks(core::kMostClocks, 0);
  work.all_due = 7;
  EXPECT_TRUE(says(shown(work), "Due next (7)</h2>"));
  EXPECT_TRUE(says(shown(work), "7 more, not shown yet"));
}

TEST(Home, WhatWasMissedAndPassedOnComesFirstAndIsCounted) {
  Work work;
  work.role = core::Role::manager;
  work.passed_on.resize(1);
  work.passed_on.front().due = kNow - hours{1};
  work.all_passed_on = 1;
  work.due.resize(1);
  work.all_due = 1;
  const auto page = shown(work);
  EXPECT_TRUE(says(page, "1 deadline was missed. See that what is due is done"));
  EXPECT_LT(page.find("Overdue, passed on to you"), page.find("Due next"));
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
  EXPECT_TRUE(says(page, "Nobody there has an account with which to deal with it. Telephone the service"));
  EXPECT_TRUE(says(page, "1 deadline was missed at probation"));
  EXPECT_TRUE(says(page, "Telephone nobody there."));
  EXPECT_FALSE(says(page, "href"));
  EXPECT_TRUE(says(page, "seen by nobody (3)</h2>")) << "deadlines are counted, not agencies";
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
  EXPECT_TRUE(says(shown(work), "No answer in time: telephone the desk: number not published."));
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
