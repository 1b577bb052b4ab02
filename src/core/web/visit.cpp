#include "core/web/visit.hpp"

namespace waymark::core::web {

using namespace html::literals;

html::Html Visit::csrf_field() const {
  html::Html field;
  field << "<input type=\"hidden\" name=\"csrf\" value=\""_html << csrf_token_ << "\">"_html;
  return field;
}

}  // namespace waymark::core::web
