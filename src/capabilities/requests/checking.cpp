#include "capabilities/requests/checking.hpp"

#include "capabilities/requests/paths.hpp"
#include "core/disclosed_facts.hpp"
#include "core/web/kept_words.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::requests {

using namespace html::literals;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kChecked = "checked";

std::string digest_of_fields(const http::Fields& form, std::span<const std::string_view> fields) {
  std::vector<std::string> texts;
  for (const auto field : fields) {
    texts.emplace_back(field);
    for (const auto value : form.all(field)) texts.emplace_back(value);
  }
  return core::digest_of(texts);
}

void write_hidden(Html& html, std::string_view name, std::string_view value) {
  html << "<input type=\"hidden\" name=\""_html << name << "\" value=\""_html << value << "\">"_html;
}

std::string_view what_happened(std::string_view state) {
  if (state == kWithdrawn) return "Whoever asked withdrew this request meanwhile. There is nothing to answer any more.";
  return "Somebody in our agency answered this request meanwhile. What they said stands. Read it before you add to it.";
}

}  // namespace

bool checked(const http::Fields& form, std::span<const std::string_view> fields) {
  return form.get(kChecked) == digest_of_fields(form, fields);
}

core::web::Page check_page(Visit& visit, const OpenedRequest& opened, const CheckPage& check) {
  const auto& form = visit.form();
  Html main;
  main << "<span class=\"govuk-caption-l\">"_html << opened.request().person
       << "</span><h1 class=\"govuk-heading-l\">"_html << opened.asker << " will read exactly this</h1>"_html
       << check.will_read << check.stays << "<form method=\"post\" action=\""_html << check.action
       << "\" novalidate>"_html << visit.csrf_field();
  write_hidden(main, "version", form.get("version"));
  for (const auto field : check.fields)
    for (const auto value : form.all(field)) write_hidden(main, field, value);
  write_hidden(main, kChecked, digest_of_fields(form, check.fields));
  main << "<p class=\"govuk-body\">It cannot be called back or changed. You can add to it later.</p><div "
          "class=\"govuk-button-group\">"_html
       << render(govuk::Button{.text = check.button, .prevent_double_click = true})
       << render(govuk::Button{
              .text = "Change it", .name = std::string(kChange), .value = "yes", .classes = "govuk-button--secondary"})
       << "</div></form>"_html;
  note_what_is_shown(visit, opened);
  return {.title = "Request",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kRequest.url(opened.request().id), .text = "Request"})};
}

core::web::Page said_meanwhile(Visit& visit, const OpenedRequest& opened, std::string selected, std::string typed) {
  const auto& request = opened.request();
  note_what_is_shown(visit, opened);
  Html what;
  what << "<p class=\"govuk-body\">"_html << what_happened(request.state)
       << " Nothing of what you sent was saved.</p>"_html;
  return core::web::kept_words_page({.person = request.person,
                                     .heading = request.state == kWithdrawn ? "This request was withdrawn meanwhile"
                                                                            : "This request was answered meanwhile",
                                     .what_to_do = std::move(what),
                                     .leads_to = kRequest.url(request.id),
                                     .link = "See the request",
                                     .selected = std::move(selected),
                                     .typed = std::move(typed)});
}

}  // namespace waymark::requests
