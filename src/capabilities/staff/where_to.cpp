#include "capabilities/staff/where_to.hpp"

#include "capabilities/staff/paths.hpp"

namespace waymark::staff {

using namespace html::literals;

namespace {

const html::Url kFirstPage = "/"_url;

}  // namespace

html::Url where_to(const core::web::Visit& visit) {
  const auto& request = visit.request();
  const auto said = request.form.has(kThen) ? request.form.get(kThen) : request.query.get(kThen);
  if (!http::is_local_path(said)) return kFirstPage;
  return html::Url::local(said).value_or(kFirstPage);
}

bool leads_somewhere(const html::Url& then) { return then != kFirstPage; }

html::Html then_field(const html::Url& then) {
  html::Html field;
  if (!leads_somewhere(then)) return field;
  field << "<input type=\"hidden\" name=\"then\" value=\""_html << then.text() << "\">"_html;
  return field;
}

}  // namespace waymark::staff
