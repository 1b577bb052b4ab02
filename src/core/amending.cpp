#include "core/amending.hpp"

#include "core/blocking.hpp"
#include "core/record_changes.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kKeep = R"(
  INSERT INTO record_version (partnership_id, record_id, version, identity, content, replaced_at, replaced_by)
  SELECT partnership_id, id, version, identity, content, $5, $2
    FROM record WHERE partnership_id = $1 AND agency = $3 AND id = $4
)"_sql;

constexpr sql::Text kReplace = R"(
  UPDATE record SET identity = $5, content = $6, version = version + 1, change_lane = $7, change_number = $8
   WHERE partnership_id = $1 AND agency = $3 AND id = $4
)"_sql;

constexpr sql::Text kForget = R"(
  DELETE FROM blocking WHERE partnership_id = $1 AND record_id = $4
)"_sql;

sql::Text keys_of() {
  static const auto text =
      sql::compose({"SELECT r.identity_key, r.content_key FROM record r WHERE r.id = $4 AND r.agency = $3 AND "_sql,
                    visible::record()});
  return text;
}

crypto::Place place(const Partnership& partnership, const char* column, const RecordId& id) {
  return {partnership.code, "record", column, id.text()};
}

}  // namespace

std::optional<crypto::KeyId> identity_key(Reading& reading, const RecordId& id) {
  const auto row = reading.row(keys_of(), {id.text()});
  if (!row) return std::nullopt;
  return stored<crypto::KeyId>(*row, 0);
}

bool amend_record(Transaction& transaction, const RecordId& id, const Identity& identity,
                  const SafeContact& safe_contact, base::Instant now) {
  const auto row = transaction.row(keys_of(), {id.text()});
  if (!row) return false;
  const auto& partnership = transaction.partnership();
  const auto sealed_identity = crypto::Sealed<Identity>::seal(partnership.keys, stored<crypto::KeyId>(*row, 0),
                                                              place(partnership, "identity", id), identity);
  const auto sealed_content = crypto::Sealed<SafeContact>::seal(partnership.keys, stored<crypto::KeyId>(*row, 1),
                                                                place(partnership, "content", id), safe_contact);
  transaction.run(kKeep, {id.text(), base::to_text(now)});
  const auto change = next_change(transaction, transaction.viewer().agency(), id);
  transaction.run(kReplace, {id.text(), sealed_identity.bytes(), sealed_content.bytes(), change.lane, change.number});
  transaction.run(kForget, {id.text()});
  add_blocking_keys(transaction, id, identity);
  return true;
}

}  // namespace waymark::core
