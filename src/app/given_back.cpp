#include "app/given_back.hpp"

#include <algorithm>

#include "capabilities/kept/typed_view.hpp"
#include "capabilities/kept/words.hpp"
#include "core/web/autosave.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/http/csrf.hpp"

namespace waymark::app {

using html::Html;
using http::Request;
using namespace html::literals;

namespace {

bool is_form(const Request& request) {
  return request.method != http::Method::get && request.method != http::Method::head;
}

bool may_be_shown(const Request& request, const core::web::Route* route) {
  const bool secret = route != nullptr && route->habits.unsent == core::web::Unsent::dropped;
  return is_form(request) && !secret && http::same_origin(request) && !core::web::sent_by_script(request);
}

bool holds_a_password(const http::Fields& form) {
  return std::any_of(form.pairs().begin(), form.pairs().end(),
                     [](const auto& pair) { return pair.first.find("password") != std::string::npos; });
}

// Its token is among the fields: whoever may not send it may not send it again.
Html send_again(const Request& request) {
  const auto address = html::Url::local(core::web::address_of(request));
  Html html;
  if (!address || request.form.pairs().empty() || holds_a_password(request.form)) return html;
  html << "<form method=\"post\" action=\""_html << *address << "\" novalidate>"_html;
  for (const auto& [name, value] : request.form.pairs())
    html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value << "\">"_html;
  html << render(html::govuk::Button{.text = "Send it again", .prevent_double_click = true}) << "</form>"_html;
  return html;
}

}  // namespace

GivenBack given_back(const Request& request, const core::web::Route* route) {
  GivenBack back;
  if (!may_be_shown(request, route)) return back;
  back.again = send_again(request);
  auto typed = core::web::typed_fields(request.form);
  if (!kept::answers_in(typed).empty()) back.words = std::move(typed);
  return back;
}

Html words_view(const http::Fields& words, std::string_view what_to_do) {
  Html html;
  if (words.pairs().empty()) return html;
  html << kept::typed_view(words) << "<p class=\"govuk-body\">"_html << what_to_do << "</p>"_html;
  return html;
}

}  // namespace waymark::app
