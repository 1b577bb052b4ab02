#include "core/shared_value.hpp"

#include <algorithm>

#include "core/blocking.hpp"
#include "core/same_value.hpp"
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

template <class Id>
bool is_one_of(const std::vector<Id>& all, const Id& id) {
  return std::find(all.begin(), all.end(), id) != all.end();
}

std::vector<Record> accused_near(Reading& matcher, const std::vector<std::string>& values,
                                 const std::vector<PersonId>& same, const std::vector<RecordId>& but) {
  std::vector<Record> found;
  for (const auto& row : rows_reached_by(matcher, values)) {
    auto record = record_if_whole(matcher, row);
    if (!record || is_one_of(same, record->person) || is_one_of(but, record->id)) continue;
    if (matcher.only(accused(), {record->id.text()}).integer(0) > 0) found.push_back(std::move(*record));
  }
  return found;
}

std::vector<std::string> in_both(std::vector<std::string> some, const std::vector<std::string>& others) {
  std::erase_if(some, [&](const std::string& one) { return !is_one_of(others, one); });
  return some;
}

bool may_know_of(Reading& matcher, const std::string& record) {
  return matcher.only(knowable(), {record}).integer(0) > 0;
}

}  // namespace

std::vector<SharedValue> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& values,
                                                         const std::vector<PersonId>& same,
                                                         const std::vector<RecordId>& but) {
  std::vector<SharedValue> shared;
  if (values.empty()) return shared;
  const auto viewer = Viewer::matcher(enquirer.viewer());
  auto matcher = enquirer.as(viewer);
  const auto accused = accused_near(matcher, values, same, but);
  for (const auto& value : values) {
    SharedValue one{value, {}};
    for (const auto& record : accused)
      if (auto common = in_both(comparable_values(value), reached_by(record.identity)); !common.empty())
        one.with.push_back({record.id, record.agency == enquirer.viewer().agency(), std::move(common)});
    if (!one.with.empty()) shared.push_back(std::move(one));
  }
  return shared;
}

void forget_unknowable_reasons(Reading& reading, SafeContact& contact) {
  const bool any = std::any_of(contact.methods.begin(), contact.methods.end(),
                               [](const ContactMethod& method) { return method.refused(); });
  if (!any || reading.viewer().kind() != ViewerKind::staff) return;
  const auto viewer = Viewer::matcher(reading.viewer());
  auto matcher = reading.as(viewer);
  std::erase_if(contact.methods, [&](const ContactMethod& method) {
    return method.refused() && std::none_of(method.refused_by.begin(), method.refused_by.end(),
                                            [&](const std::string& record) { return may_know_of(matcher, record); });
  });
}

std::optional<Record> record_with_reasons(Reading& reading, const RecordId& id) {
  const auto viewer = Viewer::matcher(reading.viewer());
  auto matcher = reading.as(viewer);
  return find_record(matcher, id);
}

std::vector<Record> records_with_reasons(Reading& reading, const PersonId& person) {
  const auto viewer = Viewer::matcher(reading.viewer());
  auto matcher = reading.as(viewer);
  return records_of(matcher, person);
}

std::vector<ContactMethod> unknowable_reasons(Reading& reading, const SafeContact& contact) {
  const auto viewer = Viewer::matcher(reading.viewer());
  auto matcher = reading.as(viewer);
  std::vector<ContactMethod> unknowable;
  for (auto method : contact.methods) {
    std::erase_if(method.refused_by, [&](const std::string& record) { return may_know_of(matcher, record); });
    if (method.refused()) unknowable.push_back(std::move(method));
  }
  return unknowable;
}

}  // namespace waymark::core
