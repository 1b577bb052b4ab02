#pragma once
// SQL text that no value can get into: it is made from literals alone, joined by `compose`. Values
// travel as parameters `$1`, `$2`, …, in the one dialect that SQLite and PostgreSQL both read. A text may
// leave a value out that it is given and does not need.
#include <initializer_list>
#include <string_view>

namespace waymark::sql {

class Text {
 public:
  std::string_view view() const { return view_; }
  const char* c_str() const { return view_.data(); }  // every Text ends in a NUL that its view leaves out

 private:
  explicit constexpr Text(std::string_view view) : view_(view) {}
  std::string_view view_;
  friend consteval Text operator""_sql(const char* text, std::size_t size);
  friend Text compose(std::initializer_list<Text> parts);
  friend Text migration_statement(std::string_view statement);  // the one text that comes from a file
};

consteval Text operator""_sql(const char* text, std::size_t size) { return Text(std::string_view(text, size)); }

// Joins literals once (keep the result in a static): the joined text lives as long as the process, so
// that its address can be the key of the statement cache.
Text compose(std::initializer_list<Text> parts);

}  // namespace waymark::sql
