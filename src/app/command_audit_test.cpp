// What `waymark audit verify` prints, and the code it ends with.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "app/command_line.hpp"
#include "app/head_keeper.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using sql::operator""_sql;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

pack::Files demo_pack() {
  const char* source = std::getenv("WAYMARK_SOURCE");
  return pack::read_files(files::path(source == nullptr ? "." : source) / "packs/demo");
}

struct Said {
  int code = 0;
  std::string words;
};

class AuditVerify : public testing::Test {
 protected:
  AuditVerify() {
    auto pattern = (files::temp_directory_path() / "waymark-verify-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    folder = pattern;
    ::unsetenv("WAYMARK_MASTER_KEY_FILE");
    runtime = found_partnership(demonstration_in(data()), demo_pack(), true);
  }
  ~AuditVerify() override {
    runtime.reset();
    files::remove_all(folder);
  }

  files::path data() const { return folder / "data"; }
  files::path heads() const { return data() / "audit/heads"; }
  std::string chain() const { return runtime->partnership().audit.head().chain; }
  std::int64_t last() const { return runtime->partnership().audit.head().position; }

  void read_something() const {
    runtime->partnership().audit.record({"viewer", "agency", "request"}, {{"record.read", "record", "x"}});
  }
  // A process that works for a while and ends in order.
  void work() const {
    const HeadKeeper keeper(*runtime);
    for (int i = 0; i < 3; ++i) read_something();
  }
  void tamper(sql::Text text) const {
    const auto done = runtime->partnership().database.write(
        {"", "tamper"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          EXPECT_EQ(transaction.execute(text, {}), 1);
          return base::Done{};
        });
    EXPECT_TRUE(done.ok());
  }

  Said verify() const {
    const auto place = data().string();
    const std::array<const char*, 5> arguments = {"waymark", "audit", "verify", "--data", place.c_str()};
    testing::internal::CaptureStdout();
    const int code = run(static_cast<int>(arguments.size()), arguments.data());
    return {code, testing::internal::GetCapturedStdout()};
  }

  files::path folder;
  std::unique_ptr<Runtime> runtime;
};

TEST_F(AuditVerify, SaysThatAllIsSound) {
  work();
  const auto said = verify();
  EXPECT_EQ(said.code, 0);
  EXPECT_EQ(said.words, fmt::format("chains: 1\nentries: {}\nheads: 2\nsound\n", last()));
}

TEST_F(AuditVerify, SaysThatNoHeadCoversABrandNewPartnershipYet) {
  read_something();
  const auto said = verify();
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.words, HasSubstr("problem: there is no file of heads"));
  EXPECT_THAT(said.words, HasSubstr(fmt::format("not covered: chain {}, entries 1 to ", chain())));
  EXPECT_THAT(said.words, HasSubstr("NOT SOUND"));
}

TEST_F(AuditVerify, DoesNotCallSoundWhatLostItsHeads) {
  work();
  for (const bool emptied : {false, true}) {
    files::remove(heads());
    if (emptied) std::ofstream(heads()).close();
    const auto said = verify();
    EXPECT_EQ(said.code, 1);
    EXPECT_THAT(said.words, HasSubstr(emptied ? "the file of heads is empty" : "there is no file of heads"));
    EXPECT_THAT(said.words, HasSubstr("heads: 0\n"));
    EXPECT_THAT(said.words, HasSubstr("NOT SOUND"));
    EXPECT_THAT(said.words, Not(HasSubstr("\nsound")));
  }
}

TEST_F(AuditVerify, SaysWhatStandsBehindTheLastHead) {
  work();
  const auto covered = last();
  read_something();
  read_something();
  const auto said = verify();
  EXPECT_EQ(said.code, 0);
  EXPECT_THAT(said.words, HasSubstr(fmt::format("not covered: chain {}, entries {} to {}: no head covers these entries "
                                                "yet\nsound up to the last head of each chain",
                                                chain(), covered + 1, covered + 2)));
  EXPECT_THAT(said.words, Not(EndsWith("\nsound\n")));
}

TEST_F(AuditVerify, NamesTheFirstEntryThatIsWrong) {
  work();
  tamper("UPDATE audit_entry SET viewer = 'somebody else' WHERE position = 2"_sql);
  const auto said = verify();
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.words,
              HasSubstr(fmt::format("problem: chain {}, entry 2: entry 2 is not as it was written", chain())));
  EXPECT_THAT(said.words, HasSubstr("NOT SOUND"));
}

TEST_F(AuditVerify, NamesAnEntryThatWasInsertedBeforeTheFirst) {
  work();
  tamper(R"(
    INSERT INTO audit_entry (partnership_id, chain_id, position, at, viewer, agency, action, subject_kind, subject_id,
                             purpose, request_id, mac)
    SELECT partnership_id, chain_id, 0, at, viewer, agency, action, subject_kind, subject_id, purpose, request_id, mac
      FROM audit_entry WHERE position = 1
  )"_sql);
  const auto said = verify();
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.words, HasSubstr("entry 0 was inserted"));
}

TEST_F(AuditVerify, SaysWhereTheDataWouldHaveToBe) {
  runtime.reset();
  files::remove_all(data());
  testing::internal::CaptureStderr();
  const auto said = verify();
  EXPECT_EQ(said.code, 2);
  EXPECT_EQ(said.words, "");
  EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("run `waymark init` first"));
}

}  // namespace
}  // namespace waymark::app
