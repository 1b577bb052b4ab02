#pragma once
// The hierarchy: the master key (outside data and database) wraps one key a partnership, that one wraps
// every other key. Wrapped keys live in a store of their own, apart from the data.
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/key.hpp"

namespace waymark::crypto {

struct WrappedKey {
  KeyId id;
  std::string purpose;  // "identity", "content", "contact", "enquiry", "draft", "index", "audit", "staff" …
  Bytes wrapped;
  bool only = false;  // the store keeps at most one such key of each purpose
};

// Where the wrapped keys of one partnership are kept. Implementations are thread-safe and throw
// InfrastructureError. Several processes may share one store.
class KeyStore {
 public:
  virtual ~KeyStore() = default;
  // Durable when it returns; all of them or none. Conflict, and nothing kept, when one of `keys` is `only`
  // and the store holds an `only` key of its purpose: that holds between processes too, so an
  // implementation needs a unique index on (partnership, purpose) of the keys that are `only`.
  virtual base::Result<base::Done> put(std::span<const WrappedKey> keys) = 0;
  virtual std::optional<WrappedKey> find(const KeyId& id) = 0;
  // Those of `ids` that there are, in any order.
  virtual std::vector<WrappedKey> find_all(std::span<const KeyId> ids) = 0;
  // The `only` key of this purpose.
  virtual std::optional<WrappedKey> find_purpose(std::string_view purpose) = 0;
  // Whether this partnership has no key at all: only then may a new partnership's key be made.
  virtual bool empty() = 0;
  // Forgets the key for ever and writes the erasure ledger, in one transaction. Twice is the same as once.
  // `reason` is a code or a neutral phrase: the ledger outlives what was erased.
  virtual void erase(const KeyId& id, std::string_view reason) = 0;
};

// Unwraps on demand and keeps at most `budget` unwrapped keys in memory, those used last. Thread-safe.
// Partnership, key id, purpose and `only` are authenticated with each wrapped key: a key whose row was
// altered, or that came from another partnership, is an InfrastructureError and never a wrong key.
class KeyRing {
 public:
  // Makes the partnership's key when the store is empty. Throws InfrastructureError when the master key is
  // not the one that wrapped what the store holds. The master key is wiped before this returns.
  KeyRing(Key master, std::string partnership, KeyStore& store, base::Randomness& randomness,
          std::size_t budget = 200'000);
  ~KeyRing();

  // The purpose "partnership" is the ring's own.
  KeyId create(std::string_view purpose);
  // Several at once: one durable write.
  std::vector<KeyId> create(std::span<const std::string_view> purposes);
  // The key, or nothing when it was erased.
  std::shared_ptr<const Key> find(const KeyId& id);
  // Takes those that are not in memory yet from the store together: for whoever is about to open many. What does not
  // unwrap is left to `find`.
  void fetch(std::span<const KeyId> ids);
  // The one key of a purpose, made on first use; the same one for all threads and processes.
  KeyId only(std::string_view purpose);
  // When it returns, neither store nor this ring can give the key; whoever holds the pointer still can use it.
  void erase(const KeyId& id, std::string_view reason);
  // Lets go of what is in memory: for a process that reads in the ledger what another process erased.
  void forget(const KeyId& id);

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
