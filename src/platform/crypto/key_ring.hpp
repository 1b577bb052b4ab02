#pragma once
// The hierarchy: the master key (outside data and database) wraps one key a partnership, that one wraps
// every other key. Wrapped keys live in a store of their own, apart from the data.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "platform/crypto/key.hpp"

namespace waymark::crypto {

struct WrappedKey {
  KeyId id;
  std::string purpose;  // "identity", "content", "contact", "enquiry", "draft", "index", "audit", "staff" …
  Bytes wrapped;
};

// Where wrapped keys are kept. Implementations are thread-safe and throw InfrastructureError.
class KeyStore {
 public:
  virtual ~KeyStore() = default;
  virtual void put(std::span<const WrappedKey> keys) = 0;  // durable when it returns
  virtual std::optional<WrappedKey> find(const KeyId& id) = 0;
  virtual std::optional<WrappedKey> find_purpose(std::string_view purpose) = 0;  // for the keys there is one of
  // Forgets the key for ever and writes the erasure ledger, in one transaction.
  virtual void erase(const KeyId& id, std::string_view reason) = 0;
};

// Unwraps on demand and keeps at most `budget` unwrapped keys in memory. Thread-safe.
class KeyRing {
 public:
  // `partnership` is authenticated with every wrapped key. Makes the partnership's key on first use.
  // Throws InfrastructureError when the master key is not the one that wrapped what the store holds.
  KeyRing(Key master, std::string partnership, KeyStore& store, base::Randomness& randomness, std::size_t budget = 200'000);
  ~KeyRing();

  KeyId create(std::string_view purpose);
  // Several at once: one durable write.
  std::vector<KeyId> create(std::span<const std::string_view> purposes);
  // The key, or nothing when it was erased.
  std::shared_ptr<const Key> find(const KeyId& id);
  // The one key of a purpose, made on first use.
  KeyId only(std::string_view purpose);
  void erase(const KeyId& id, std::string_view reason);

  base::Randomness& randomness();
  const std::string& partnership() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A master key file: 64 hexadecimal digits and a newline, readable by its owner alone. `load` throws
// InfrastructureError that says what is wrong with the file and how to mend it.
Key load_master_key(const std::string& path);
void create_master_key(const std::string& path, base::Randomness& randomness);

}  // namespace waymark::crypto
