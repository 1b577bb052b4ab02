// The deadlines of the pack that is delivered: each runs, or stands where it says that none does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "pack/pack.hpp"

namespace waymark::pack {
namespace {

using testing::Contains;

constexpr Date kToday{std::chrono::year{2026}, std::chrono::March, std::chrono::day{4}};

std::filesystem::path folder() { return std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "thurrock"; }

const Pack& thurrock() {
  static const Loaded loaded = load(folder());
  return *loaded.pack;
}

std::set<std::string> started() {
  std::set<std::string> codes = {"possible_match_answer", "enquiry_answer", "enquiry_answer_emergency"};
  for (const Pathway& pathway : thurrock().pathways.all())
    for (const auto* clocks : {&pathway.clocks_on_referral, &pathway.clocks_on_accept, &pathway.clocks_on_high_risk,
                               &pathway.clocks_on_decline})
      codes.insert(clocks->begin(), clocks->end());
  for (const StatutoryTest& test : thurrock().statutory.all()) codes.insert(test.starts);
  return codes;
}

TEST(ThurrockClocks, WhatNothingStartsStandsBelowTheLineThatSaysSo) {
  const auto text = read_files(folder()).at("clocks.toml");
  const auto line = text.find("# What nothing starts so far.");
  ASSERT_NE(line, std::string::npos);
  const auto runs = started();
  for (const ClockRule& rule : thurrock().clocks.all())
    EXPECT_EQ(text.find("code = \"" + rule.code + "\"\n") < line, runs.contains(rule.code)) << rule.code;
}

TEST(ThurrockClocks, TheDutyToReportFgmRunsUntilSomebodySaysHowItEnded) {
  const auto tests = thurrock().statutory.in_force(kToday);
  const auto fgm =
      std::find_if(tests.begin(), tests.end(), [](const auto* test) { return test->code == "fgm_report"; });
  ASSERT_NE(fgm, tests.end());
  const ClockRule* rule = thurrock().clock((*fgm)->starts, kToday);
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(spoken_limit(*rule), "within 1 working day");
  EXPECT_TRUE(rule->pause_reasons.empty() && rule->extension_reasons.empty()) << "the law sets the limit";
  EXPECT_THAT(rule->settle_reasons, Contains("police_told"));
  for (const auto& reason : rule->settle_reasons)
    EXPECT_NE(thurrock().list(lists::kSettleReasons).find(reason, kToday), nullptr) << reason;
}

}  // namespace
}  // namespace waymark::pack
