#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pack/sample_files.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<std::string> problems(const Files& files) {
  std::vector<std::string> texts;
  for (const Problem& problem : load_from_files(files).problems) texts.push_back(to_text(problem));
  return texts;
}

// The sample without one of its rules.
std::vector<std::string> problems_without(std::string_view rule) {
  Files files = sample_files();
  std::string& routing = files["routing.toml"];
  const std::size_t from = routing.rfind("[[rule]]", routing.find("code = \"" + std::string(rule) + "\""));
  const std::size_t next = routing.find("[[rule]]", from + 1);
  routing.erase(from, next == std::string::npos ? next : next - from);
  return problems(files);
}

TEST(Laws, UnderEighteenNeedsChildrensSafeguarding) {
  EXPECT_THAT(
      problems_without("young"),
      ElementsAre("routing.toml:1:1: on 2020-01-01 these rules fail for age 0, form “”, ground “”: under 18 a pathway "
                  "of kind childrens_safeguarding must always be proposed"));
}

TEST(Laws, NoPathwayIsProposedBecauseOfWhatOtherAgenciesKnow) {
  for (const auto* condition : {"prior_contacts_at_least = 2", "support_begun = false"}) {
    Files files = sample_files();
    files["routing.toml"] +=
        sample_rule("told", "propose_pathway", "idva", std::string("age_at_least = 16, ") + condition);
    EXPECT_THAT(problems(files), ElementsAre(HasSubstr("the rule “told” proposes a pathway because of what other")))
        << condition;
  }
}

TEST(Laws, SeventeenIsUnderEighteen) {
  Files files = sample_files();
  std::string& routing = files["routing.toml"];
  routing.replace(routing.find("age_below = 18"), 14, "age_below = 17");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("age 17")));
}

TEST(Laws, ChildrenNeedChildrensSafeguarding) {
  EXPECT_THAT(problems_without("children"), ElementsAre(HasSubstr("where there are children")));
}

TEST(Laws, UnknownAgeAsks) { EXPECT_THAT(problems_without("ask_age"), ElementsAre(HasSubstr("must always ask"))); }

TEST(Laws, HighRiskNeedsBoth) {
  EXPECT_THAT(problems_without("marac"), ElementsAre(HasSubstr("both MARAC and IDVA")));
  EXPECT_THAT(problems_without("idva"), ElementsAre(HasSubstr("both MARAC and IDVA")));
}

TEST(Laws, ARuleThatEndsIsFoundOnTheDayItEnds) {
  Files files = sample_files();
  files["routing.toml"] += "effective_to = 2024-05-01\n";  // of the last rule, idva
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("on 2024-05-01 these rules fail")));
}

TEST(Laws, MaracHasAMinimumAge) {
  Files files = sample_files();
  files["pathways/marac.toml"] = sample_pathway("marac", 13);
  EXPECT_THAT(problems(files),
              Contains("pathways/marac.toml:1:1: the MARAC pathway “marac” has minimum_age 13; it must be "
                       "at least 16"));
}

TEST(Laws, ARuleSaysTheMinimumAgeItself) {
  Files files = sample_files();
  files["routing.toml"] += sample_rule("careless", "propose_pathway", "marac", "danger_any = [\"danger_now\"]");
  EXPECT_THAT(problems(files),
              ElementsAre("routing.toml:46:1: “marac” is for people of 16 and over, but the rule “careless” "
                          "reaches younger ones; add age_at_least = 16 to its conditions"));
}

TEST(Laws, OpensWhatIsAvailableAndAnnouncesWhatIsNot) {
  Files files = sample_files();
  files["instruments/x/1.toml"] =
      "code = \"x\"\nedition = \"1\"\ntitle = \"X\"\nnotice = \"Ours\"\navailable = false\nminimum_age = 0\nsource = "
      "\"W\"\n"
      "effective_from = 2020-01-01\n";
  files["routing.toml"] += sample_rule("opens", "open_instrument", "x", "age_at_least = 16");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("“x” is only announced in this pack")));
}

TEST(Laws, TheContactDeskIsNotASensitiveService) {
  Files files = sample_files();
  files["service_classes.toml"] += "sensitive = true\n";
  EXPECT_THAT(problems(files),
              ElementsAre(HasSubstr("partnership.toml:1:1: contact_desk is a desk of a sensitive service")));
}

// The sample with one more clock, which a pathway starts when it is accepted.
std::vector<std::string> problems_with_clock_on_accept(std::string_view stops_on) {
  Files files = sample_files();
  files["codes/clock_events.toml"] += "[[code]]\ncode = \"support_given\"\nlabel = \"Label\"\n";
  files["clocks.toml"] +=
      "[[clock]]\ncode = \"first_visit\"\nlabel = \"First visit\"\namount = 5\nunit = \"elapsed_hours\"\n"
      "calendar = \"england\"\nstarts_on = \"referred\"\nescalates_to = \"manager\"\n" +
      std::string(stops_on);
  files["pathways/idva.toml"] += "clocks_on_accept = [\"first_visit\"]\n";
  return problems(files);
}

