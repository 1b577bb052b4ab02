#include "capabilities/people/search.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/visibility.hpp"
#include "linkage/normalise.hpp"

namespace waymark::people {

using sql::operator""_sql;

namespace {

sql::Text newest() {
  static const auto text = sql::compose({core::record_columns(), " WHERE "_sql, core::visible::record(),
                                         " ORDER BY r.made_at DESC, r.agency LIMIT $4"_sql});
  return text;
}

void add_words(std::vector<std::string>& words, std::string_view name) {
  for (auto& word : linkage::name_words(name)) words.push_back(std::move(word));
}

std::vector<std::string> words_of(const core::Identity& identity) {
  std::vector<std::string> words;
  add_words(words, identity.forenames);
  add_words(words, identity.surname);
  for (const auto& surname : identity.former_surnames) add_words(words, surname);
  for (const auto& alias : identity.aliases) {
    add_words(words, alias.forenames);
    add_words(words, alias.surname);
  }
  return words;
}

std::string former_of(const core::Identity& identity) {
  std::string text;
  const auto add = [&](const std::string& name) {
    if (!name.empty()) text += (text.empty() ? "" : ", ") + name;
  };
  for (const auto& surname : identity.former_surnames) add(surname);
  for (const auto& alias : identity.aliases)
    add(alias.forenames + (alias.forenames.empty() || alias.surname.empty() ? "" : " ") + alias.surname);
  return text;
}

auto order_of(const Hit& hit) {
  const auto& identity = hit.record.identity;
  return std::tuple(linkage::latin_lower(identity.surname), linkage::latin_lower(identity.forenames),
                    identity.birth_date.year.value_or(0), identity.birth_date.month.value_or(0),
                    identity.birth_date.day.value_or(0), hit.record.made);
}

}  // namespace

bool matches(const core::Identity& identity, std::string_view typed) {
  const auto wanted = linkage::name_words(typed);
  const auto words = words_of(identity);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& want) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(want); });
  });
}

Hits hits_in(std::vector<core::Record> records, std::string_view typed) {
  Hits found;
  std::set<core::PersonId> seen;
  for (auto& record : records) {
    if (!matches(record.identity, typed) || !seen.insert(record.person).second) continue;
    auto former = former_of(record.identity);
    found.hits.push_back({std::move(record), std::move(former)});
  }
  std::stable_sort(found.hits.begin(), found.hits.end(),
                   [](const Hit& left, const Hit& right) { return order_of(left) < order_of(right); });
  if (found.hits.size() > kMostShown) {
    found.hits.resize(kMostShown);
    found.more_match = true;
  }
  return found;
}

Hits search(core::Reading& reading, std::string_view typed) {
  std::vector<core::Record> records;
  std::size_t unreadable = 0;
  bool more = false;
  for (const auto& row : reading.rows(newest(), {static_cast<std::int64_t>(kMostOpened + 1)})) {
    more = records.size() + unreadable == kMostOpened;
    if (more) break;
    if (auto record = core::record_if_whole(reading, row))
      records.push_back(std::move(*record));
    else
      ++unreadable;
  }
  auto found = hits_in(std::move(records), typed);
  found.not_all_read = more;
  found.unreadable = unreadable;
  return found;
}

}  // namespace waymark::people
