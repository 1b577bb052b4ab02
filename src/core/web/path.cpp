#include "core/web/path.hpp"

#include "platform/base/failure.hpp"

namespace waymark::core::web {

namespace {

constexpr std::string_view kId = "{id}";

html::Url local(const std::string& text) {
  return base::promised(html::Url::local(text), "a path makes an address of this site");
}

}  // namespace

std::optional<std::string_view> Path::match(std::string_view path) const {
  const auto open = pattern().find(kId);
  if (open == std::string_view::npos) return path == pattern() ? std::optional(std::string_view()) : std::nullopt;
  const auto before = pattern().substr(0, open);
  const auto after = pattern().substr(open + kId.size());
  if (path.size() <= before.size() + after.size() || !path.starts_with(before) || !path.ends_with(after))
    return std::nullopt;
  const auto id = path.substr(before.size(), path.size() - before.size() - after.size());
  if (id.find('/') != std::string_view::npos) return std::nullopt;
  return id;
}

html::Url Path::url() const {
  base::expects(pattern().find(kId) == std::string_view::npos, "this path wants an id");
  return local(std::string(pattern()));
}

html::Url Path::url(std::string_view id) const {
  const auto open = pattern().find(kId);
  base::expects(open != std::string_view::npos, "this path has no id");
  std::string text(pattern());
  text.replace(open, kId.size(), id);
  return local(text);
}

}  // namespace waymark::core::web
