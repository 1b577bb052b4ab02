// What is kept of a deadline is not what can be computed anew, or cannot be read: that is found, and hides no other.
#include <gmock/gmock.h>

#include <map>

#include "app/clock_keeper.hpp"
#include "engines/timed.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using std::chrono::hours;
using testing::HasSubstr;

class WrongClocks : public EachEngine {};

constexpr sql::Text kAlter = R"(
  UPDATE clock SET due_at = $5 WHERE partnership_id = $1 AND id = $4
)"_sql;

TEST_P(WrongClocks, OneThatWasAlteredIsFound) {
  Timed at(options());
  const auto clock = at.start("support_begins");
  const auto due = at.find(clock).clock.due;
  const auto other = due + hours{24};
  at.change(core::Viewer::migration(), [&](core::Transaction& transaction) {
    transaction.run(kAlter, {clock.text(), base::to_text(other)});
  });
  const auto wrong = core::wrong_clocks(at.partnership());
  ASSERT_EQ(wrong.size(), 1U);
  EXPECT_EQ(wrong.front().id, clock.text());
  EXPECT_EQ(wrong.front().kept, other);
  EXPECT_EQ(wrong.front().computed, due);
}

constexpr sql::Text kAlterStart = R"(
  UPDATE clock SET started_at = 'yesterday' WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr sql::Text kAlterHistory = R"(
  UPDATE clock_event SET at = 'yesterday' WHERE partnership_id = $1 AND clock_id = $4
)"_sql;

// No such pack is there any more.
constexpr sql::Text kAlterPack = R"(
  UPDATE clock SET pack_hash = 'altered' WHERE partnership_id = $1 AND id = $4
)"_sql;

TEST_P(WrongClocks, NoneThatWasAlteredHidesAnotherOne) {
  Timed at(options());
  const auto row = at.start("support_begins");
  const auto history = at.start("support_begins");
  ASSERT_TRUE(at.pause(history, "person_asked_to_wait").ok());
  const auto pack = at.start("support_begins");
  const auto due = at.start("support_begins");
  at.start("support_begins");
  at.change(core::Viewer::migration(), [&](core::Transaction& transaction) {
    transaction.run(kAlterStart, {row.text()});
    transaction.run(kAlterHistory, {history.text()});
    transaction.run(kAlterPack, {pack.text()});
    transaction.run(kAlter, {due.text(), base::to_text(at.now() + hours{999})});
  });
  std::map<std::string, bool> can_be_computed;
  for (const auto& wrong : core::wrong_clocks(at.partnership())) can_be_computed[wrong.id] = wrong.computed.has_value();
  const std::map<std::string, bool> expected = {
      {row.text(), false}, {history.text(), false}, {pack.text(), false}, {due.text(), true}};
  EXPECT_EQ(can_be_computed, expected);
}

TEST_P(WrongClocks, ARunningServerSaysInTheLogWhichAreWrong) {
  Timed at(options());
  const auto clock = at.start("support_begins");
  at.change(core::Viewer::migration(), [&](core::Transaction& transaction) {
    transaction.run(kAlter, {clock.text(), base::to_text(at.now() + hours{999})});
  });
  testing::internal::CaptureStderr();
  { const app::ClockKeeper keeper(at.partnership()); }
  const auto said = testing::internal::GetCapturedStderr();
  EXPECT_THAT(said, HasSubstr("deadline_is_wrong"));
  EXPECT_THAT(said, HasSubstr(clock.text()));
  EXPECT_THAT(said, HasSubstr("deadlines_are_wrong"));
}

WAYMARK_ON_EACH_ENGINE(WrongClocks);

}  // namespace
}  // namespace waymark
