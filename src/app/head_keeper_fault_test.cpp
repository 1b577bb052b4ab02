// The file of audit heads cannot be written: the disk is full, its folder is gone. Nothing half written stays in it,
// and its keeper goes on by itself when it can.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "app/head_keeper.hpp"
#include "core/audit_verify.hpp"
#include "platform/base/file_size_limit_for_tests.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using testing::HasSubstr;

std::string text_of(const files::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Standard error goes into a file, which can be read while something runs.
class ErrorsInFile {
 public:
  explicit ErrorsInFile(files::path path) : path_(std::move(path)), before_(::dup(STDERR_FILENO)) {
    const int file = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(file, STDERR_FILENO);
    ::close(file);
  }
  ~ErrorsInFile() {
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
  }
  ErrorsInFile(const ErrorsInFile&) = delete;
  ErrorsInFile& operator=(const ErrorsInFile&) = delete;

  bool holds(std::string_view words) const { return text_of(path_).find(words) != std::string::npos; }

 private:
  files::path path_;
  int before_;
};

// Half a minute at most, where the machine has other things to do.
template <class Condition>
bool comes(const Condition& condition) {
  for (int i = 0; i < 30'000 && !condition(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  return condition();
}

class HeadKeeperFault : public testing::Test {
 protected:
  HeadKeeperFault() {
    auto pattern = (files::temp_directory_path() / "waymark-heads-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    folder = pattern;
    const char* source = std::getenv("WAYMARK_SOURCE");
    runtime = found_partnership(demonstration_in(folder / "data"),
                                pack::read_files(files::path(source == nullptr ? "." : source) / "packs/demo"), true);
  }
  ~HeadKeeperFault() override {
    runtime.reset();
    files::remove_all(folder);
  }

  const core::Partnership& partnership() const { return runtime->partnership(); }
  files::path heads() const { return runtime->locations().audit_heads; }
  void record() const { partnership().audit.record({"test", "", ""}, {{"test.done", "test", "1"}}); }
  core::AuditVerdict verify() const { return core::verify_audit(partnership().database, partnership().keys, heads()); }
  std::size_t signed_heads() const { return core::read_heads(heads(), partnership().keys).heads.size(); }
  // What a disk that fills up in the middle of a line leaves of it.
  void write_half_a_line() const { std::ofstream(heads(), std::ios::app) << "01234567 3 abcdef"; }

  files::path folder;
  std::unique_ptr<Runtime> runtime;
};

TEST_F(HeadKeeperFault, ADiskThatFillsUpInTheMiddleOfALineLeavesNothingOfIt) {
  core::HeadFile file(heads(), partnership().keys);
  file.append(partnership().audit.head(), partnership().clock.now());
  const auto before = text_of(heads());
  record();
  {
    const base::FileSizeLimit full(before.size() + 20);
    EXPECT_THROW(file.append(partnership().audit.head(), partnership().clock.now()), base::InfrastructureError);
  }
  EXPECT_EQ(text_of(heads()), before);
  file.append(partnership().audit.head(), partnership().clock.now());
  EXPECT_EQ(signed_heads(), 2U);
  EXPECT_TRUE(verify().sound());
}

TEST_F(HeadKeeperFault, ALineThatWasNeverFinishedIsNoHeadAndInNobodysWay) {
  core::HeadFile(heads(), partnership().keys).append(partnership().audit.head(), partnership().clock.now());
  write_half_a_line();
  EXPECT_FALSE(verify().sound()) << "as long as it stands there";
  record();
  core::HeadFile(heads(), partnership().keys).append(partnership().audit.head(), partnership().clock.now());
  EXPECT_EQ(signed_heads(), 2U);
  EXPECT_TRUE(verify().sound());
}

TEST_F(HeadKeeperFault, AFileThatHoldsNothingElseIsBegunAnew) {
  write_half_a_line();
  core::HeadFile(heads(), partnership().keys).append(partnership().audit.head(), partnership().clock.now());
  EXPECT_EQ(signed_heads(), 1U);
  EXPECT_TRUE(verify().sound());
}

TEST_F(HeadKeeperFault, AFolderThatIsGoneForAWhileStopsNobodyAndIsMadeUpFor) {
  const auto place = heads().parent_path();
  const auto away = folder / "away";
  {
    const ErrorsInFile log(folder / "log");
    const HeadKeeper keeper(*runtime, std::chrono::milliseconds{1});
    files::rename(place, away);
    record();
    EXPECT_TRUE(comes([&] { return log.holds("\"audit_head_not_kept\""); }));
    files::rename(away, place);
    EXPECT_TRUE(comes([&] { return signed_heads() == 2; }));
  }
  EXPECT_TRUE(verify().sound());
  EXPECT_TRUE(verify().uncovered.empty());
}

TEST_F(HeadKeeperFault, AFolderThatIsGoneAtTheEndEndsNothingElse) {
  const auto place = heads().parent_path();
  testing::internal::CaptureStderr();
  {
    const HeadKeeper keeper(*runtime);
    record();
    files::rename(place, folder / "away");
  }
  EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("\"audit_head_not_kept\""));
  files::rename(folder / "away", place);
  const HeadKeeper again(*runtime);
  EXPECT_TRUE(verify().sound());
}

}  // namespace
}  // namespace waymark::app
