#include "linkage/csv.hpp"

#include <algorithm>

#include "platform/base/utf8.hpp"

namespace waymark::linkage {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// A row as it stands in the text, and what is wrong with it.
struct ReadRow {
  CsvRow row;
  bool quoted = false;       // a field of it stands in quotation marks
  bool too_long = false;     // the rest of it was read over, to find where the next one begins
  bool after_quote = false;  // text between a closing quotation mark and the next delimiter
  bool unclosed = false;     // the text ended inside quotation marks
  bool breaks = false;       // a line break inside quotation marks

  bool blank() const { return row.fields.size() == 1 && row.fields.front().empty() && !quoted; }
};

class Reader {
 public:
  Reader(std::string_view text, const CsvFormat& format) : text_(text), format_(format) {}

  bool at_end() const { return at_ == text_.size(); }

  ReadRow next() {
    ReadRow read;
    read.row.line = line_;
    begin_ = at_;
    do {
      if (!too_long()) read.row.fields.emplace_back();
      field(read);
    } while (took_delimiter());
    read.too_long = too_long();
    take_line_end();
    return read;
  }

 private:
  void field(ReadRow& read) {
    const bool closed = !at_end() && text_[at_] == '"' && quoted(read);
    while (!at_end() && !ends_field(text_[at_])) {
      read.after_quote = read.after_quote || closed;
      keep(read, text_[at_++]);
    }
  }

  // Whether the closing mark was there. A quotation mark inside is written twice.
  bool quoted(ReadRow& read) {
    read.quoted = true;
    ++at_;
    while (!at_end()) {
      const char c = text_[at_++];
      if (c == '"' && (at_end() || text_[at_] != '"')) return true;
      if (c == '"') ++at_;
      if (c == '\n' || (c == '\r' && (at_end() || text_[at_] != '\n'))) {
        ++line_;
        read.breaks = true;
      }
      keep(read, c);
    }
    read.unclosed = true;
    return false;
  }

  void keep(ReadRow& read, char c) const {
    if (!too_long()) read.row.fields.back() += c;
  }

  bool too_long() const { return at_ - begin_ > format_.most_bytes_in_row; }
  bool ends_field(char c) const { return c == format_.delimiter || c == '\n' || c == '\r'; }

  bool took_delimiter() {
    if (at_end() || text_[at_] != format_.delimiter) return false;
    ++at_;
    return true;
  }

  void take_line_end() {
    if (at_end()) return;
    at_ += text_.substr(at_).starts_with("\r\n") ? 2U : 1U;
    ++line_;
  }

  std::string_view text_;
  const CsvFormat& format_;
  std::size_t at_ = 0;
  std::size_t begin_ = 0;  // of the row
  std::size_t line_ = 1;
};

std::string why_no_text(std::string_view text) {
  if (text.empty()) return "the file is empty";
  if (text.starts_with("PK\x03\x04"))
    return "this is a spreadsheet or an archive, not CSV: save the sheet as CSV UTF-8";
  if (text.find('\0') != std::string_view::npos || text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    return "this is not text in UTF-8: save it as CSV UTF-8";
  return {};
}

bool all_utf8(const std::vector<std::string>& fields) {
  return std::all_of(fields.begin(), fields.end(), base::is_utf8);
}

std::string why_no_header(const ReadRow& read, const CsvFormat& format) {
  const auto& names = read.row.fields;
  if (read.too_long) return "the first line is too long for a line of column names";
  if (names.size() > format.most_columns)
    return "the first line names more than " + std::to_string(format.most_columns) + " columns";
  if (read.after_quote || !all_utf8(names)) return "the first line is not a line of column names in UTF-8";
  if (std::all_of(names.begin(), names.end(), [](const std::string& name) { return name.empty(); }))
    return "the first line names no column";
  return {};
}

std::string why_left_out(const ReadRow& read, std::size_t columns, const CsvFormat& format) {
  const auto& fields = read.row.fields;
  if (read.too_long) return "longer than " + std::to_string(format.most_bytes_in_row) + " bytes";
  if (read.after_quote) return "text follows a closing quotation mark";
  if (fields.size() != columns)
    return std::to_string(fields.size()) + (fields.size() == 1 ? " field" : " fields") + " where the header has " +
           std::to_string(columns);
  return all_utf8(fields) ? std::string() : "not in UTF-8";
}

base::Failure no_table(std::string reason) { return {base::FailureKind::invalid, std::move(reason), {}}; }

base::Failure unclosed(const ReadRow& read) {
  return no_table("a quotation mark in the row that begins on line " + std::to_string(read.row.line) +
                  " is never closed: close it, or write it twice if it belongs to the text");
}

ReadRow first_that_is_not_blank(Reader& reader) {
  ReadRow read = reader.next();
  while (read.blank() && !reader.at_end()) read = reader.next();
  return read;
}

}  // namespace

base::Result<CsvTable> read_csv(std::string_view text, const CsvFormat& format) {
  if (std::string reason = why_no_text(text); !reason.empty()) return no_table(std::move(reason));
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Reader reader(text, format);
  ReadRow header = first_that_is_not_blank(reader);
  if (header.unclosed) return unclosed(header);
  if (std::string reason = why_no_header(header, format); !reason.empty()) return no_table(std::move(reason));
  CsvTable table;
  if (header.breaks) table.on_several_lines.push_back(header.row.line);
  table.header = std::move(header.row.fields);
  while (!reader.at_end()) {
    ReadRow read = reader.next();
    if (read.unclosed) return unclosed(read);
    if (read.blank()) continue;
    if (read.breaks) table.on_several_lines.push_back(read.row.line);
    std::string reason = why_left_out(read, table.header.size(), format);
    if (reason.empty())
      table.rows.push_back(std::move(read.row));
    else
      table.left_out.push_back({read.row.line, std::move(reason)});
  }
  return table;
}

std::string csv_field(std::string_view text, char delimiter) {
  const bool needs_quotes = text.find_first_of("\"\r\n") != std::string_view::npos || text.starts_with(' ') ||
                            text.ends_with(' ') || text.find(delimiter) != std::string_view::npos;
  if (!needs_quotes) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

}  // namespace waymark::linkage
