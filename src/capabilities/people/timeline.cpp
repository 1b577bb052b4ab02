#include "capabilities/people/timeline.hpp"

#include <algorithm>

#include "core/web/form_view.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"

namespace waymark::people {

using namespace html::literals;
using core::web::FormView;
using html::Html;
using html::Url;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kHere = "happened";  // id of the heading: links and the form come back to it

std::string entries(std::size_t count) { return std::to_string(count) + (count == 1 ? " entry" : " entries"); }

std::string all_of_them(std::size_t count) { return entries(count) + (count == 1 ? "." : ", the newest first."); }

// In words, because what is left out must never look like nothing.
std::string how_many(const Shown& shown, const TimelineFilter& filter) {
  const auto count = std::to_string(shown.entries.size());
  const bool cut = shown.entries.size() < shown.fitting;
  if (!filter.narrows())
    return cut ? "Showing the newest " + count + " of " + entries(shown.all) + "." : all_of_them(shown.all);
  const auto chosen = ": " + spoken(filter) + ".";
  if (shown.fitting == 0)
    return "Nothing here fits what you chose" + chosen + " Not shown: " + entries(shown.all) + ".";
  if (cut)
    return "Showing the newest " + count + " of " + std::to_string(shown.fitting) + " that fit, of " +
           entries(shown.all) + " in all" + chosen;
  return "Showing " + count + " of " + entries(shown.all) + chosen;
}

Html link(const Url& url, const std::string& text) {
  Html html;
  html << " <a class=\"govuk-link\" href=\""_html << url << "\">"_html << text << "</a>"_html;
  return html;
}

Html statement(const Shown& shown, const TimelineFilter& filter, const Url& page) {
  Html links;
  if (shown.entries.size() < shown.fitting)
    links << link(whole_with(page, filter).fragment(kHere), "Show all " + std::to_string(shown.fitting));
  if (filter.narrows()) links << link(page.fragment(kHere), "Show everything");
  Html html;
  html << "<p class=\"govuk-body\">"_html << how_many(shown, filter);
  if (!links.empty()) html << "<span class=\"govuk-!-display-none-print\">"_html << std::move(links) << "</span>"_html;
  return html << "</p>"_html, html;
}

govuk::Checkboxes kinds(const FormView& view) {
  std::vector<core::web::Choice> choices;
  for (const auto& kind : kTimelineKinds) choices.push_back({std::string(kind.code), std::string(kind.text)});
  auto boxes = view.checkboxes(kKindField, "What", choices, "If you select none, all are shown");
  boxes.classes = "govuk-checkboxes--small";
  return boxes;
}

Html form(const TimelineFilter& filter, const http::Fields& query, const Url& page) {
  const FormView view(query, filter.errors);
  Html html;
  html << "<form method=\"get\" action=\""_html << page.fragment(kHere) << "\" novalidate>"_html << render(kinds(view))
       << render(view.date(kFromField, "From", "The day on which it was recorded, sent or told. For example, 3 2 2026"))
       << render(view.date(kToField, "To", "This day is included"))
       << render(govuk::Button{.text = "Show", .classes = "govuk-button--secondary"}) << "</form>"_html;
  return render(govuk::Details{.summary = "Show only some of it",
                               .text = std::move(html),
                               .open = filter.narrows() || !filter.errors.empty(),
                               .classes = "govuk-!-display-none-print"});
}

}  // namespace

Shown shown_of(std::vector<Entry> all, const TimelineFilter& filter, std::string_view time_zone) {
  Shown shown;
  shown.all = all.size();
  for (auto& entry : all) {
    if (!filter.fits(entry.kind, base::local_time(entry.at, time_zone).date)) continue;
    ++shown.fitting;
    if (filter.whole || shown.entries.size() < kMostEntries) shown.entries.push_back(std::move(entry));
  }
  return shown;
}

Html timeline(Shown shown, const TimelineFilter& filter, const http::Fields& query, const Url& page) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\" id=\""_html << kHere << "\">What happened</h2>"_html;
  if (shown.all == 0)
    return html << "<p class=\"govuk-body\">Nothing yet. Contacts, assessments, referrals, requests and enquiries "
                   "about this person will stand here, the newest first.</p>"_html,
           html;
  html << form(filter, query, page) << statement(shown, filter, page);
  if (shown.entries.empty()) return html;
  html::moj::Timeline list{.heading_level = 3};
  for (auto& entry : shown.entries) list.items.push_back(std::move(entry.item));
  return html << render(list), html;
}

}  // namespace waymark::people
