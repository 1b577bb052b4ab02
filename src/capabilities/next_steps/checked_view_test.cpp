#include "capabilities/next_steps/checked_view.hpp"

#include <gtest/gtest.h>

namespace waymark::next_steps {
namespace {

using known_to::Given;

const base::Date kToday = *base::parse_date("2026-02-03");
const base::Instant kNow = *base::parse_instant("2026-02-03T10:15:00.000Z");

Given given(std::string_view because, std::vector<known_to::Holder> holders = {}) {
  Given one;
  one.at = kNow;
  one.because = because;
  one.answer.holders = std::move(holders);
  return one;
}

known_to::Holder holder(const char* shown_as, const char* name) {
  known_to::Holder one;
  one.agency = name;
  one.shown_as = shown_as;
  one.name = name;
  return one;
}

std::string shown(const std::vector<Given>& all, html::Html correction = {}) {
  pack::Pack pack;
  pack.partnership.time_zone = "Europe/London";
  return answers_view(all, kToday, pack, std::move(correction)).take();
}

bool says(const std::string& page, std::string_view text) { return page.find(text) != std::string::npos; }

TEST(CheckedView, WhereNobodyWasAskedNothingStands) { EXPECT_EQ(shown({}), ""); }

TEST(CheckedView, AFirstAnswerStandsAlone) {
  const auto page = shown({given("")});
  EXPECT_FALSE(says(page, "Checked on"));
  EXPECT_FALSE(says(page, "What was answered on"));
}

TEST(CheckedView, ACheckSaysWhoKnowsTheSamePersonAndKeepsTheFirstAnswer) {
  const auto page = shown(
      {given(""), given(known_to::kChecked, {holder("Police", "Essex Police"), holder("Specialist support", "")})});
  EXPECT_TRUE(says(
      page, "Checked on 3 February 2026: the same person is known to Police (Essex Police) and Specialist support."));
  EXPECT_TRUE(says(page, "What was answered on 3 February 2026 at 10:15am"));
}

TEST(CheckedView, ACheckThatFoundNobodySaysSo) {
  EXPECT_TRUE(
      says(shown({given(""), given(known_to::kChecked)}), "nobody else’s record was found to be the same person"));
  auto own = given(known_to::kChecked);
  own.answer.contact_number = 2;
  EXPECT_TRUE(says(shown({given(""), own}), "our own agency wrote the same person down before"));
}

TEST(CheckedView, ACheckThatWasOpenedAgainTakesItsAnswerBack) {
  const auto page = shown({given(""), given(known_to::kChecked, {holder("Police", "")}), given(known_to::kReopened)});
  EXPECT_TRUE(says(page, "The check was opened again on 3 February 2026"));
  EXPECT_FALSE(says(page, "Checked on"));
}

TEST(CheckedView, ACheckThatACorrectionBeganSaysSoAndByWhenItIsAnswered) {
  auto since = given(known_to::kCorrected);
  since.answer.being_checked = true;
  since.answer.checked_by = "2026-02-03T14:15:00.000Z";
  const auto page = shown({given(""), since});
  EXPECT_TRUE(says(page, "What was written down was corrected on 3 February 2026."));
  EXPECT_TRUE(says(page, "It should be answered by 3 February 2026 at 2:15pm"));
  EXPECT_TRUE(says(page, "What was answered on 3 February 2026 at 10:15am"));
}

// Answers are kept as they were given; the day of the contact may have been wrong when its own was.
TEST(CheckedView, AnAnswerCountsFromTheDayOnWhichTheContactStandsNow) {
  auto third = given("");
  third.answer.contact_number = 3;
  third.answer.first_on = "2025-12-03";
  EXPECT_TRUE(says(shown({third}), "This is the third contact in two months."));
  third.answer.first_on = "";
  EXPECT_TRUE(says(shown({third}), "This is the third contact that we may know of.")) << "no day of others is told";
}

TEST(CheckedView, FactsThatTheDeskAsksForAreAskedFor) {
  EXPECT_FALSE(says(shown({given("")}), "Add more facts"));
  auto waiting = given("");
  waiting.wanted = "names";
  EXPECT_TRUE(says(shown({waiting}), "Add more facts"));
}

TEST(CheckedView, FactsAreWrittenIntoTheContactBeforeAnybodyTelephones) {
  using namespace html::literals;
  auto waiting = given("");
  waiting.wanted = "names";
  const auto page = shown({waiting}, "<button>Correct it</button>"_html);
  EXPECT_LT(page.find("Correct or add to what was written down"), page.find("<button>Correct it</button>"));
  EXPECT_LT(page.find("<button>Correct it</button>"), page.find("Or tell them what you know"));
  EXPECT_FALSE(says(shown({waiting}), "Correct or add")) << "for the agency that recorded it alone";
  EXPECT_FALSE(says(shown({given("")}, "<button>Correct it</button>"_html), "<button>")) << "nothing is wanted";
}

}  // namespace
}  // namespace waymark::next_steps
