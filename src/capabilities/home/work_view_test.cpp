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
  for (const auto* other : {"Nothing waits", "Overdue", "Referrals that wait", "Sent, not answered",
                            "Proposed and not decided", "For the matching desk", "What you have begun"})
    EXPECT_FALSE(says(page, other)) << other;
}

TEST(Home, PossibleMatchesAreOneLineWithoutALinkThatSaysWhatToDo) {
  Work work;
  work.matches = {1, kNow};
  const auto one = shown(work);
  EXPECT_TRUE(says(one, "1 possible match waits to be checked, by "));
  EXPECT_TRUE(says(one, "check by hand"));
  EXPECT_FALSE(says(one, "href"));
  work.matches.count = 201;
  EXPECT_TRUE(says(shown(work), "201 possible matches wait to be checked, the oldest by "));
}

TEST(Home, AListThatIsCutSaysOfHowMany) {
  Work work;
  work.clocks.resize(core::kMostClocks);
  work.all_clocks = core::kMostClocks;
  EXPECT_FALSE(says(shown(work), "Showing the first"));
  work.all_clocks = core::kMostClocks + 1;
  EXPECT_TRUE(says(shown(work), "Showing the first 200 of 201."));
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
