#pragma once
// What is worked out of a pack once and asked for again and again. It is kept beside the pack and goes with it, so that
// it may point into the pack.
//
//   pack.worked_out.get<std::vector<Asked>>(&page, 0, [&] { return slowly(page); })
#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <typeindex>

namespace waymark::pack {

class WorkedOut {
 public:
  WorkedOut() = default;
  // Whoever copies a pack means to alter the copy: it begins without any.
  WorkedOut(const WorkedOut& /*other*/) {}
  WorkedOut& operator=(const WorkedOut& /*other*/) {
    const std::lock_guard lock(mutex_);
    kept_.clear();
    return *this;
  }
  ~WorkedOut() = default;

  // What `make` gave the first time. `about` is a part of the pack, and with `variant` and T all that the result
  // depends on. Any thread may ask; of several that ask first at once each may make it, and all are given the same.
  template <class T, class Make>
  std::shared_ptr<const T> get(const void* about, int variant, const Make& make) const {
    const Key key{std::type_index(typeid(T)), about, variant};
    if (auto found = find(key)) return std::static_pointer_cast<const T>(std::move(found));
    return std::static_pointer_cast<const T>(keep(key, std::make_shared<const T>(make())));
  }

 private:
  using Key = std::tuple<std::type_index, const void*, int>;
  using Value = std::shared_ptr<const void>;

  Value find(const Key& key) const {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(key);
    return found == kept_.end() ? nullptr : found->second;
  }
  Value keep(const Key& key, Value value) const {
    const std::lock_guard lock(mutex_);
    return kept_.try_emplace(key, std::move(value)).first->second;
  }

  mutable std::mutex mutex_;
  mutable std::map<Key, Value> kept_;
};

}  // namespace waymark::pack
