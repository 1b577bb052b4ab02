// Any bytes are read as a table: every row has a field for each column, and a table that is written is read
// back as it was. The columns' names and the values go on to become people.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "linkage/columns.hpp"
#include "linkage/csv.hpp"

namespace linkage = waymark::linkage;

namespace {

std::string written(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i) line += (i == 0 ? "" : ",") + linkage::csv_field(fields[i]);
  return line.empty() ? "\"\"\n" : line + '\n';
}

void read_again(const linkage::CsvTable& table) {
  std::string text = "\n" + written(table.header);  // the empty line keeps the header from looking like a file's mark
  for (const auto& row : table.rows) text += written(row.fields);
  const auto again = linkage::read_csv(text);
  if (!again.ok() || again->header != table.header || again->rows.size() != table.rows.size()) std::abort();
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    if (again->rows[i].fields != table.rows[i].fields) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto table = linkage::read_csv(text);
  static_cast<void>(linkage::read_csv(text, {.delimiter = ';', .most_bytes_in_row = 16, .most_columns = 4}));
  static_cast<void>(linkage::read_birth_date(text));
  if (!table.ok()) return 0;
  const auto columns = linkage::columns_of(table->header);
  std::size_t line = 0;
  for (const auto& row : table->rows) {
    if (row.fields.size() != table->header.size() || row.line <= line) std::abort();
    line = row.line;
    static_cast<void>(linkage::read_person(columns, row.fields));
  }
  read_again(*table);
  return 0;
}