TEST(Laws, AClockThatAcceptanceStartsEndsWithSupport) {
  EXPECT_THAT(problems_with_clock_on_accept("stops_on = \"support_given\"\n"), testing::IsEmpty());
  for (const auto* never : {"", "stops_on = \"pathway_decided\"\n"})
    EXPECT_THAT(problems_with_clock_on_accept(never),
                ElementsAre("pathways/idva.toml:1:1: “idva” starts the clock “first_visit” when it is accepted, and "
                            "nothing that the receiving service does would stop it; let it stop on support_given"))
        << never;
}

TEST(Laws, AClockThatAReferralStartsEndsWithTheAnswerOrWithSupport) {
  Files files = sample_files();
  std::string& clocks = files["clocks.toml"];
  constexpr std::string_view kEnd = "stops_on = \"pathway_decided\"\n";
  clocks.erase(clocks.find(kEnd), kEnd.size());
  EXPECT_THAT(problems(files), testing::Each(HasSubstr("starts the clock “answer” when it is referred, and nothing")));
  EXPECT_THAT(problems(files), SizeIs(3)) << "one for each pathway of the sample";
}

TEST(Laws, AnInstrumentWithGroundsForMaracIsForAdults) {
  Files files = sample_files();
  files["instruments/x/1.toml"] = sample_instrument("x", "minimum_age = 12") + sample_criterion("repeat");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("has grounds for MARAC and minimum_age 12")));
}

TEST(Laws, OrItsGroundsAreForAdultsAlone) {
  Files files = sample_files();
  auto& instrument = files["instruments/x/1.toml"];
  instrument = sample_instrument("x", "minimum_age = 12") + sample_criterion("repeat", "minimum_age = 16");
  EXPECT_THAT(problems(files), testing::IsEmpty());
  instrument += "[[threshold]]\ncode = \"visible_high_risk\"\nat_least = 14\nminimum_age = 15\n";
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("has grounds for MARAC and minimum_age 15")));
}

TEST(Laws, JudgementCountsAtEveryAge) {
  Files files = sample_files();
  files["codes/risk_criteria.toml"] += "[[code]]\ncode = \"professional_judgement\"\nlabel = \"Label\"\n";
  files["instruments/x/1.toml"] =
      sample_instrument("x", "minimum_age = 12") + sample_criterion("professional_judgement");
  auto& routing = files["routing.toml"];
  for (std::size_t at = 0; (at = routing.find("[\"repeat\"]", at)) != std::string::npos; ++at)
    routing.replace(at, 10, "[\"repeat\", \"professional_judgement\"]");
  EXPECT_THAT(problems(files), testing::IsEmpty());
}

TEST(Laws, TwoInstrumentsOfOneDayHaveDifferentSheets) {
  Files files = sample_files();
  files["instruments/x/1.toml"] = sample_instrument("x", "minimum_age = 0");
  files["instruments/y/1.toml"] = sample_instrument("y", "minimum_age = 0");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("“x” and “y” both have sheet 1")));
  files["instruments/y/1.toml"] = sample_instrument("y", "minimum_age = 0\nsheet = 2");
  EXPECT_THAT(problems(files), testing::IsEmpty());
  files["instruments/x/1.toml"] = sample_instrument("x", "minimum_age = 0\neffective_to = 2022-01-01");
  files["instruments/y/1.toml"] = sample_instrument("y", "minimum_age = 0\neffective_from = 2022-01-01", "");
  EXPECT_THAT(problems(files), testing::IsEmpty()) << "one ends on the day on which the other begins";
}

TEST(Laws, WhoeverGrowsTooOldForAnInstrumentIsAskedAnother) {
  Files files = sample_files();
  auto& young = files["instruments/x/1.toml"];
  young = sample_instrument("x", "minimum_age = 13\nmaximum_age = 17");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("nobody would be asked anything after “x”, which ends at 17")));
  young = sample_instrument("x", "minimum_age = 13\nmaximum_age = 17\nfollowed_by = \"y\"");
  files["instruments/y/1.toml"] = sample_instrument("y", "minimum_age = 16\nsheet = 2");
  EXPECT_THAT(problems(files), testing::IsEmpty());
  files["instruments/y/1.toml"] = sample_instrument("y", "minimum_age = 21\nsheet = 2");
  EXPECT_THAT(problems(files), ElementsAre(HasSubstr("available for people of 18"))) << "three years without questions";
}

}  // namespace
}  // namespace waymark::pack
