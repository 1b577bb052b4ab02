#pragma once
// What one agency holds about one person, in that agency's own words, and the person whom it is taken to
// be. Records are never altered by another agency; links are rows of their own, reversible and explained.
#include <optional>
#include <string>
#include <vector>

#include "core/identity.hpp"
#include "core/safe_contact.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

struct Record {
  RecordId id;
  PersonId person;
  std::string agency;
  Identity identity;
  SafeContact safe_contact;
  base::Instant made;
};

// Everything about a record that is made before its transaction: ids, and keys that are already durable.
struct NewRecord {
  RecordId id;
  PersonId person_if_new;
  LinkId link;
  crypto::KeyId identity_key;
  crypto::KeyId content_key;
  std::string agency;
  Identity identity;
  SafeContact safe_contact;
};
// Makes `count` sets of ids and keys, the keys in one durable write.
std::vector<NewRecord> prepare_records(const Partnership& partnership, std::size_t count);

// Why a record is taken to be a person: the model, its bits, and its explanation without values.
struct LinkReason {
  std::string model;
  double bits = 0;
  std::string evidence;
};

// Inserts the record with its blocking keys and its link: to `person`, or to a new person of its own.
// Returns the person.
PersonId add_record(Transaction& transaction, const NewRecord& record, const std::optional<PersonId>& person,
                    const LinkReason& reason, base::Instant now);

// Nothing when there is none that the viewer may see.
std::optional<Record> find_record(Reading& reading, const RecordId& id);
// For lists: what the person is called, as the record has it. "A name that cannot be read" where it was altered, which
// must not take the rest of a list away.
std::string name_in_list(Reading& reading, const RecordId& id);
// Every record of one person that the viewer may see, the newest first.
std::vector<Record> records_of(Reading& reading, const PersonId& person);

// The columns that `record_from` reads, for statements on `record r` joined to its link `l`: those alone, and with the
// two tables.
sql::Text record_fields();
sql::Text record_columns();
Record record_from(Reading& reading, const sql::Row& row);
// For lists, which one record that was altered must not take away: nothing for that one, and an error in the log.
std::optional<Record> record_if_whole(Reading& reading, const sql::Row& row);

}  // namespace waymark::core
