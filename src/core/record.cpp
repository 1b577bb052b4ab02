#include "core/record.hpp"

#include <array>

#include "core/blocking.hpp"
#include "core/opened.hpp"
#include "core/record_changes.hpp"
#include "core/shared_value.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"
#include "platform/http/log.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsertRecord = R"(
  INSERT INTO record (partnership_id, id, agency, shielded, identity_key, identity, content_key, content, made_at,
                      version, change_lane, change_number)
  VALUES ($1, $4, $5, 0, $6, $7, $8, $9, $10, 1, $11, $12)
)"_sql;

constexpr sql::Text kInsertPerson = R"(
  INSERT INTO person (partnership_id, id, made_at) VALUES ($1, $4, $5)
)"_sql;

constexpr sql::Text kInsertLink = R"(
  INSERT INTO link (partnership_id, id, record_id, person_id, model, bits, evidence, actor, linked_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11)
)"_sql;

crypto::Place place(const Partnership& partnership, const char* column, const RecordId& id) {
  return {partnership.code, "record", column, id.text()};
}

// A record whose identity was erased still has its dates: it shows as a person without a name.
template <class T>
T opened_or_empty(const crypto::Sealed<T>& sealed, Reading& reading) {
  return opened(sealed, reading).value_or(T{});
}

sql::Text one() {
  static const auto text = sql::compose({record_columns(), " WHERE r.id = $4 AND "_sql, visible::record()});
  return text;
}

sql::Text of_person() {
  static const auto text = sql::compose({record_fields(), R"(
      FROM link l
     CROSS JOIN record r
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL AND r.id = l.record_id AND
  )"_sql,
                                         visible::record(), " ORDER BY r.made_at DESC, r.agency"_sql});
  return text;
}

}  // namespace

sql::Text record_fields() {
  return "SELECT r.id, l.person_id, r.agency, r.identity_key, r.identity, r.content_key, r.content, r.made_at"_sql;
}

sql::Text record_columns() {
  static const auto text = sql::compose({record_fields(), R"(
      FROM record r
      JOIN link l ON l.partnership_id = r.partnership_id AND l.record_id = r.id AND l.ended_at IS NULL
  )"_sql});
  return text;
}

Record record_from(Reading& reading, const sql::Row& row) {
  const auto id = stored<RecordId>(row, 0);
  const auto& partnership = reading.partnership();
  const crypto::Sealed<Identity> identity(stored<crypto::KeyId>(row, 3), place(partnership, "identity", id),
                                          row.blob(4));
  const crypto::Sealed<SafeContact> content(stored<crypto::KeyId>(row, 5), place(partnership, "content", id),
                                            row.blob(6));
  Record record{id,
                stored<PersonId>(row, 1),
                std::string(row.text(2)),
                opened_or_empty(identity, reading),
                opened_or_empty(content, reading),
                stored_instant(row, 7)};
  forget_unknowable_reasons(reading, record.safe_contact);
  return record;
}

std::optional<Record> record_if_whole(Reading& reading, const sql::Row& row) {
  try {
    return record_from(reading, row);
  } catch (const AlteredValue&) {
    http::log_event(http::Level::error, "record_does_not_open", {{"record", http::RandomId{row.text(0)}}});
    return std::nullopt;
  }
}

std::vector<NewRecord> prepare_records(const Partnership& partnership, std::size_t count) {
  std::vector<std::string_view> purposes;
  for (std::size_t i = 0; i < count; ++i) purposes.insert(purposes.end(), {"identity", "content"});
  const auto keys = partnership.keys.create(purposes);
  std::vector<NewRecord> records(count);
  for (std::size_t i = 0; i < count; ++i) {
    auto& record = records[i];
    record.id = RecordId::random(partnership.randomness, "record");
    record.person_if_new = PersonId::random(partnership.randomness, "person");
    record.link = LinkId::random(partnership.randomness, "link");
    record.identity_key = keys[2 * i];
    record.content_key = keys[2 * i + 1];
  }
  return records;
}

PersonId add_record(Transaction& transaction, const NewRecord& record, const std::optional<PersonId>& person,
                    const LinkReason& reason, base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto at = base::to_text(now);
  const auto identity = crypto::Sealed<Identity>::seal(partnership.keys, record.identity_key,
                                                       place(partnership, "identity", record.id), record.identity);
  const auto content = crypto::Sealed<SafeContact>::seal(partnership.keys, record.content_key,
                                                         place(partnership, "content", record.id), record.safe_contact);
  const auto change = next_change(transaction, record.agency, record.id);
  transaction.run(kInsertRecord, {record.id.text(), record.agency, record.identity_key.text(), identity.bytes(),
                                  record.content_key.text(), content.bytes(), at, change.lane, change.number});
  const auto person_id = person.value_or(record.person_if_new);
  if (!person) transaction.run(kInsertPerson, {person_id.text(), at});
  transaction.run(kInsertLink, {record.link.text(), record.id.text(), person_id.text(), reason.model, reason.bits,
                                reason.evidence, transaction.viewer().name(), at});
  add_blocking_keys(transaction, record.id, record.identity);
  return person_id;
}

std::optional<Record> find_record(Reading& reading, const RecordId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return record_from(reading, *row);
}

std::string name_in_list(Reading& reading, const RecordId& id) {
  const auto row = reading.row(one(), {id.text()});
  const auto record = row ? record_if_whole(reading, *row) : std::nullopt;
  return record ? record->identity.display_name() : "A name that cannot be read";
}

std::vector<Record> records_of(Reading& reading, const PersonId& person) {
  std::vector<Record> records;
  for (const auto& row : reading.rows(of_person(), {person.text()})) records.push_back(record_from(reading, row));
  return records;
}

}  // namespace waymark::core
