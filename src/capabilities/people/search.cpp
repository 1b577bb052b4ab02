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
  return std::tuple(hit.found_by.nearly, linkage::latin_lower(identity.surname),
                    linkage::latin_lower(identity.forenames), identity.birth_date.year.value_or(0),
                    identity.birth_date.month.value_or(0), identity.birth_date.day.value_or(0), hit.record.made);
}

const std::vector<core::Address>& of_person(const KeptBack& kept_back, const core::PersonId& person) {
  static const std::vector<core::Address> none;
  const auto found = kept_back.find(person);
  return found == kept_back.end() ? none : found->second;
}

}  // namespace

Hits hits_in(std::vector<core::Record> records, const Wanted& wanted) {
  Hits found;
  const auto kept_back = wanted.at_an_address() ? kept_back_in(records) : KeptBack{};
  std::set<core::PersonId> seen;
  for (auto& record : records) {
    const auto by = found_by(record.identity, wanted, of_person(kept_back, record.person));
    if (!by || !seen.insert(record.person).second) continue;
    auto former = former_of(record.identity);
    found.hits.push_back({std::move(record), std::move(former), *by});
  }
  std::stable_sort(found.hits.begin(), found.hits.end(),
                   [](const Hit& left, const Hit& right) { return order_of(left) < order_of(right); });
  found.all = found.hits.size();
  if (found.hits.size() > kMostShown) found.hits.resize(kMostShown);
  return found;
}

Hits search(core::Reading& reading, const Wanted& wanted) {
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
  auto found = hits_in(std::move(records), wanted);
  found.not_all_read = more;
  found.unreadable = unreadable;
  return found;
}

}  // namespace waymark::people
