#include "core/shared_value.hpp"

#include <algorithm>
#include <set>

#include "core/blocking.hpp"
#include "core/reaching.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

sql::Text accused() {
  static const auto text = sql::compose({R"(
    SELECT COUNT(*) FROM contact_part t
      JOIN contact c ON c.partnership_id = t.partnership_id AND c.id = t.contact_id
     WHERE t.partnership_id = $1 AND t.record_id = $4 AND t.part = 'alleged_perpetrator' AND
  )"_sql,
                                         visible::candidate_contact()});
  return text;
}

std::set<std::string> of_alleged_perpetrators(Reading& matcher, const std::vector<std::string>& phones,
                                              const std::vector<PersonId>& same) {
  // Nothing but what is to be looked for: names would bring others near.
  Identity numbers_alone;
  numbers_alone.phones = phones;
  std::set<std::string> found;
  for (const auto& row : candidate_rows(matcher, numbers_alone)) {
    const auto record = record_if_whole(matcher, row);
    if (!record || std::find(same.begin(), same.end(), record->person) != same.end()) continue;
    if (matcher.only(accused(), {record->id.text()}).integer(0) == 0) continue;
    for (const auto& phone : record->identity.phones) found.insert(comparable_value(phone));
  }
  return found;
}

}  // namespace

std::vector<std::string> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& phones,
                                                         const std::vector<PersonId>& same) {
  if (phones.empty()) return {};
  const auto viewer = Viewer::matcher(enquirer.viewer());
  auto matcher = enquirer.as(viewer);
  const auto others = of_alleged_perpetrators(matcher, phones, same);
  std::vector<std::string> shared;
  std::copy_if(phones.begin(), phones.end(), std::back_inserter(shared),
               [&](const std::string& phone) { return others.contains(comparable_value(phone)); });
  return shared;
}

}  // namespace waymark::core
