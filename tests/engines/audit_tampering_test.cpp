// Whatever was altered, removed, inserted or moved up to the last head is found, and so is the first entry of it.
#include <fmt/format.h>

#include <array>
#include <limits>

#include "engines/tampering.hpp"
#include "linkage/simulate/dice.hpp"

namespace waymark {
namespace {

using linkage::simulate::Dice;
using sql::operator""_sql;

class AuditTampering : public EachEngine {};

// Each with other positions.
constexpr std::uint64_t kRounds = 4;

struct Column {
  const char* name;
  sql::Text alter;
};
constexpr auto kColumns = std::to_array<Column>({
    {"chain_id", "UPDATE audit_entry SET chain_id = chain_id || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"position",
     "UPDATE audit_entry SET position = position + 1000000 WHERE partnership_id = $1 AND position = $2"_sql},
    {"at", "UPDATE audit_entry SET at = at || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"viewer", "UPDATE audit_entry SET viewer = viewer || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"agency", "UPDATE audit_entry SET agency = agency || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"action", "UPDATE audit_entry SET action = action || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"subject_kind",
     "UPDATE audit_entry SET subject_kind = subject_kind || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"subject_id",
     "UPDATE audit_entry SET subject_id = subject_id || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"purpose", "UPDATE audit_entry SET purpose = purpose || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"request_id",
     "UPDATE audit_entry SET request_id = request_id || 'x' WHERE partnership_id = $1 AND position = $2"_sql},
    {"mac", "UPDATE audit_entry SET mac = mac || '0' WHERE partnership_id = $1 AND position = $2"_sql},
    {"viewer and agency exchanged",
     "UPDATE audit_entry SET viewer = agency, agency = viewer WHERE partnership_id = $1 AND position = $2"_sql},
});

constexpr sql::Text kRemove = "DELETE FROM audit_entry WHERE partnership_id = $1 AND position = $2"_sql;
constexpr sql::Text kRemoveFrom = "DELETE FROM audit_entry WHERE partnership_id = $1 AND position >= $2"_sql;
// What stands at $3, once more at $2.
constexpr sql::Text kCopy = R"(
  INSERT INTO audit_entry (partnership_id, chain_id, position, at, viewer, agency, action, subject_kind, subject_id,
                           purpose, request_id, mac)
  SELECT partnership_id, chain_id, CAST($2 AS BIGINT), at, viewer, agency, action, subject_kind, subject_id, purpose,
         request_id, mac
    FROM audit_entry WHERE partnership_id = $1 AND position = $3
)"_sql;
// In two steps, because no two entries may share a position on the way.
constexpr sql::Text kLift = R"(
  UPDATE audit_entry SET position = position + 1000000 WHERE partnership_id = $1 AND position >= $2
)"_sql;
constexpr sql::Text kLowerByOneLess = R"(
  UPDATE audit_entry SET position = position - 999999 WHERE partnership_id = $1 AND position > 1000000
)"_sql;
constexpr sql::Text kLowerByOneMore = R"(
  UPDATE audit_entry SET position = position - 1000001 WHERE partnership_id = $1 AND position > 1000000
)"_sql;

constexpr auto kSwap = std::to_array<sql::Text>({
    "UPDATE audit_entry SET position = -1000000 WHERE partnership_id = $1 AND position = $2"_sql,
    "UPDATE audit_entry SET position = $2 WHERE partnership_id = $1 AND position = $3"_sql,
    "UPDATE audit_entry SET position = $3 WHERE partnership_id = $1 AND position = -1000000"_sql,
});
constexpr auto kInsert = std::to_array<sql::Text>({kLift, kLowerByOneLess, kCopy});
constexpr auto kRemoveAndClose = std::to_array<sql::Text>({kRemove, kLift, kLowerByOneMore});

// Not sound, from `position` on; then as before.
void expect_found(AuditedWorld& at, std::int64_t position, const std::string& what) {
  const auto verdict = at.verify();
  at.undo();
  ASSERT_FALSE(verdict.sound()) << what;
  EXPECT_EQ(verdict.problems.front().position, position) << what;
}

