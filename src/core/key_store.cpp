#include "core/key_store.hpp"

namespace waymark::core {

using base::Done;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kPut = R"(
  INSERT INTO wrapped_key (partnership_id, id, purpose, one_of_its_purpose, wrapped) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (partnership_id, one_of_its_purpose) DO NOTHING
)"_sql;

constexpr sql::Text kFind = R"(
  SELECT id, purpose, one_of_its_purpose, wrapped FROM wrapped_key WHERE partnership_id = $1 AND id = $2
)"_sql;

// A statement for each would be a round trip for each. Places that are left over hold no id.
constexpr std::size_t kFoundAtOnce = 48;
constexpr sql::Text kFindAll = R"(
  SELECT id, purpose, one_of_its_purpose, wrapped FROM wrapped_key
   WHERE partnership_id = $1
     AND id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43,
                $44, $45, $46, $47, $48, $49)
)"_sql;

constexpr sql::Text kFindPurpose = R"(
  SELECT id, purpose, one_of_its_purpose, wrapped FROM wrapped_key
   WHERE partnership_id = $1 AND one_of_its_purpose = $2
)"_sql;

constexpr sql::Text kAny = R"(
  SELECT 1 FROM wrapped_key WHERE partnership_id = $1 LIMIT 1
)"_sql;

constexpr sql::Text kForget = R"(
  DELETE FROM wrapped_key WHERE partnership_id = $1 AND id = $2
)"_sql;

constexpr sql::Text kRemember = R"(
  INSERT INTO erasure (partnership_id, key_id, reason, erased_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (partnership_id, key_id) DO NOTHING
)"_sql;

crypto::WrappedKey key_in(const sql::Row& row) {
  const auto id = crypto::KeyId::parse(row.text(0));
  if (!id) throw base::InfrastructureError("the key store holds a key without a proper id: restore it");
  return {*id, std::string(row.text(1)), row.blob(3), !row.null(2)};
}

std::optional<crypto::WrappedKey> key_from(const std::optional<sql::Row>& row) {
  if (!row) return std::nullopt;
  return key_in(*row);
}

}  // namespace

Result<Done> SqlKeyStore::put(std::span<const crypto::WrappedKey> keys) {
  return database_.write(scope_, [&](sql::Transaction& transaction) -> Result<Done> {
    for (const auto& key : keys) {
      const auto only = key.only ? std::optional(key.purpose) : std::nullopt;
      if (transaction.execute(kPut, {scope_.partnership, key.id.text(), key.purpose, only, key.wrapped}) == 0)
        return base::conflict("this purpose has its one key already");
    }
    return Done{};
  });
}

std::optional<crypto::WrappedKey> SqlKeyStore::find(const crypto::KeyId& id) {
  return key_from(database_.read(scope_, [&](sql::Snapshot& snapshot) {
    return snapshot.first(kFind, {scope_.partnership, id.text()});
  }));
}

std::vector<crypto::WrappedKey> SqlKeyStore::find_all(std::span<const crypto::KeyId> ids) {
  return database_.read(scope_, [&](sql::Snapshot& snapshot) {
    std::vector<crypto::WrappedKey> all;
    std::vector<sql::Value> values(1 + kFoundAtOnce, "");
    values[0] = scope_.partnership;
    for (std::size_t from = 0; from < ids.size(); from += kFoundAtOnce) {
      for (std::size_t i = 0; i < kFoundAtOnce; ++i)
        values[1 + i] = from + i < ids.size() ? ids[from + i].text() : std::string();
      for (const auto& row : snapshot.query(kFindAll, sql::Values(values))) all.push_back(key_in(row));
    }
    return all;
  });
}

std::optional<crypto::WrappedKey> SqlKeyStore::find_purpose(std::string_view purpose) {
  return key_from(database_.read(scope_, [&](sql::Snapshot& snapshot) {
    return snapshot.first(kFindPurpose, {scope_.partnership, purpose});
  }));
}

bool SqlKeyStore::empty() {
  return !database_.read(scope_, [&](sql::Snapshot& snapshot) { return snapshot.first(kAny, {scope_.partnership}); });
}

void SqlKeyStore::erase(const crypto::KeyId& id, std::string_view reason) {
  const auto done = database_.write(scope_, [&](sql::Transaction& transaction) -> Result<Done> {
    if (transaction.execute(kForget, {scope_.partnership, id.text()}) > 0)
      transaction.execute(kRemember, {scope_.partnership, id.text(), reason, base::to_text(clock_.now())});
    return Done{};
  });
  base::expects(done.ok(), "erasing a key has no expected failure");
}

}  // namespace waymark::core
