#include "platform/crypto/key_cache.hpp"

namespace waymark::crypto {

KeyCache::KeyCache(std::size_t budget) : budget_(budget) { base::expects(budget > 0, "there is room for one key"); }

std::shared_ptr<const Key> KeyCache::find(const KeyId& id) {
  const auto place = places_.find(id);
  if (place == places_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, place->second);
  return place->second->key;
}

void KeyCache::keep(const KeyId& id, std::shared_ptr<const Key> key) {
  if (find(id)) return;
  if (places_.size() == budget_) forget(entries_.back().id);
  entries_.push_front({id, std::move(key)});
  places_.emplace(id, entries_.begin());
}

void KeyCache::forget(const KeyId& id) {
  const auto place = places_.find(id);
  if (place == places_.end()) return;
  const auto entry = place->second;
  places_.erase(place);  // before the entry: `id` may be the entry's own
  entries_.erase(entry);
}

}  // namespace waymark::crypto
