// What `waymark link` prints and writes, and the code it ends with.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/command_line.hpp"
#include "platform/base/failure.hpp"

namespace waymark::app {
namespace {

namespace files = std::filesystem;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Said {
  int code = 0;
  std::string words;
  std::string complaint;
};

Said link(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"waymark", "link"});
  std::vector<const char*> plain;
  for (const std::string& argument : arguments) plain.push_back(argument.c_str());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const int code = run(static_cast<int>(plain.size()), plain.data());
  return {code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
}

class Link : public testing::Test {
 protected:
  Link() {
    auto pattern = (files::temp_directory_path() / "waymark-link-XXXXXX").string();
    base::expects(::mkdtemp(pattern.data()) != nullptr, "a test has a folder");
    folder = pattern;
  }
  ~Link() override { files::remove_all(folder); }

  std::string write(const std::string& name, const std::string& text) const {
    const auto path = folder / name;
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }
  std::string read(const std::string& name) const {
    std::ifstream file(folder / name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  std::string people() const {
    return write("people.csv",
                 "id,entity,first name,surname,dob,postcode,house,favourite colour\n"
                 "a,1,Marigold,Testerly,1992-04-09,ZY1 1AA,12,red\n"
                 "b,1,Marigld,Testerley,09/04/1992,zy11aa,12,\n"
                 "c,2,Olive,Examplar,1971-08-30,ZY2 2BB,3,blue\n");
  }

  files::path folder;
};

TEST_F(Link, SaysWhatItReadAndHowRightItWas) {
  const auto said = link({people(), "--truth", "entity"});
  EXPECT_EQ(said.code, 0) << said.complaint;
  EXPECT_THAT(said.words, HasSubstr("people.csv: 3 rows read, 0 left out\n"));
  EXPECT_THAT(said.words, HasSubstr("  names the row: id\n  only to score: entity\n  forenames: first name\n"));
  EXPECT_THAT(said.words, HasSubstr("  not used: favourite colour\n"));
  EXPECT_THAT(said.words, HasSubstr("clusters: 2, 1 of them with several rows\n"));
  EXPECT_THAT(said.words, HasSubstr("joined from 2 bits on\n"));
  EXPECT_THAT(
      said.words,
      HasSubstr("  cluster F1 (pairs of records in one cluster): precision 1.0000, recall 1.0000, F1 1.0000\n"));
  EXPECT_THAT(said.words, HasSubstr("  B-cubed F1 (record by record): precision 1.0000, recall 1.0000, F1 1.0000\n"));
  EXPECT_THAT(said.words, HasSubstr("\nseconds: "));
  EXPECT_THAT(said.words, Not(HasSubstr("Testerly")));
}

TEST_F(Link, TheTruthChangesTheScoreAndNoCluster) {
  const std::string header = "id,entity,forename,surname,dob\n";
  const std::string one = "Marigold,Testerly,1992-04-09\n";
  const auto right = write("right.csv", header + "a,1," + one + "b,1," + one);
  const auto wrong = write("wrong.csv", header + "a,1," + one + "b,2," + one);
  EXPECT_THAT(link({right, "--truth", "entity"}).words, HasSubstr("in one cluster): precision 1.0000"));
  const auto said = link({wrong, "--truth", "entity"});
  EXPECT_EQ(said.code, 0);
  EXPECT_THAT(said.words, HasSubstr("clusters: 1,"));
  EXPECT_THAT(said.words, HasSubstr("in one cluster): precision 0.0000, recall no data, F1 0.0000"));
}

TEST_F(Link, WritesTheClusterOfEachRowBesideItsLineAndId) {
  const auto said = link({people(), "--clusters", (folder / "out.csv").string()});
  EXPECT_EQ(said.code, 0) << said.complaint;
  EXPECT_THAT(said.words, Not(HasSubstr("precision")));
  EXPECT_EQ(read("out.csv"), "line,id,cluster\n2,a,1\n3,b,1\n4,c,2\n");
}

TEST_F(Link, OverwritesNothing) {
  const auto file = people();
  const auto said = link({file, "--clusters", file});
  EXPECT_EQ(said.code, 2);
  EXPECT_THAT(said.complaint, HasSubstr("is there already"));
  EXPECT_THAT(read("people.csv"), StartsWith("id,entity"));
  EXPECT_EQ(link({file, "--clusters", (folder / "nowhere/out.csv").string()}).code, 2);
}

TEST_F(Link, NamesEveryRowThatItLeftOutAndEndsWithOne) {
  const auto file =
      write("rows.csv", "surname,dob\nTesterly,1992-04-09\nTesterly\nTesterly,1992-04-09,x\nTesterly,soon\n");
  const auto said = link({file});
  EXPECT_EQ(said.code, 1);
  EXPECT_THAT(said.words, HasSubstr("2 rows read, 2 left out\n  line 3: 1 field where the header has 2\n"
                                    "  line 4: 3 fields where the header has 2\n"));
  EXPECT_THAT(said.words, HasSubstr("  1 date of birth could not be read (on line 5)\n"));
}

TEST_F(Link, SaysWhichDatesOfBirthItKnowsOnlyInPart) {
  const auto said = link({write("dates.csv",
                                "surname,dob\nTesterly,12/03/84\nTesterly,12/31/1984\nTesterly,12/03/1984\n"
                                "Testerly,12/31/84\nTesterly,soon\nTesterly,\n")});
  EXPECT_EQ(said.code, 0);
  EXPECT_THAT(said.words,
              HasSubstr("  2 dates of birth without a year: two digits name no century, and the year counts "
                        "as unknown (on lines 2, 5)\n"));
  EXPECT_THAT(said.words, HasSubstr("  2 dates of birth with a month or a day that there is not: days are read before "
                                    "months (on lines 3, 5)\n"));
  EXPECT_THAT(said.words, HasSubstr("  1 date of birth could not be read (on line 6)\n"));
}

TEST_F(Link, SaysWhichRowsStandOnSeveralLines) {
  const auto said = link({write("open.csv", "surname,dob\n\"Testerly,1\nExamplar,2\nSample\",3\nMock,1992-04-09\n")});
  EXPECT_EQ(said.code, 0);
  EXPECT_THAT(said.words,
              HasSubstr("2 rows read, 0 left out\n  1 row stands on several lines of the file, beginning on "
                        "line 2: where no field holds line breaks, a quotation mark was left open"));
  std::string many = "surname,dob\n";
  for (int i = 0; i < 6; ++i) many += "\"Testerly\n\",1992-04-09\n";
  EXPECT_THAT(link({write("many.csv", many)}).words, HasSubstr("beginning on lines 2, 4, 6, 8, 10 …:"));
}

TEST_F(Link, HigherBitsJoinLess) {
  EXPECT_THAT(link({people(), "--join", "100"}).words, HasSubstr("clusters: 3, 0 of them"));
}

TEST_F(Link, TakesAnotherDelimiter) {
  const auto semicolons = write("semicolons.csv", "surname;dob\nTesterly;1992-04-09\n");
  const auto tabs = write("tabs.csv", "surname\tdob\nTesterly\t1992-04-09\n");
  EXPECT_EQ(link({semicolons, "--delimiter", ";"}).code, 0);
  EXPECT_EQ(link({tabs, "--delimiter", "tab"}).code, 0);
  EXPECT_EQ(link({tabs, "--delimiter", "semicolon"}).code, 2);
  const auto said = link({semicolons});
  EXPECT_EQ(said.code, 2);
  EXPECT_THAT(said.complaint, HasSubstr("say --delimiter"));
}

TEST_F(Link, WhatIsNoTableOfPeopleIsRefusedInOneSentence) {
  const auto refusal = [](const std::string& file, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto said = link(arguments);
    EXPECT_EQ(said.code, 2);
    EXPECT_EQ(said.words, "");
    return said.complaint;
  };
  EXPECT_THAT(refusal((folder / "nobody.csv").string()), HasSubstr("cannot read"));
  EXPECT_THAT(refusal(folder.string()), HasSubstr("cannot read"));
  EXPECT_THAT(refusal(write("empty.csv", "")), HasSubstr("the file is empty"));
  EXPECT_THAT(refusal(write("open.csv", "surname,dob\n\"Testerly,1\n")), HasSubstr("line 2 is never closed"));
  EXPECT_THAT(refusal(write("colours.csv", "colour,shape\nred,round\n")), HasSubstr("no column is known by its name"));
  EXPECT_THAT(refusal(write("header.csv", "surname,dob\n")), HasSubstr("no row"));
  EXPECT_THAT(refusal(people(), {"--truth", "person"}), HasSubstr("no column \"person\"; its columns: id, entity, "));
  EXPECT_THAT(refusal(write("twice.csv", "surname,e,e\nTesterly,1,2\n"), {"--truth", "e"}), HasSubstr("several"));
}

TEST_F(Link, WantsAFile) {
  EXPECT_EQ(link({}).code, 2);
  EXPECT_EQ(link({people(), "--join", "many"}).code, 2);
}

// Labelled people that nobody in the project made; the project does not ship them.
class LinkLabelledPeople : public testing::TestWithParam<const char*> {};

TEST_P(LinkLabelledPeople, ReachTheGoalAtTheShippedSetting) {
  const char* data = std::getenv("WAYMARK_LINKAGE_DATA");
  const auto file = files::path(data == nullptr ? "" : data) / GetParam();
  if (data == nullptr || !files::exists(file))
    GTEST_SKIP() << "skipped: labelled data not present (" << GetParam() << ")";
  const auto said = link({file.string(), "--truth", "entity"});
  EXPECT_EQ(said.code, 0) << said.complaint;
  const std::string_view label = "cluster F1 (pairs of records in one cluster): ";
  const auto line = said.words.find(label);
  ASSERT_NE(line, std::string::npos) << said.words;
  const auto at = said.words.find(", F1 ", line);
  ASSERT_LT(at, said.words.find('\n', line)) << said.words;
  EXPECT_GE(std::stod(said.words.substr(at + 5)), 0.98) << said.words;
}

INSTANTIATE_TEST_SUITE_P(Febrl, LinkLabelledPeople, testing::Values("febrl1.csv", "febrl2.csv"), [](const auto& file) {
  return std::string(file.param).substr(0, std::string("febrl1").size());
});

}  // namespace
}  // namespace waymark::app
