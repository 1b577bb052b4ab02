#include "platform/crypto/key_ring.hpp"

#include <map>
#include <mutex>

#include "platform/crypto/key_cache.hpp"
#include "platform/crypto/wrap.hpp"

namespace waymark::crypto {

namespace {

constexpr std::string_view kPartnershipPurpose = "partnership";

void expects_ordinary(std::string_view purpose) {
  base::expects(!purpose.empty() && purpose != kPartnershipPurpose, "a key has a purpose, and not the ring's own");
}

struct PartnershipKey {
  KeyId id;
  Key key;
};

// Two processes may start on an empty store at once: the store keeps the first key, and both read that one.
PartnershipKey partnership_key(const Key& master, std::string_view partnership, KeyStore& store,
                               base::Randomness& randomness) {
  if (store.empty()) {
    PartnershipKey made{KeyId::random(randomness, "key id"), Key::random(randomness, "key")};
    const auto wrapped = wrap(master, partnership, made.id, kPartnershipPurpose, true, made.key, randomness);
    if (store.put({&wrapped, 1})) return made;
  }
  const auto kept = store.find_purpose(kPartnershipPurpose);
  if (!kept)
    throw base::InfrastructureError(
        "the key store holds keys, but not the partnership's own key that wraps them: restore the key store from its "
        "latest backup");
  auto key = unwrap(master, partnership, *kept);
  if (!key)
    throw base::InfrastructureError(
        "the master key is not the one that wrapped the keys in this key store, or the store belongs to another "
        "partnership: start with the master key file and the key store that belong together");
  return {kept->id, std::move(*key)};
}

}  // namespace

struct KeyRing::State {
  State(Key master, std::string name, KeyStore& keys, base::Randomness& random, std::size_t budget)
      : partnership(std::move(name)),
        store(keys),
        randomness(random),
        root(partnership_key(master, partnership, keys, random)),
        cache(budget) {}

  WrappedKey wrap_new(std::string_view purpose, bool only, const Key& key) {
    return wrap(root.key, partnership, KeyId::random(randomness, "key id"), purpose, only, key, randomness);
  }

  std::optional<KeyId> known_only(std::string_view purpose) {
    const std::lock_guard lock(mutex);
    const auto known = only_ids.find(purpose);
    return known == only_ids.end() ? std::nullopt : std::optional(known->second);
  }

  std::uint64_t count_forgotten() {
    const std::lock_guard lock(mutex);
    return forgotten;
  }

  KeyId find_or_make_only(std::string_view purpose) {
    if (const auto kept = store.find_purpose(purpose)) return kept->id;
    const auto made = wrap_new(purpose, true, Key::random(randomness, "key"));
    if (store.put({&made, 1})) return made.id;
    // Another thread or process was first.
    if (const auto kept = store.find_purpose(purpose)) return kept->id;
    throw base::InfrastructureError("the key store refuses a purpose's one key and has none: look at its unique index");
  }

  const std::string partnership;
  KeyStore& store;
  base::Randomness& randomness;
  const PartnershipKey root;

  std::mutex mutex;  // guards what follows, and is never held while the store works
  KeyCache cache;
  std::map<std::string, KeyId, std::less<>> only_ids;
  std::uint64_t forgotten = 0;  // how often a key was forgotten
};

KeyRing::KeyRing(Key master, std::string partnership, KeyStore& store, base::Randomness& randomness, std::size_t budget)
    : state_(std::make_unique<State>(std::move(master), std::move(partnership), store, randomness, budget)) {}

KeyRing::~KeyRing() = default;

KeyId KeyRing::create(std::string_view purpose) { return create(std::span(&purpose, 1)).front(); }

std::vector<KeyId> KeyRing::create(std::span<const std::string_view> purposes) {
  std::vector<WrappedKey> wrapped;
  std::vector<std::shared_ptr<const Key>> keys;
  for (const auto purpose : purposes) {
    expects_ordinary(purpose);
    keys.push_back(std::make_shared<const Key>(Key::random(state_->randomness, "key")));
    wrapped.push_back(state_->wrap_new(purpose, false, *keys.back()));
  }
  if (!state_->store.put(wrapped)) throw base::InfrastructureError("the key store refused new keys");

  std::vector<KeyId> ids;
  const std::lock_guard lock(state_->mutex);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    state_->cache.keep(wrapped[i].id, keys[i]);
    ids.push_back(wrapped[i].id);
  }
  return ids;
}

std::shared_ptr<const Key> KeyRing::find(const KeyId& id) {
  std::unique_lock lock(state_->mutex);
  if (auto held = state_->cache.find(id)) return held;
  const auto forgotten_before = state_->forgotten;
  lock.unlock();

  auto wrapped = state_->store.find(id);
  if (!wrapped) return nullptr;
  wrapped->id = id;
  auto plain = unwrap(state_->root.key, state_->partnership, *wrapped);
  if (!plain)
    throw base::InfrastructureError(
        "a key in the key store does not unwrap: the store was altered or damaged, restore it from its backup");
  auto key = std::make_shared<const Key>(std::move(*plain));

  lock.lock();
  // A key that was erased after we read it must not come back into memory.
  if (state_->forgotten == forgotten_before) state_->cache.keep(id, key);
  return key;
}

void KeyRing::fetch(std::span<const KeyId> ids) {
  std::vector<KeyId> missing;
  std::unique_lock lock(state_->mutex);
  for (const auto& id : ids)
    if (!state_->cache.find(id)) missing.push_back(id);
  const auto forgotten_before = state_->forgotten;
  lock.unlock();
  if (missing.empty()) return;

  std::vector<std::pair<KeyId, std::shared_ptr<const Key>>> found;
  for (const auto& wrapped : state_->store.find_all(missing))
    if (auto plain = unwrap(state_->root.key, state_->partnership, wrapped))
      found.emplace_back(wrapped.id, std::make_shared<const Key>(std::move(*plain)));

  lock.lock();
  if (state_->forgotten != forgotten_before) return;  // one of them may have been erased after we read it
  for (auto& [id, key] : found) state_->cache.keep(id, std::move(key));
}

KeyId KeyRing::only(std::string_view purpose) {
  expects_ordinary(purpose);
  if (const auto known = state_->known_only(purpose)) return *known;
  const auto forgotten_before = state_->count_forgotten();
  const auto id = state_->find_or_make_only(purpose);
  const std::lock_guard lock(state_->mutex);
  if (state_->forgotten == forgotten_before) state_->only_ids.emplace(purpose, id);
  return id;
}

void KeyRing::erase(const KeyId& id, std::string_view reason) {
  base::expects(id != state_->root.id, "the partnership's own key is not erased through its ring");
  state_->store.erase(id, reason);
  forget(id);
}

void KeyRing::forget(const KeyId& id) {
  const std::lock_guard lock(state_->mutex);
  ++state_->forgotten;
  state_->cache.forget(id);
  std::erase_if(state_->only_ids, [&](const auto& entry) { return entry.second == id; });
}

base::Randomness& KeyRing::randomness() { return state_->randomness; }
const std::string& KeyRing::partnership() const { return state_->partnership; }

}  // namespace waymark::crypto
