#include "core/web/sourced.hpp"

#include "platform/html/govuk/tag.hpp"

namespace waymark::core::web {

using namespace html::literals;
using html::Html;

Html unverified_tag(bool verified) {
  Html html;
  if (!verified) html << " "_html << render(html::govuk::Tag{.text = "unverified", .classes = "govuk-tag--grey"});
  return html;
}

Html source_note(const pack::Pack& pack, std::string_view source, bool verified) {
  const auto* found = pack.source(source);
  Html html;
  html << " <span class=\"waymark-source\">Source: "_html << (found ? found->title : std::string(source))
       << "</span>"_html << unverified_tag(verified);
  return html;
}

}  // namespace waymark::core::web
