#include "capabilities/contacts/problem_links.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "capabilities/contacts/step_pages.hpp"

namespace waymark::contacts {
namespace {

using testing::HasSubstr;

ReadingContext context() {
  static const auto loaded = pack::load(std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo");
  return {*loaded.pack, *base::parse_date("2026-02-03"), "thurrock_tenancy_services"};
}

TEST(ProblemLinks, EveryFieldOfTheFormLeadsToThePageThatAsksIt) {
  for (const auto step : kSteps)
    for (const auto& field : fields_of(step, context())) EXPECT_EQ(step_of(field, context()), step) << field;
  EXPECT_EQ(step_of("reason_code", context()), std::nullopt);
}

TEST(ProblemLinks, ALineLeadsToItsFieldWhicheverPageThatStandsOn) {
  const auto draft = *core::DraftId::parse("0123456789abcdefghjkmnpqrs");
  const auto html = problem_links(
      draft, {{"third_party_phone", "One"}, {"harm2_birth-day", "Two"}, {"reason_code", "Three"}}, context());
  const auto address = [&](Step step) { return "href=\"" + text_of(step).path.url(draft).text(); };
  EXPECT_THAT(html.text(), HasSubstr(address(Step::reaching) + "#third_party_phone\""));
  EXPECT_THAT(html.text(), HasSubstr(address(Step::others) + "#harm2_birth-day\""));
  EXPECT_THAT(html.text(), HasSubstr("href=\"#reason_code\""));
}

TEST(ProblemLinks, WhereNothingIsWrongThereIsNoSummary) {
  const auto draft = *core::DraftId::parse("0123456789abcdefghjkmnpqrs");
  EXPECT_TRUE(problem_links(draft, {}, context()).empty());
}

}  // namespace
}  // namespace waymark::contacts
