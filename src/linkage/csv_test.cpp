#include "linkage/csv.hpp"

#include <gmock/gmock.h>

namespace waymark::linkage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using Fields = std::vector<std::string>;

CsvTable read(std::string_view text, const CsvFormat& format = {}) {
  auto table = read_csv(text, format);
  EXPECT_TRUE(table.ok()) << (table.ok() ? "" : table.failure().message);
  return table.ok() ? std::move(table).value() : CsvTable{};
}

std::string refusal(std::string_view text, const CsvFormat& format = {}) {
  const auto table = read_csv(text, format);
  if (table.ok()) return "taken";
  EXPECT_EQ(table.failure().kind, base::FailureKind::invalid);
  return table.failure().message;
}

TEST(Csv, ReadsARowForEachLineAfterTheHeader) {
  const auto table = read("id,name\n1,Testerly\n2,\n");
  EXPECT_THAT(table.header, ElementsAre("id", "name"));
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{2, {"1", "Testerly"}}, CsvRow{3, {"2", ""}}));
  EXPECT_THAT(table.left_out, IsEmpty());
}

TEST(Csv, QuotationMarksHoldDelimitersLineEndsAndDoubledMarks) {
  const auto table = read("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"two\r\nlines\",\"\"\nlast,row\n");
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{2, {"x, y", "he said \"no\""}}, CsvRow{3, {"two\r\nlines", ""}},
                                      CsvRow{5, {"last", "row"}}));
}

// "O"Malley" with a mark too many, and another one three rows later: the rows between them are one field.
TEST(Csv, RowsOnSeveralLinesAreNamedBecauseAnOpenMarkMayHaveSwallowedRows) {
  const auto table = read("id,name\n1,Testerly\n2,\"Examplar\n3,Sample\n4,Mock\"\n5,\"plain\"\n6,\"two\r\nlines\",x\n");
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{2, {"1", "Testerly"}}, CsvRow{3, {"2", "Examplar\n3,Sample\n4,Mock"}},
                                      CsvRow{6, {"5", "plain"}}));
  EXPECT_THAT(table.on_several_lines, ElementsAre(3, 7)) << "also a row that is left out";
  EXPECT_THAT(read("\"a\nb\",c\n1,2\n").on_several_lines, ElementsAre(1));
  EXPECT_THAT(read("a,b\n1,2\n").on_several_lines, IsEmpty());
}

TEST(Csv, AMarkInsideAFieldThatDoesNotBeginWithOneIsText) {
  EXPECT_THAT(read("a,b\n5\" nail,6\"\n").rows, ElementsAre(CsvRow{2, {"5\" nail", "6\""}}));
}

TEST(Csv, EverySystemsLineEndsAndTheByteOrderMarkAreTaken) {
  for (const std::string_view text : {"a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\n3,4", "a,b\r1,2\r3,4\r",
                                      "\xEF\xBB\xBF"
                                      "a,b\n1,2\n3,4\n"}) {
    const auto table = read(text);
    EXPECT_THAT(table.header, ElementsAre("a", "b"));
    EXPECT_THAT(table.rows, ElementsAre(CsvRow{2, {"1", "2"}}, CsvRow{3, {"3", "4"}}));
  }
}

TEST(Csv, EmptyLinesAreNoRowsAndAreCounted) {
  const auto table = read("\n\na,b\n\n1,2\n\n\n3,4\n\n");
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{5, {"1", "2"}}, CsvRow{8, {"3", "4"}}));
  EXPECT_THAT(table.left_out, IsEmpty());
}

TEST(Csv, OneColumnMayHoldAnEmptyFieldInMarks) {
  EXPECT_THAT(read("a\n\"\"\nx\n").rows, ElementsAre(CsvRow{2, {""}}, CsvRow{3, {"x"}}));
}

TEST(Csv, ARowWithAnotherNumberOfFieldsIsLeftOutWithItsLineAndReason) {
  const auto table = read("a,b,c\n1,2,3\n1,2\n\"x\ny\",2,3,4\n7\n1,2,4\n");
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{2, {"1", "2", "3"}}, CsvRow{7, {"1", "2", "4"}}));
  EXPECT_THAT(table.left_out, ElementsAre(CsvLeftOut{3, "2 fields where the header has 3"},
                                          CsvLeftOut{4, "4 fields where the header has 3"},
                                          CsvLeftOut{6, "1 field where the header has 3"}));
}

