#pragma once
// Everything in a pack holds for a time and comes from somewhere. `Editions<T>` keeps all editions of all
// entries of one kind: what was in force on a day stays answerable after the definition has changed.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/time.hpp"

namespace waymark::pack {

using base::Date;

struct Dated {
  std::string source;  // id in sources.toml
  Date effective_from;
  std::optional<Date> effective_to;  // the first day on which it no longer holds; nothing = still in force
  bool verified = false;             // false: nobody checked it against its source; screens say "unverified"
  std::string note;                  // caveat for the reader; may be empty

  bool in_force(Date on) const;
  bool operator==(const Dated&) const = default;
};

// T has the members `code` and `dated`. Entries stand in the order of their files, which is the order in
// which screens list them. The loader guarantees that editions of one code never overlap.
// Pointers stay good as long as the pack does.
template <class T>
class Editions {
 public:
  Editions() = default;
  explicit Editions(std::vector<T> entries) : entries_(std::move(entries)) {}

  // The edition in force on that day, or nullptr.
  const T* find(std::string_view code, Date on) const {
    for (const T& entry : entries_)
      if (entry.code == code && entry.dated.in_force(on)) return &entry;
    return nullptr;
  }

  // The newest edition, in force or not: for the label of something recorded long ago.
  const T* latest(std::string_view code) const {
    const T* newest = nullptr;
    for (const T& entry : entries_)
      if (entry.code == code && (!newest || newest->dated.effective_from < entry.dated.effective_from)) newest = &entry;
    return newest;
  }

  std::vector<const T*> in_force(Date on) const {
    std::vector<const T*> found;
    for (const T& entry : entries_)
      if (entry.dated.in_force(on)) found.push_back(&entry);
    return found;
  }

  const std::vector<T>& all() const { return entries_; }

 private:
  std::vector<T> entries_;
};

}  // namespace waymark::pack
