#pragma once
// Where a definition comes from (sources.toml; docs/sources.md lists the same for readers).
#include <string>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

enum class SourceKind {
  published,  // a page, form, law or guidance that anybody can open
  strategy,   // the partnership's own published strategy
  general,    // general knowledge of practice that nobody has checked: nothing from it may be called verified
  ours,       // Waymark's own wording or design: states no fact about the world
};

struct Source {
  std::string id;  // "V9", "S6.4.2"
  SourceKind kind = SourceKind::published;
  std::string title;
  std::string address;   // may be empty for `general` and `ours`
  std::string supports;  // what was taken from it
  bool verified = false;
  std::string checked;  // when, in words: "spring 2026"
  bool operator==(const Source&) const = default;
};

}  // namespace waymark::pack
