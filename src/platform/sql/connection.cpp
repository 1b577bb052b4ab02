#include "platform/sql/connection.hpp"

#include "platform/sql/postgresql_connection.hpp"
#include "platform/sql/sqlite_connection.hpp"

namespace waymark::sql {

namespace {
constexpr int kWordsShown = 5;
constexpr std::string_view kSpace = " \t\r\n";
}  // namespace

Engine engine_of(std::string_view location) {
  const bool url = location.starts_with("postgresql://") || location.starts_with("postgres://");
  return url ? Engine::postgresql : Engine::sqlite;
}

std::unique_ptr<Connection> connect(const std::string& location, Purpose purpose, const Options& options) {
  if (engine_of(location) == Engine::postgresql) return std::make_unique<PostgresqlConnection>(location, options);
  return std::make_unique<SqliteConnection>(location, purpose, options);
}

std::string opening_words(Text sql) {
  std::string words;
  auto rest = sql.view();
  for (int count = 0; count < kWordsShown; ++count) {
    const auto begin = rest.find_first_not_of(kSpace);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(rest.find_first_of(kSpace, begin), rest.size());
    if (!words.empty()) words += ' ';
    words += rest.substr(begin, end - begin);
    rest.remove_prefix(end);
  }
  return words;
}

}  // namespace waymark::sql
