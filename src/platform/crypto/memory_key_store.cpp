#include "platform/crypto/memory_key_store.hpp"

#include <algorithm>
#include <set>

namespace waymark::crypto {

base::Result<base::Done> MemoryKeyStore::put(std::span<const WrappedKey> keys) {
  const std::lock_guard lock(mutex_);
  std::set<std::string_view> only;
  for (const auto& key : keys)
    if (key.only && (holds_only(key.purpose) || !only.insert(key.purpose).second))
      return base::conflict("this purpose has its one key already");
  for (const auto& key : keys) base::expects(!keys_.contains(key.id), "a new key has a new id");
  for (const auto& key : keys) keys_.emplace(key.id, key);
  return base::Done{};
}

std::optional<WrappedKey> MemoryKeyStore::find(const KeyId& id) {
  const std::lock_guard lock(mutex_);
  const auto found = keys_.find(id);
  if (found == keys_.end()) return std::nullopt;
  return found->second;
}

std::vector<WrappedKey> MemoryKeyStore::find_all(std::span<const KeyId> ids) {
  const std::lock_guard lock(mutex_);
  std::vector<WrappedKey> all;
  for (const auto& id : ids)
    if (const auto found = keys_.find(id); found != keys_.end()) all.push_back(found->second);
  return all;
}

std::optional<WrappedKey> MemoryKeyStore::find_purpose(std::string_view purpose) {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, key] : keys_)
    if (key.only && key.purpose == purpose) return key;
  return std::nullopt;
}

bool MemoryKeyStore::empty() {
  const std::lock_guard lock(mutex_);
  return keys_.empty();
}

void MemoryKeyStore::erase(const KeyId& id, std::string_view reason) {
  const std::lock_guard lock(mutex_);
  if (keys_.erase(id) > 0) ledger_.push_back({id, std::string(reason)});
}

std::vector<MemoryKeyStore::Erasure> MemoryKeyStore::ledger() const {
  const std::lock_guard lock(mutex_);
  return ledger_;
}

std::vector<WrappedKey> MemoryKeyStore::keys() const {
  const std::lock_guard lock(mutex_);
  std::vector<WrappedKey> all;
  for (const auto& [id, key] : keys_) all.push_back(key);
  return all;
}

void MemoryKeyStore::overwrite(const WrappedKey& key) {
  const std::lock_guard lock(mutex_);
  keys_.insert_or_assign(key.id, key);
}

bool MemoryKeyStore::holds_only(std::string_view purpose) const {
  return std::any_of(keys_.begin(), keys_.end(),
                     [&](const auto& entry) { return entry.second.only && entry.second.purpose == purpose; });
}

}  // namespace waymark::crypto
