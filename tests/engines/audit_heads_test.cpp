// What the signed heads show, and what their absence does not hide.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>

#include "engines/tampering.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class AuditHeads : public EachEngine {};

std::vector<std::string> lines_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

void write_lines(const std::filesystem::path& path, const std::vector<std::string>& lines) {
  std::ofstream file(path, std::ios::trunc);
  for (const auto& line : lines) file << line << '\n';
}

// A chain with a head for each of ten reads.
struct ManyHeads : AuditedWorld {
  explicit ManyHeads(const world::WorldOptions& options) : AuditedWorld(options) {
    for (int i = 0; i < 10; ++i) {
      read_something();
      sign();
    }
  }
};

std::string all_of(const core::AuditVerdict& verdict) {
  std::string text;
  for (const auto& problem : verdict.problems) text += problem.message + '\n';
  return text;
}

TEST_P(AuditHeads, WithoutTheirFileNoChainIsSound) {
  ManyHeads at(options());
  ASSERT_TRUE(at.verify().sound());
  std::filesystem::remove(at.heads());
  const auto verdict = at.verify();
  EXPECT_FALSE(verdict.sound());
  EXPECT_EQ(verdict.heads, 0);
  EXPECT_EQ(verdict.entries, at.last()) << "the entries are looked at all the same";
  EXPECT_THAT(all_of(verdict), HasSubstr("there is no file of heads"));
  ASSERT_EQ(verdict.uncovered.size(), 1U);
  EXPECT_EQ(verdict.uncovered.front().last, at.last());
}

TEST_P(AuditHeads, AnEmptyFileOfThemIsNotSound) {
  ManyHeads at(options());
  write_lines(at.heads(), {});
  EXPECT_THAT(all_of(at.verify()), HasSubstr("the file of heads is empty"));
}

TEST_P(AuditHeads, ALineThatIsMissingAlteredOrMovedIsFound) {
  ManyHeads at(options());
  const auto lines = lines_of(at.heads());
  ASSERT_EQ(lines.size(), 10U);
  for (std::uint64_t round = 1; round <= 5; ++round) {
    linkage::simulate::Dice dice(round);
    const auto which = dice.below(lines.size() - 1);  // what is behind the last line cannot vouch for it
    auto without = lines;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(which));
    auto altered = lines;
    auto& letter = altered[which][dice.below(altered[which].size())];
    letter = letter == '1' ? '2' : '1';
    auto moved = lines;
    std::swap(moved[which], moved[which + 1]);
    for (const auto& changed : {without, altered, moved}) {
      write_lines(at.heads(), changed);
      EXPECT_THAT(all_of(at.verify()), HasSubstr(fmt::format("line {} of the file of heads", which + 1)));
    }
  }
  write_lines(at.heads(), lines);
  EXPECT_TRUE(at.verify().sound());
}

TEST_P(AuditHeads, WhatComesAfterTheLastOneIsSaidToBeUncovered) {
  AuditedWorld at(options());
  at.sign();
  const auto covered = at.last();
  EXPECT_THAT(at.verify().uncovered, IsEmpty());
  at.read_something(3);
  const auto verdict = at.verify();
  EXPECT_TRUE(verdict.sound());
  ASSERT_EQ(verdict.uncovered.size(), 1U);
  EXPECT_EQ(verdict.uncovered.front().first, covered + 1);
  EXPECT_EQ(verdict.uncovered.front().last, covered + 3);
  at.sign();
  EXPECT_THAT(at.verify().uncovered, IsEmpty());
}

// As a process leaves it that was killed within a minute of having lost its database: another chain is covered.
TEST_P(AuditHeads, AYoungChainWithoutAnyIsSaidToBeUncovered) {
  AuditedWorld at(options());
  at.sign({"another-chain", 0, {}});
  const auto verdict = at.verify();
  EXPECT_TRUE(verdict.sound()) << all_of(verdict);
  ASSERT_EQ(verdict.uncovered.size(), 1U);
  EXPECT_EQ(verdict.uncovered.front().last, at.last());
}

// As a process leaves it that was killed within its first minute.
TEST_P(AuditHeads, AHeadBeforeTheFirstEntryCoversNone) {
  AuditedWorld at(options());
  at.sign({at.head().chain, 0, {}});
  const auto verdict = at.verify();
  EXPECT_TRUE(verdict.sound()) << all_of(verdict);
  ASSERT_EQ(verdict.uncovered.size(), 1U);
  EXPECT_EQ(verdict.uncovered.front().first, 1);
  EXPECT_EQ(verdict.uncovered.front().last, at.last());
}

// The last lines can be cut off the file; the entries that were written for minutes after what is left say so.
TEST_P(AuditHeads, HeadsThatWereCutOffAreMissedByWhatWasWrittenLongAfter) {
  AuditedWorld at(options());
  at.sign();
  const auto covered = at.last();
  for (int minute = 0; minute < 8; ++minute) {
    at.world.clock().advance(std::chrono::minutes{1});
    at.read_something();
    at.sign();
  }
  ASSERT_TRUE(at.verify().sound());
  const auto lines = lines_of(at.heads());
  write_lines(at.heads(), {lines.front()});
  const auto verdict = at.verify();
  ASSERT_EQ(verdict.problems.size(), 1U);
  EXPECT_EQ(verdict.problems.front().position, covered + 1);
  EXPECT_THAT(verdict.problems.front().message, HasSubstr("heads were cut off"));
}

WAYMARK_ON_EACH_ENGINE(AuditHeads);

}  // namespace
}  // namespace waymark
