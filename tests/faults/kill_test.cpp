// kill -9 at random moments of a stream of contacts: every acknowledged contact is there, none is half
// there, and its audit entry with it.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <set>

#include "app/demo_cast.hpp"
#include "app/schema.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/audit_verify.hpp"
#include "faults/stream.hpp"
#include "linkage/simulate/dice.hpp"
#include "pack/pack.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;

constexpr sql::Text kContacts = R"(
  SELECT id FROM contact WHERE partnership_id = $1 AND agency = $2 AND staff_id = $3
)"_sql;
constexpr sql::Text kAudited = R"(
  SELECT subject_id FROM audit_entry WHERE partnership_id = $1 AND action = 'contact.recorded' AND request_id = 'stream'
)"_sql;

int rounds() {
  const char* wanted = std::getenv("WAYMARK_KILLS");
  return wanted ? std::stoi(wanted) : 20;
}

std::filesystem::path fresh_folder() {
  auto pattern = (std::filesystem::temp_directory_path() / "waymark-kill-XXXXXX").string();
  EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
  return pattern;
}

struct Stream {
  pid_t process = 0;
  int output = -1;
};

Stream start(const std::filesystem::path& folder, const core::Viewer& viewer) {
  std::array<int, 2> ends{};
  EXPECT_EQ(::pipe(ends.data()), 0);
  const pid_t process = ::fork();
  if (process == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::execl(CONTACT_STREAM, CONTACT_STREAM, folder.c_str(), viewer.staff_id().c_str(), viewer.agency().c_str(),
            nullptr);
    ::_exit(127);
  }
  ::close(ends[1]);
  return {process, ends[0]};
}

// What the stream acknowledged until it was killed, whole lines only: at least one, then for a while more.
std::vector<std::string> kill_after(Stream stream, useconds_t delay) {
  std::string text;
  std::array<char, 4096> buffer{};
  while (text.find('\n') == std::string::npos) {
    const auto got = ::read(stream.output, buffer.data(), buffer.size());
    if (got <= 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ::usleep(delay);
  ::kill(stream.process, SIGKILL);
  for (ssize_t got = 0; (got = ::read(stream.output, buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(got));
  ::close(stream.output);
  int status = 0;
  ::waitpid(stream.process, &status, 0);
  std::vector<std::string> ids;
  for (std::size_t from = 0, end = 0; (end = text.find('\n', from)) != std::string::npos; from = end + 1)
    ids.push_back(text.substr(from, end - from));
  return ids;
}

std::set<std::string> column(const core::Partnership& partnership, sql::Text sql,
                             std::initializer_list<sql::Value> values) {
  std::set<std::string> all;
  for (const auto& row : partnership.database.read(
           {partnership.code, "test"}, [&](sql::Snapshot& snapshot) { return snapshot.query(sql, values); }))
    all.emplace(row.text(0));
  return all;
}

void expect_whole(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& id) {
  core::read(partnership, viewer, [&](core::Reading& reading) {
    const auto contact = contacts::find_contact(reading, *core::ContactId::parse(id));
    EXPECT_TRUE(contact.has_value());
    if (!contact) return false;
    EXPECT_EQ(contact->parts.size(), 2U);
    EXPECT_EQ(contact->forms.size(), 1U);
    EXPECT_FALSE(contact->details.narrative.empty());
    for (const auto& part : contact->parts) EXPECT_TRUE(core::find_record(reading, part.record).has_value());
    EXPECT_TRUE(known_to::find_answer(reading, contact->id).has_value());
    return true;
  });
}

void expect_nothing_lost(const app::Locations& locations, const core::Viewer& viewer,
                         const std::set<std::string>& acknowledged) {
  const app::Runtime runtime(locations);
  const auto& partnership = runtime.partnership();
  const auto there = column(partnership, kContacts, {partnership.code, viewer.agency(), viewer.staff_id()});
  const auto audited = column(partnership, kAudited, {partnership.code});
  for (const auto& id : acknowledged) EXPECT_TRUE(there.contains(id));
  EXPECT_EQ(there, audited);
  for (const auto& id : there) expect_whole(partnership, viewer, id);
  EXPECT_TRUE(core::verify_audit(partnership.database, partnership.keys, locations.audit_heads).sound());
}

void kill_and_look() {
  const auto folder = fresh_folder();
  const auto locations = faults::stream_locations(folder);
  const auto pack_folder = std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo";
  std::optional<core::Viewer> viewer;
  {
    const auto runtime = app::found_partnership(locations, pack::read_files(pack_folder), true);
    const auto cast = pack::load_cast(pack_folder, *runtime->partnership().packs.active());
    viewer = app::add_accounts(runtime->partnership(), *cast.cast).staff.at("olive_examplar");
  }
  linkage::simulate::Dice dice(static_cast<std::uint64_t>(::getpid()));
  std::set<std::string> acknowledged;
  for (int round = 0; round < rounds(); ++round) {
    const auto ids = kill_after(start(folder, *viewer), static_cast<useconds_t>(dice.below(300'000)));
    ASSERT_FALSE(ids.empty()) << "the stream never acknowledged anything";
    acknowledged.insert(ids.begin(), ids.end());
    expect_nothing_lost(locations, *viewer, acknowledged);
  }
  std::printf("%d kills, %zu acknowledged contacts\n", rounds(), acknowledged.size());
  std::filesystem::remove_all(folder);
}

TEST(Kill, OnSqliteNothingAcknowledgedIsLostAndNothingIsHalfThere) { kill_and_look(); }

TEST(Kill, OnPostgresqlNothingAcknowledgedIsLostAndNothingIsHalfThere) {
  const char* owner = std::getenv("WAYMARK_TEST_POSTGRESQL_KILL");
  if (!owner) GTEST_SKIP() << "scripts/with_postgresql gives this test a server";
  sql::migrate(owner, app::schema(), "waymark_app");
  ::setenv("WAYMARK_STREAM_DATABASE", std::getenv("WAYMARK_TEST_POSTGRESQL_KILL_APP"), 1);
  kill_and_look();
  ::unsetenv("WAYMARK_STREAM_DATABASE");
}

}  // namespace
}  // namespace waymark
