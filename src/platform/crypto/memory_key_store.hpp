#pragma once
// A key store in memory, for tests: it keeps the whole contract but durability.
#include <map>
#include <mutex>

#include "platform/crypto/key_ring.hpp"

namespace waymark::crypto {

class MemoryKeyStore : public KeyStore {
 public:
  struct Erasure {
    KeyId id;
    std::string reason;
    bool operator==(const Erasure&) const = default;
  };

  base::Result<base::Done> put(std::span<const WrappedKey> keys) override;
  std::optional<WrappedKey> find(const KeyId& id) override;
  std::vector<WrappedKey> find_all(std::span<const KeyId> ids) override;
  std::optional<WrappedKey> find_purpose(std::string_view purpose) override;
  bool empty() override;
  void erase(const KeyId& id, std::string_view reason) override;

  std::vector<Erasure> ledger() const;
  std::vector<WrappedKey> keys() const;
  // As somebody who can write to the store might: whatever the ring finds afterwards, it must not trust.
  void overwrite(const WrappedKey& key);

 private:
  bool holds_only(std::string_view purpose) const;

  mutable std::mutex mutex_;
  std::map<KeyId, WrappedKey> keys_;
  std::vector<Erasure> ledger_;
};

}  // namespace waymark::crypto
