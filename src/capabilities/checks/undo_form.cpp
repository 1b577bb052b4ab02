#include "capabilities/checks/undo_form.hpp"

#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/words.hpp"
#include "core/web/kept_words.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

Html decided(const Visit& visit, const OpenedCheck& check) {
  const auto pack = visit.pack();
  const auto& standing = check.pair.standing;
  Html html;
  html << "<p class=\"govuk-body\"><strong>"_html << decision_name(standing.decision) << ".</strong> "_html
       << who_decided(check.pair, visit.viewer()) << " decided it on "_html
       << base::spoken_time(standing.at.value_or(visit.now()), pack->partnership.time_zone) << ".</p>"_html;
  if (!standing.reason_code.empty())
    html << "<p class=\"govuk-body\">How it was known: "_html << pack->label(kReasons, standing.reason_code)
         << "</p>"_html;
  if (!check.reason.empty()) html << "<p class=\"govuk-body\">"_html << check.reason << "</p>"_html;
  return html;
}

Html undo_form(const Visit& visit, const core::ReviewedPair& pair) {
  Html html;
  html << "<form method=\"post\" action=\""_html << kUndoing.url(pair.id) << "\" novalidate>"_html << visit.csrf_field()
       << "<input type=\"hidden\" name=\"version\" value=\""_html << pair.standing.version << "\">"_html
       << render(govuk::Button{.text = "Undo",
                               .prevent_double_click = true,
                               .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
       << "</form>"_html;
  return html;
}

}  // namespace

Html what_stands(const Visit& visit, const OpenedCheck& check) {
  Html html;
  html << render(govuk::InsetText{.text = decided(visit, check)})
       << "<p class=\"govuk-body\">If it is wrong, undo it: the records are as they were before, the pair waits again, "
          "and "
          "whoever was told reads that it is being checked again.</p>"_html
       << undo_form(visit, check.pair);
  return html;
}

core::web::Reply not_undone(Visit& visit, const OpenedCheck& check, const std::string& why) {
  Html what;
  what << "<p class=\"govuk-body\">"_html << why << ".</p>"_html;
  note_what_is_shown(visit, check.pair);
  return core::web::kept_words_page({.person = names_of(check.pair),
                                     .heading = "This was not undone",
                                     .what_to_do = std::move(what),
                                     .leads_to = kChecks.url(),
                                     .link = "See what was decided",
                                     .selected = {},
                                     .typed = {}});
}

}  // namespace waymark::checks
