#include "core/web/telephone.hpp"

#include "platform/html/unbroken.hpp"

namespace waymark::core::web {

using namespace html::literals;

namespace {

std::string published(const pack::Pack& pack, const std::string& agency, const std::string& desk) {
  const auto* holder = pack.agencies.latest(agency);
  const auto* team = holder ? holder->desk(desk) : nullptr;
  return team ? team->phone : std::string();
}

}  // namespace

html::Html telephone_link(std::string_view number) {
  html::Html html;
  html << "<a class=\"govuk-link\" href=\""_html << html::Url::telephone(number) << "\">"_html << html::unbroken(number)
       << "</a>"_html;
  return html;
}

html::Html desk_with_number(const pack::Pack& pack, const std::string& agency, const std::string& desk) {
  const auto number = published(pack, agency, desk);
  html::Html html;
  html << pack.desk_name(agency, desk);
  if (number.empty()) return html << " (number not published: ask the desk)"_html, html;
  html << ", "_html << telephone_link(number);
  return html;
}

std::string number_of(const pack::Pack& pack, const std::string& agency, const std::string& desk) {
  const auto number = published(pack, agency, desk);
  return number.empty() ? "number not published" : html::unbroken(number);
}

}  // namespace waymark::core::web
