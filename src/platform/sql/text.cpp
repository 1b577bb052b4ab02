#include "platform/sql/text.hpp"

#include <mutex>
#include <string>
#include <unordered_set>

#include "platform/sql/migration_script.hpp"

namespace waymark::sql {

namespace {

// Never destroyed: statements that are keyed by these addresses may be closed after everything else.
std::string_view intern(std::string text) {
  static auto& mutex = *new std::mutex;
  static auto& texts = *new std::unordered_set<std::string>;
  const std::lock_guard lock(mutex);
  return *texts.insert(std::move(text)).first;
}

}  // namespace

Text compose(std::initializer_list<Text> parts) {
  std::string joined;
  for (const auto part : parts) joined += part.view();
  return Text(intern(std::move(joined)));
}

Text migration_statement(std::string_view statement) { return Text(intern(std::string(statement))); }

}  // namespace waymark::sql
