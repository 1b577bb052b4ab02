#include <fmt/format.h>

#include <algorithm>

#include "capabilities/risk/risk.hpp"
#include "core/web/sourced.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

base::Date latest(const AskAgain& again) {
  base::Date last = again.contacts_since.front().happened_on;
  for (const auto& contact : again.contacts_since) last = std::max(last, contact.happened_on);
  return last;
}

// "2 further contacts, the last on 1 February 2026; more than 6 months have passed"
std::string spoken_since(const AskAgain& again) {
  std::string text;
  const auto contacts = again.contacts_since.size();
  if (contacts == 1) text = "one further contact, on " + base::spoken_date(again.contacts_since.front().happened_on);
  if (contacts > 1)
    text = fmt::format("{} further contacts, the last on {}", contacts, base::spoken_date(latest(again)));
  if (again.more_than_months)
    text += fmt::format("{}more than {} months have passed", text.empty() ? "" : "; ", *again.more_than_months);
  return text;
}

Html period_note(const AskAgain& again, const pack::Pack& pack, base::Date today) {
  const auto* period = again.more_than_months ? pack.review_periods.find(again.instrument, today) : nullptr;
  return period ? core::web::source_note(pack, period->dated.source, period->dated.verified) : Html();
}

Html same_questions(const AskAgain& again, const pack::Pack& pack, base::Date today) {
  Html html;
  return html << pack.instrument_name(again.instrument) << ". Since then: "_html << spoken_since(again) << "."_html
              << period_note(again, pack, today),
         html;
}

// Questions that are asked today still are not for somebody of that age.
Html other_questions(const AskAgain& again, const pack::Pack& pack, base::Date today) {
  const auto* before = pack.instrument(again.in_place_of, today);
  Html html;
  html << pack.instrument_name(again.in_place_of) << ". "_html;
  if (before && before->maximum_age)
    html << "Those questions are for people of up to "_html << *before->maximum_age
         << ", and the person is or may be older by now"_html;
  else
    html << "Those questions are not asked any more"_html;
  html << ": what was answered then says too little about today."_html;
  if (!again.contacts_since.empty()) html << " Since then: "_html << spoken_since(again) << "."_html;
  return html;
}

Html prompt(const AskAgain& again, const pack::Pack& pack, base::Date today) {
  Html html;
  const auto url = start_url(again.contact, again.instrument, pack, today);
  if (!url) return html;
  const auto name = pack.instrument_name(again.instrument);
  const bool other = !again.in_place_of.empty();
  html << "<p><strong>Ask again: last asked on "_html << base::spoken_date(again.last) << ".</strong> "_html
       << (other ? other_questions(again, pack, today) : same_questions(again, pack, today))
       << "</p><p><a class=\"govuk-link\" href=\""_html << *url << "\">Ask the questions"_html
       << (other ? "" : " again") << ": "_html << name << "</a></p>"_html;
  return html;
}

Html also_after(const pack::Pack& pack, base::Date today) {
  const auto events = pack.review_events.in_force(today);
  Html html;
  if (events.empty()) return html;
  html << "<p class=\"govuk-body\">Judge the risk anew, and ask again, also after: "_html;
  for (const auto* event : events)
    html << (event == events.front() ? "" : "; ") << event->label << core::web::unverified_tag(event->dated.verified);
  return html << ".</p>"_html, html;
}

}  // namespace

Html ask_again_view(const std::vector<AskAgain>& prompts, bool asked_before, const pack::Pack& pack, base::Date today) {
  if (!asked_before) return {};
  Html lines;
  for (const auto& again : prompts) lines << prompt(again, pack, today);
  Html html;
  if (!lines.empty()) html << render(govuk::InsetText{.text = std::move(lines)});
  return html << also_after(pack, today), html;
}

}  // namespace waymark::risk
