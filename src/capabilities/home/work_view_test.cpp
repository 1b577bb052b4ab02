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

TEST(Home, AnEmptyPageSaysWhatItWillShow) { EXPECT_NE(shown({}).find("Nothing waits"), std::string::npos); }

TEST(Home, NoSectionWithoutAnything) {
  Work work;
  work.unread_notices = 2;
  const auto page = shown(work);
  EXPECT_NE(page.find("2 unread"), std::string::npos);
  for (const auto* other : {"Nothing waits", "Overdue", "Referrals that wait", "What you have begun"})
    EXPECT_EQ(page.find(other), std::string::npos) << other;
}

TEST(Home, APossibleMatchIsSaidWithoutALinkAndWithoutAName) {
  Work work;
  core::RunningClock clock;
  clock.rule = "possible_match_answer";
  clock.subject_kind = "match";
  clock.due = kNow;
  work.clocks = {clock};
  work.names[clock.record] = "Marigold Testerly";
  const auto page = shown(work);
  EXPECT_NE(page.find("A possible match waits to be checked"), std::string::npos);
  EXPECT_EQ(page.find("Testerly"), std::string::npos);
  EXPECT_EQ(page.find("href"), std::string::npos);
}

TEST(Home, AListThatIsCutSaysSo) {
  Work work;
  core::RunningClock clock;
  clock.subject_kind = "match";
  work.clocks.assign(core::kMostClocks - 1, clock);
  EXPECT_EQ(shown(work).find("There may be more"), std::string::npos);
  work.clocks.push_back(clock);
  EXPECT_NE(shown(work).find("There may be more than these 200"), std::string::npos);
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
