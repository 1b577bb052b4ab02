#include "core/alleged_perpetrators.hpp"

#include <algorithm>

#include "core/same_value.hpp"
#include "core/shared_value.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// By way of the person: CROSS JOIN keeps SQLite in that order.
sql::Text beside() {
  static const auto text = sql::compose({R"(
    SELECT DISTINCT theirs.record_id
      FROM link l
     CROSS JOIN contact_part mine
     CROSS JOIN contact c
     CROSS JOIN contact_part theirs
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
       AND mine.partnership_id = $1 AND mine.record_id = l.record_id
       AND c.id = mine.contact_id
       AND theirs.partnership_id = $1 AND theirs.contact_id = c.id AND theirs.part = 'alleged_perpetrator' AND
  )"_sql,
                                         visible::contact()});
  return text;
}

sql::Text one() {
  static const auto text = sql::compose({record_columns(), " WHERE r.id = $4 AND "_sql, visible::record()});
  return text;
}

// Everything that one may be reached by, as it was written.
std::vector<std::string> texts_of(const std::vector<Record>& records) {
  std::vector<std::string> texts;
  const auto add = [&](const std::string& text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
  };
  for (const auto& record : records) {
    for (const auto& phone : record.identity.phones) add(phone);
    for (const auto& email : record.identity.emails) add(email);
    for (const auto& method : record.safe_contact.methods) add(method.value);
  }
  return texts;
}

AllegedPerpetrator& entry_of(std::vector<AllegedPerpetrator>& all, const std::string& record) {
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const AllegedPerpetrator& one) { return one.record == record; });
  if (known != all.end()) return *known;
  all.push_back({record, {}, {}});
  return all.back();
}

}  // namespace

// As in a list: a record that was altered takes no warning of another away.
std::vector<Record> alleged_perpetrators_beside(Reading& reading, const PersonId& person) {
  std::vector<Record> records;
  for (const auto& id : reading.rows(beside(), {person.text()})) {
    const auto row = reading.row(one(), {id.text(0)});
    auto record = row ? record_if_whole(reading, *row) : std::nullopt;
    if (record && record->person != person) records.push_back(std::move(*record));
  }
  return records;
}

std::vector<AllegedPerpetrator> known_alleged_perpetrators(Reading& reading, const PersonId& person,
                                                           const std::vector<Record>& records) {
  std::vector<AllegedPerpetrator> all;
  for (const auto& record : alleged_perpetrators_beside(reading, person))
    all.push_back({record.id.text(), reached_by(record.identity), record.identity.addresses});
  for (const auto& shared : shared_with_alleged_perpetrator(reading, texts_of(records), {person}))
    for (const auto& with : shared.with) {
      if (!with.known) continue;
      auto& values = entry_of(all, with.record.text()).values;
      values.insert(values.end(), with.values.begin(), with.values.end());
    }
  return all;
}

}  // namespace waymark::core
