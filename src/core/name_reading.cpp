#include "core/name_reading.hpp"

#include "core/many_ids.hpp"
#include "core/reviewing_pair.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

sql::Text every_id() {
  static const auto text = sql::compose({"SELECT r.id FROM record r WHERE "_sql, visible::indexed()});
  return text;
}

sql::Text identities() {
  static const auto text = sql::compose({with_wanted(), R"(
  SELECT r.id, r.made_at, r.agency, r.identity_key, r.identity
    FROM wanted
   CROSS JOIN record r
   WHERE r.id = wanted.id AND )"_sql,
                                         visible::indexed()});
  return text;
}

// What the record itself keeps back at one place it does not say at another; what the person's other records keep back,
// each search reads with them.
std::vector<Address> kept_back_in(const Identity& identity) {
  std::vector<Address> kept_back;
  for (const auto& address : identity.addresses)
    if (address.address_class != AddressClass::normal) kept_back.push_back(address);
  return kept_back;
}

void fetch_keys(Reading& reading, const sql::Rows& rows) {
  std::vector<crypto::KeyId> keys;
  for (const auto& row : rows) keys.push_back(stored<crypto::KeyId>(row, 3));
  reading.keys().fetch(keys);
}

}  // namespace

NamesRead read_every_name(Reading& reading) {
  std::vector<RecordId> ids;
  for (const auto& row : reading.rows(every_id())) ids.push_back(stored<RecordId>(row, 0));
  return read_names(reading, ids);
}

NamesRead read_names(Reading& reading, std::span<const RecordId> ids) {
  NamesRead read;
  read.records.reserve(ids.size());
  for_rows_of(reading, identities(), ids, [&](const sql::Rows& rows) {
    fetch_keys(reading, rows);
    for (const auto& row : rows) {
      const auto id = stored<RecordId>(row, 0);
      const auto identity = identity_if_whole(reading, row, 0);
      if (!identity) {
        read.unreadable.push_back(id);
        continue;
      }
      const auto birth = folded_birth(identity->birth_date);
      const auto text = folded_text(*identity, kept_back_in(*identity));
      if (birth.empty() && nothing_in(text)) continue;
      read.records.push_back({id, stored_instant(row, 1), birth, crypto::WipedText(text)});
    }
  });
  return read;
}

}  // namespace waymark::core
