#include "core/shared_value.hpp"

#include <algorithm>

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

sql::Text knowable() {
  static const auto text =
      sql::compose({"SELECT COUNT(*) FROM record r WHERE r.id = $4 AND "_sql, visible::candidate()});
  return text;
}

std::vector<Record> accused_near(Reading& matcher, const std::vector<std::string>& phones,
                                 const std::vector<PersonId>& same) {
  // Nothing but what is to be looked for: names would bring others near.
  Identity numbers_alone;
  numbers_alone.phones = phones;
  std::vector<Record> found;
  for (const auto& row : candidate_rows(matcher, numbers_alone)) {
    auto record = record_if_whole(matcher, row);
    if (!record || std::find(same.begin(), same.end(), record->person) != same.end()) continue;
    if (matcher.only(accused(), {record->id.text()}).integer(0) > 0) found.push_back(std::move(*record));
  }
  return found;
}

bool has_number(const Record& record, const std::string& number) {
  const auto& phones = record.identity.phones;
  return std::any_of(phones.begin(), phones.end(),
                     [&](const std::string& phone) { return comparable_value(phone) == comparable_value(number); });
}

}  // namespace

std::vector<SharedNumber> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& phones,
                                                          const std::vector<PersonId>& same) {
  std::vector<SharedNumber> shared;
  if (phones.empty()) return shared;
  const auto viewer = Viewer::matcher(enquirer.viewer());
  auto matcher = enquirer.as(viewer);
  const auto accused = accused_near(matcher, phones, same);
  for (const auto& phone : phones) {
    SharedNumber one{phone, {}};
    for (const auto& record : accused) {
      if (!has_number(record, phone)) continue;
      one.records.push_back(record.id);
      one.known = one.known || record.agency == enquirer.viewer().agency();
    }
    if (!one.records.empty()) shared.push_back(std::move(one));
  }
  return shared;
}

void forget_unknowable_reasons(Reading& reading, SafeContact& contact) {
  const bool any = std::any_of(contact.methods.begin(), contact.methods.end(),
                               [](const ContactMethod& method) { return method.refused(); });
  if (!any || reading.viewer().kind() != ViewerKind::staff) return;
  const auto viewer = Viewer::matcher(reading.viewer());
  std::erase_if(contact.methods, [&](const ContactMethod& method) {
    auto matcher = reading.as(viewer);
    return method.refused() &&
           std::none_of(method.refused_by.begin(), method.refused_by.end(),
                        [&](const std::string& record) { return matcher.only(knowable(), {record}).integer(0) > 0; });
  });
}

}  // namespace waymark::core