// Positions of a signed chain: the same for the same round.
class Positions {
 public:
  Positions(const AuditedWorld& at, std::uint64_t round) : dice_(round), last_(static_cast<int>(at.last())) {}
  std::int64_t any() { return dice_.between(1, last_); }
  std::int64_t after_the_first() { return dice_.between(2, last_); }
  std::int64_t before(std::int64_t position) { return dice_.between(1, static_cast<int>(position) - 1); }

 private:
  Dice dice_;
  int last_;
};

struct Signed : AuditedWorld {
  explicit Signed(const world::WorldOptions& options) : AuditedWorld(options) {
    sign();
    keep();
  }
};

TEST_P(AuditTampering, EveryColumnOfAnEntryIsCovered) {
  Signed at(options());
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    Positions positions(at, round);
    for (const auto& column : kColumns) {
      const auto position = positions.any();
      at.tamper(column.alter, position);
      expect_found(at, position, fmt::format("{} of entry {}", column.name, position));
    }
  }
  EXPECT_TRUE(at.verify().sound()) << "each time it was undone";
}

TEST_P(AuditTampering, TwoThatChangedPlacesAreFound) {
  Signed at(options());
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    Positions positions(at, round);
    const auto later = positions.after_the_first();
    const auto earlier = positions.before(later);
    at.tamper(kSwap, earlier, later);
    expect_found(at, earlier, fmt::format("{} and {}", earlier, later));
  }
}

TEST_P(AuditTampering, OneThatWasInsertedIsFoundWhereverItStands) {
  Signed at(options());
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    Positions positions(at, round);
    // Once right before the head, else somewhere.
    const auto position = round == 1 ? at.last() : positions.after_the_first();
    at.tamper(kInsert, position, position - 1);
    expect_found(at, position, fmt::format("before {}", position));
  }
  at.tamper(kCopy, at.last() + 1, at.last());
  expect_found(at, at.last() + 1, "behind the head");
}

TEST_P(AuditTampering, OneThatWasInsertedBeforeTheFirstIsFound) {
  Signed at(options());
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    Positions positions(at, round);
    for (const auto place :
         {std::int64_t{0}, std::int64_t{-1}, -positions.any(), std::numeric_limits<std::int64_t>::min()}) {
      at.tamper(kCopy, place, positions.any());
      expect_found(at, place, fmt::format("at {}", place));
    }
  }
}

TEST_P(AuditTampering, OneThatIsMissingIsFound) {
  Signed at(options());
  for (std::uint64_t round = 1; round <= kRounds; ++round) {
    Positions positions(at, round);
    for (const auto position : {std::int64_t{1}, at.last() / 2, positions.any(), at.last()}) {
      at.tamper(kRemove, position);
      expect_found(at, position, fmt::format("without {}", position));
      at.tamper(kRemoveAndClose, position);
      expect_found(at, position, fmt::format("without {}, the later ones moved up", position));
      at.tamper(kRemoveFrom, position);
      expect_found(at, position, fmt::format("cut off at {}", position));
    }
  }
}

TEST_P(AuditTampering, AChainOfManyStepsIsReadToItsEnd) {
  constexpr std::int64_t kStep = 5'000;  // as many entries are read at once
  constexpr sql::Text kSomebodyElse =
      "UPDATE audit_entry SET subject_id = 'y' WHERE partnership_id = $1 AND position = $2"_sql;
  constexpr sql::Text kAsItWas =
      "UPDATE audit_entry SET subject_id = 'x' WHERE partnership_id = $1 AND position = $2"_sql;
  AuditedWorld at(options());
  at.read_something(static_cast<std::size_t>(kStep) + 100);
  at.sign();
  EXPECT_EQ(at.verify().entries, at.last());
  EXPECT_TRUE(at.verify().sound());
  for (const auto position : {kStep, kStep + 1, at.last()}) {
    at.tamper(kSomebodyElse, position);
    const auto verdict = at.verify();
    ASSERT_EQ(verdict.problems.size(), 1U) << position;
    EXPECT_EQ(verdict.problems.front().position, position);
    at.tamper(kAsItWas, position);
  }
  at.tamper(kRemove, kStep + 1);
  EXPECT_EQ(at.verify().problems.size(), 1U);
}

WAYMARK_ON_EACH_ENGINE(AuditTampering);

}  // namespace
}  // namespace waymark
