#pragma once
// The unwrapped keys that are in memory: at most `budget` of them, those used last. Not thread-safe.
#include <list>
#include <memory>
#include <unordered_map>

#include "platform/crypto/key.hpp"

namespace waymark::crypto {

class KeyCache {
 public:
  explicit KeyCache(std::size_t budget);

  // Nothing where it is not held. What is found counts as used now.
  std::shared_ptr<const Key> find(const KeyId& id);
  // Lets the key go that was used longest ago when there is no more room. Keeps the first key of an id.
  void keep(const KeyId& id, std::shared_ptr<const Key> key);
  void forget(const KeyId& id);
  std::size_t size() const { return places_.size(); }

 private:
  struct Entry {
    KeyId id;
    std::shared_ptr<const Key> key;
  };

  std::size_t budget_;
  std::list<Entry> entries_;  // the one used last comes first
  std::unordered_map<KeyId, std::list<Entry>::iterator> places_;
};

}  // namespace waymark::crypto
