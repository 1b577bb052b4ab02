#include "core/own_people.hpp"

#include <unordered_map>

#include "core/many_ids.hpp"
#include "core/reviewing_pair.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

sql::Text seen() {
  static const auto text = sql::compose({with_wanted(), R"(
  SELECT r.id, l.person_id
    FROM wanted
   CROSS JOIN record r
   CROSS JOIN link l
   WHERE r.partnership_id = $1 AND r.id = wanted.id AND r.shielded = 0
     AND l.partnership_id = $1 AND l.record_id = r.id AND l.ended_at IS NULL AND )"_sql,
                                         visible::record()});
  return text;
}

sql::Text of_people() {
  static const auto text = sql::compose({with_wanted(), R"(
  SELECT r.id, l.person_id, r.agency, r.identity_key, r.identity, r.made_at, r.shielded
    FROM wanted
   CROSS JOIN link l
   CROSS JOIN record r
   WHERE l.partnership_id = $1 AND l.person_id = wanted.id AND l.ended_at IS NULL
     AND r.partnership_id = $1 AND r.id = l.record_id AND )"_sql,
                                         visible::record(), " ORDER BY r.made_at DESC, r.agency"_sql});
  return text;
}

void fetch_keys(Reading& reading, const sql::Rows& rows) {
  std::vector<crypto::KeyId> keys;
  for (const auto& row : rows) keys.push_back(stored<crypto::KeyId>(row, 3));
  reading.keys().fetch(keys);
}

std::optional<Record> record_in(Reading& reading, const sql::Row& row, const PersonId& person) {
  auto identity = identity_if_whole(reading, row, 0);
  if (!identity) return std::nullopt;
  return Record{stored<RecordId>(row, 0), person, std::string(row.text(2)),
                std::move(*identity),     {},     stored_instant(row, 5)};
}

}  // namespace

std::vector<RecordOfPerson> seen_among(Reading& reading, std::span<const RecordId> ids) {
  std::unordered_map<RecordId, PersonId> person;
  for_rows_of(reading, seen(), ids, [&](const sql::Rows& rows) {
    for (const auto& row : rows) person.emplace(stored<RecordId>(row, 0), stored<PersonId>(row, 1));
  });
  std::vector<RecordOfPerson> records;
  for (const auto& id : ids)
    if (const auto found = person.find(id); found != person.end()) records.push_back({id, found->second});
  return records;
}

std::vector<OwnPerson> own_people(Reading& reading, std::span<const PersonId> people) {
  std::unordered_map<PersonId, OwnPerson> found;
  for_rows_of(reading, of_people(), people, [&](const sql::Rows& rows) {
    fetch_keys(reading, rows);
    for (const auto& row : rows) {
      const auto person = stored<PersonId>(row, 1);
      const bool shielded = row.truth(6);
      if (auto record = record_in(reading, row, person))
        found[person].records.push_back({std::move(*record), shielded});
      else if (!shielded)
        found[person].unreadable.push_back(stored<RecordId>(row, 0));
    }
  });
  std::vector<OwnPerson> all;
  for (const auto& person : people) all.push_back(std::move(found[person]));
  return all;
}

}  // namespace waymark::core
