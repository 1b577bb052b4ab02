#pragma once
// Tables as text: comma-separated values as RFC 4180 describes them, in UTF-8. More is taken than that
// standard allows where the meaning is plain: a byte order mark, line ends of every system, another
// delimiter, a quotation mark inside a field that does not begin with one. Empty lines are no rows.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/failure.hpp"

namespace waymark::linkage {

struct CsvFormat {
  char delimiter = ',';
  std::size_t most_bytes_in_row = std::size_t{1} << 20U;
  std::size_t most_columns = 1'000;
};

struct CsvRow {
  std::size_t line = 0;  // where it begins, from 1
  std::vector<std::string> fields;
  bool operator==(const CsvRow&) const = default;
};

// A row that was left out. `reason` holds no value of the row.
struct CsvLeftOut {
  std::size_t line = 0;
  std::string reason;
  bool operator==(const CsvLeftOut&) const = default;
};

// Each row has as many fields as the header. Rows and what was left out stand in the order of the text.
struct CsvTable {
  std::vector<std::string> header;
  std::vector<CsvRow> rows;
  std::vector<CsvLeftOut> left_out;
  // Where rows begin that stand on several lines, the header too: their fields hold line breaks, or a quotation mark
  // was left open and has swallowed whole rows.
  std::vector<std::size_t> on_several_lines{};
};

// One pass, any bytes. `invalid`, with one sentence, where the text is no table: empty, not text at all, a
// header that cannot be used, or a quotation mark that is never closed, because where the rows end is then a
// guess. A row that has another number of fields, is too long, is not UTF-8 or goes on after a closing
// quotation mark is left out and listed.
base::Result<CsvTable> read_csv(std::string_view text, const CsvFormat& format = {});

// The field as it is written into a table: quoted where it has to be.
std::string csv_field(std::string_view text, char delimiter = ',');

}  // namespace waymark::linkage
