#include "platform/html/assets.hpp"

#include <algorithm>

namespace waymark::html {
namespace {

std::string_view hashed_name(std::string_view manifest, std::string_view name) {
  while (!manifest.empty()) {
    const auto line = manifest.substr(0, manifest.find('\n'));
    manifest.remove_prefix(std::min(manifest.size(), line.size() + 1));
    if (line.size() > name.size() && line.starts_with(name) && line[name.size()] == ' ')
      return line.substr(name.size() + 1);
  }
  return {};
}

}  // namespace

std::optional<Assets> assets_in(const Url& folder, std::string_view manifest) {
  const auto css = hashed_name(manifest, "app.css");
  const auto start = hashed_name(manifest, "start.js");
  const auto script = hashed_name(manifest, "app.js");
  const auto icon = hashed_name(manifest, "favicon.svg");
  if (css.empty() || start.empty() || script.empty() || icon.empty()) return std::nullopt;
  return Assets{folder.segment(css), folder.segment(start), folder.segment(script), folder.segment(icon)};
}

}  // namespace waymark::html