TEST(Csv, TextBehindAClosingMarkAndBytesThatAreNotUtf8AreLeftOutToo) {
  const auto table = read("a,b\n\"x\"y,2\n\xFFx,2\n1,2\n");
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{4, {"1", "2"}}));
  EXPECT_THAT(table.left_out,
              ElementsAre(CsvLeftOut{2, "text follows a closing quotation mark"}, CsvLeftOut{3, "not in UTF-8"}));
}

TEST(Csv, AMarkThatIsNeverClosedIsNamedByTheLineOfItsRow) {
  EXPECT_THAT(refusal("a,b\n1,2\n3,\"4\n5,6\n"), HasSubstr("the row that begins on line 3 is never closed"));
  EXPECT_THAT(refusal("a,\"b\n1,2\n"), HasSubstr("line 1"));
  EXPECT_THAT(refusal("a,b\n1,\""), HasSubstr("line 2"));
}

TEST(Csv, WhatIsNoTableIsRefusedInOneSentence) {
  EXPECT_THAT(refusal(""), HasSubstr("empty"));
  EXPECT_THAT(refusal("PK\x03\x04rest"), HasSubstr("spreadsheet"));
  EXPECT_THAT(refusal(std::string_view("\xFF\xFE"
                                       "a\0,\0b\0",
                                       8)),
              HasSubstr("UTF-8"));
  EXPECT_THAT(refusal(std::string_view("a,b\n1,\0\n", 8)), HasSubstr("not text"));
  EXPECT_THAT(refusal("\n\n"), HasSubstr("names no column"));
  EXPECT_THAT(refusal(",,\n1,2,3\n"), HasSubstr("names no column"));
  EXPECT_THAT(refusal("\xFF,b\n1,2\n"), HasSubstr("column names"));
}

TEST(Csv, TheLimitsHoldForEveryRowAndTheRestIsStillRead) {
  const CsvFormat format{.most_bytes_in_row = 20, .most_columns = 3};
  const auto table = read(
      "a,b\n" + std::string(21, 'x') + ",y\n\"" + std::string(30, '\n') + "\",y\n" + std::string(40, ',') + "\n1,2\n",
      format);
  EXPECT_THAT(table.rows, ElementsAre(CsvRow{35, {"1", "2"}}));
  EXPECT_THAT(table.left_out, ElementsAre(CsvLeftOut{2, "longer than 20 bytes"}, CsvLeftOut{3, "longer than 20 bytes"},
                                          CsvLeftOut{34, "longer than 20 bytes"}));
  EXPECT_THAT(refusal("a,b,c,d\n", format), HasSubstr("more than 3 columns"));
  EXPECT_THAT(refusal("a,bcdefghijklmnopqrstuvwxyz\n", format), HasSubstr("first line is too long"));
}

TEST(Csv, ARowOfExactlyTheLimitIsTaken) {
  EXPECT_THAT(read("a,b\n12345,6789\n", {.most_bytes_in_row = 10}).rows, ElementsAre(CsvRow{2, {"12345", "6789"}}));
}

TEST(Csv, AnotherDelimiterMakesCommasText) {
  EXPECT_THAT(read("a;b\nx,y;z\n", {.delimiter = ';'}).rows, ElementsAre(CsvRow{2, {"x,y", "z"}}));
  EXPECT_THAT(read("a\tb\n1\t2\n", {.delimiter = '\t'}).rows, ElementsAre(CsvRow{2, {"1", "2"}}));
}

TEST(Csv, AWrittenFieldIsReadBackAsItWas) {
  EXPECT_EQ(csv_field("plain text"), "plain text");
  const Fields fields{"a,b", "\"", "x\ny", " space ", "", "é"};
  std::string line;
  for (const std::string& field : fields) line += (line.empty() ? "" : ",") + csv_field(field);
  const auto table = read("1,2,3,4,5,6\n" + line + '\n');
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows.front().fields, fields);
}

}  // namespace
}  // namespace waymark::linkage
