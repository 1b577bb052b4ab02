#include "core/web/visit.hpp"

#include "core/web/autosave.hpp"

namespace waymark::core::web {

using namespace html::literals;

html::Html Visit::csrf_field() const {
  html::Html field;
  field << "<input type=\"hidden\" name=\"csrf\" value=\""_html << csrf_token_ << "\">"_html;
  if (const auto id = kept_id())
    field << "<input type=\"hidden\" name=\""_html << kKeptId << "\" value=\""_html << id->text() << "\">"_html;
  if (const auto window = typed_in_window(request_.form); !window.empty())
    field << "<input type=\"hidden\" name=\""_html << kKeptWindow << "\" value=\""_html << window << "\">"_html;
  return field;
}

std::optional<DraftId> Visit::kept_id() const {
  if (restored_) return restored_->id;
  return DraftId::parse(request_.form.get(kKeptId));
}

}  // namespace waymark::core::web
