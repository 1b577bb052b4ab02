#pragma once
#include <optional>
#include <string_view>

#include "platform/html/url.hpp"

namespace waymark::html {

// The files that every page names. Their names hold a hash of what they hold, so that a browser may
// keep them for ever.
struct Assets {
  Url stylesheet{};
  Url start_script{};  // runs before the page is painted
  Url script{};
  Url icon{};
};

// From build/assets/manifest.txt, whose lines are "name hashed-name"; nothing if one of them is missing.
std::optional<Assets> assets_in(const Url& folder, std::string_view manifest);

}  // namespace waymark::html
