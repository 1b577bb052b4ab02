#pragma once
// Wrapped keys in a database of their own (db/keys), apart from the data and with its own backups.
#include <memory>
#include <string>

#include "platform/base/time.hpp"
#include "platform/crypto/key_ring.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

class SqlKeyStore final : public crypto::KeyStore {
 public:
  SqlKeyStore(sql::Database& database, std::string partnership, const base::Clock& clock)
      : database_(database), scope_{std::move(partnership), "keys"}, clock_(clock) {}

  base::Result<base::Done> put(std::span<const crypto::WrappedKey> keys) override;
  std::optional<crypto::WrappedKey> find(const crypto::KeyId& id) override;
  std::vector<crypto::WrappedKey> find_all(std::span<const crypto::KeyId> ids) override;
  std::optional<crypto::WrappedKey> find_purpose(std::string_view purpose) override;
  bool empty() override;
  void erase(const crypto::KeyId& id, std::string_view reason) override;

 private:
  sql::Database& database_;
  sql::Scope scope_;
  const base::Clock& clock_;
};

}  // namespace waymark::core
