#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/error_summary.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/panel.hpp"
#include "platform/html/govuk/phase_banner.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "tests/gallery/gallery.hpp"

namespace waymark::html::gallery {
namespace {

using namespace govuk;

Html tags() {
  Html html;
  html << "<p class=\"govuk-body\">"_html;
  for (const auto* colour : {"", "grey", "green", "teal", "blue", "purple", "magenta", "red", "orange", "yellow"}) {
    const std::string name = colour;
    html << render(Tag{.text = name.empty() ? "usual" : name, .classes = name.empty() ? "" : "govuk-tag--" + name})
         << " "_html;
  }
  html << "</p>"_html;
  return html;
}

Html buttons() {
  Html html;
  html << "<div class=\"govuk-button-group\">"_html
       << render(Button{.text = "Save and continue", .prevent_double_click = true})
       << render(Button{.text = "Save for later", .classes = "govuk-button--secondary"})
       << render(Button{.text = "Withdraw", .classes = "govuk-button--warning"})
       << render(Button{.text = "Not yet", .disabled = true})
       << "<a class=\"govuk-link\" href=\"/people\">Cancel</a></div>"_html
       << render(Button{.text = "Start now", .href = "/people"_url, .is_start_button = true});
  return html;
}

Html panels() {
  Html html;
  html << render(Panel{.title = "Contact recorded", .text = "The duty desk knows by 14:05", .heading_level = 2})
       << render(Panel{.title = "Is it safe to go on?",
                       .text = "Somebody may look at this device's history."_html,
                       .heading_level = 2,
                       .actions = PanelActions{.items = {{.text = "Continue", .href = "/people"_url, .type = "button"},
                                                         {.text = "Go back", .href = "/"_url}}},
                       .classes = "govuk-panel--interruption"});
  return html;
}

Html paginations() {
  Html html;
  html << render(Pagination{.previous = {.href = "?page=1"_url},
                            .next = {.href = "?page=3"_url},
                            .items = {{.number = "1", .href = "?page=1"_url},
                                      {.number = "2", .href = "?page=2"_url, .current = true},
                                      {.ellipsis = true},
                                      {.number = "42", .href = "?page=42"_url}},
                            .landmark_label = "Pages of this list"})
       << render(Pagination{.previous = {.href = "/one"_url, .label_text = "Safety now"},
                            .next = {.href = "/three"_url, .label_text = "The children"},
                            .landmark_label = "Steps"});
  return html;
}

}  // namespace

Html text() {
  Html html;
  html
      << render(ErrorSummary{.error_list = {{.text = "Enter a name", .href = "#full-name"_url},
                                            {.text = "Date must be in the past", .href = "#born-day"_url}},
                             .disable_auto_focus = true})
      << render(NotificationBanner{.text = "The matching service is slow today."})
      << render(NotificationBanner{.text = "Contact saved",
                                   .success = true,
                                   .title_id = "saved-title",
                                   .role = "region",
                                   .disable_auto_focus = true})
      << "<h2 class=\"govuk-heading-l\">Text</h2><p class=\"govuk-body-l\">A lead paragraph, with "
         "<a class=\"govuk-link\" href=\"/people\">a link</a>.</p><p class=\"govuk-body\">An ordinary one: Ill1 O0 ŵ ŷ "
         "Ł ș, 5 August, 07700 900123.</p><ul class=\"govuk-list govuk-list--bullet\"><li>one</li><li>two</li></ul>"_html
      << render(InsetText{.text = "It can take up to 8 weeks."})
      << render(WarningText{.text = "You must not leave a message at this number."})
      << render(Details{.summary = "What we mean by this", .text = "A few words about it."})
      << render(PhaseBanner{.tag = {.text = "Demonstration"}, .text = "Nobody in it is real."})
      << render(BackLink{.href = "/people"_url}) << tags() << buttons() << panels() << paginations();
  return html;
}

}  // namespace waymark::html::gallery
