#include "platform/sql/migration_script.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace waymark::sql {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

struct Piece {
  enum class Kind { word, quotation, comment, space, sign } kind;
  std::string_view text;
};

[[noreturn]] void refuse(const std::string& why) { throw base::InfrastructureError(why); }

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string upper(std::string_view word) {
  std::string result(word);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return result;
}

// How long the stretch that begins with `opening` and ends with `closing` is.
std::size_t length_through(std::string_view text, std::size_t opening, std::string_view closing) {
  const auto end = text.find(closing, opening);
  if (end == std::string_view::npos) refuse("a quotation or comment does not end");
  return end + closing.size();
}

// A doubled quotation mark inside a quotation makes two pieces of it, which is as good.
Piece first_piece(std::string_view text) {
  const auto piece = [&](Piece::Kind kind, std::size_t length) { return Piece{kind, text.substr(0, length)}; };
  const char c = text.front();
  if (c == '\'' || c == '"') return piece(Piece::Kind::quotation, length_through(text, 1, text.substr(0, 1)));
  if (text.starts_with("/*")) return piece(Piece::Kind::comment, length_through(text, 2, "*/"));
  if (text.starts_with("--")) return piece(Piece::Kind::comment, text.find('\n'));
  if (kSpace.find(c) != std::string_view::npos) return piece(Piece::Kind::space, 1);
  if (!in_word(c)) return piece(Piece::Kind::sign, 1);
  const auto end = std::find_if_not(text.begin(), text.end(), in_word);
  return piece(Piece::Kind::word, static_cast<std::size_t>(end - text.begin()));
}

// SQLite's INT is any integer of 64 bits and, unlike its INTEGER, never another name for the row number.
std::string translated(const std::string& word, Engine engine) {
  struct Translation {
    std::string_view word, sqlite, postgresql;
  };
  static constexpr Translation kTranslations[] = {
      {"BLOB", "BLOB", "BYTEA"},
      {"BIGINT", "INT", "BIGINT"},
      {"DOUBLE", "REAL", "DOUBLE"},
      {"PRECISION", "", "PRECISION"},
  };
  for (const auto& translation : kTranslations)
    if (word == translation.word)
      return std::string(engine == Engine::sqlite ? translation.sqlite : translation.postgresql);
  return word;
}

void expect_one_meaning(const std::string& word) {
  static constexpr std::array<std::string_view, 19> kRefused = {
      "INT",     "INTEGER", "INT2", "INT4",    "INT8",  "SMALLINT",  "SERIAL",    "REAL",     "FLOAT", "NUMERIC",
      "DECIMAL", "BOOLEAN", "CHAR", "VARCHAR", "BYTEA", "TIMESTAMP", "BIGSERIAL", "DATETIME", "ANY"};
  if (std::find(kRefused.begin(), kRefused.end(), upper(word)) != kRefused.end())
    refuse("the type " + upper(word) + " is not the same in both engines: use TEXT, BIGINT, DOUBLE PRECISION or BLOB");
}

class Statement {
 public:
  void add(const Piece& piece, Engine engine) {
    if (piece.kind == Piece::Kind::comment) return;
    if (piece.kind == Piece::Kind::space && text_.empty()) return;
    if (piece.kind != Piece::Kind::word) {
      text_ += piece.text;
      return;
    }
    const std::string word(piece.text);
    expect_one_meaning(word);
    if (words_.size() < 2) words_.push_back(upper(word));
    text_ += translated(word, engine);
  }

  bool empty() const { return text_.empty(); }

  std::string finished(Engine engine) const {
    static constexpr std::array<std::string_view, 6> kAllowed = {"CREATE", "ALTER",  "DROP",
                                                                 "INSERT", "UPDATE", "DELETE"};
    if (words_.empty() || std::find(kAllowed.begin(), kAllowed.end(), words_.front()) == kAllowed.end())
      refuse("a statement begins with none of CREATE, ALTER, DROP, INSERT, UPDATE and DELETE");
    const bool table = words_ == std::vector<std::string>{"CREATE", "TABLE"};
    return table && engine == Engine::sqlite ? text_ + " STRICT" : text_;
  }

 private:
  std::string text_;
  std::vector<std::string> words_;  // the first two
};

}  // namespace

std::vector<std::string> migration_statements(std::string_view text, Engine engine) {
  std::vector<std::string> statements;
  Statement statement;
  while (!text.empty()) {
    const auto piece = first_piece(text);
    text.remove_prefix(piece.text.size());
    if (piece.text != ";") {
      statement.add(piece, engine);
    } else {
      statements.push_back(statement.finished(engine));
      statement = {};
    }
  }
  if (!statement.empty()) refuse("the last statement does not end with ';'");
  return statements;
}

}  // namespace waymark::sql
