// When an instrument is asked again: a count says what was true on one day.
#include <fmt/format.h>

#include <algorithm>

#include "capabilities/risk/earlier.hpp"
#include "capabilities/risk/risk.hpp"
#include "capabilities/risk/scoring.hpp"
#include "core/age.hpp"
#include "core/web/sourced.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::optional<int> age_of(const std::vector<core::Record>& records, base::Date today) {
  for (const auto& record : records)
    if (const auto age = core::age_for_routing(record.identity.birth_date, today)) return age;
  return std::nullopt;
}

bool recorded_earlier(const contacts::Contact& left, const contacts::Contact& right) {
  return left.recorded_at < right.recorded_at;
}

// `at_risk` is not empty.
AskAgain since(const Assessment& last, const std::vector<contacts::Contact>& at_risk, const pack::Pack& pack,
               base::Date today) {
  AskAgain again{last.instrument, last.id, base::local_time(last.assessed, pack.partnership.time_zone).date};
  for (const auto& contact : at_risk)
    if (contact.id != last.contact && contact.recorded_at > last.assessed)
      again.contacts_since.push_back({contact.id, contact.happened_on});
  const auto* period = pack.review_periods.find(last.instrument, today);
  if (period && again.last < window_start(today, period->after_months)) again.more_than_months = period->after_months;
  again.contact = std::max_element(at_risk.begin(), at_risk.end(), recorded_earlier)->id;
  return again;
}

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

Html prompt(const AskAgain& again, const pack::Pack& pack, base::Date today) {
  Html html;
  const auto url = start_url(again.contact, again.instrument, pack, today);
  if (!url) return html;
  const auto name = pack.instrument_name(again.instrument);
  html << "<p><strong>Ask again: last asked on "_html << base::spoken_date(again.last) << ".</strong> "_html << name
       << ". Since then: "_html << spoken_since(again) << "."_html << period_note(again, pack, today)
       << "</p><p><a class=\"govuk-link\" href=\""_html << *url << "\">Ask the questions again: "_html << name
       << "</a></p>"_html;
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

std::vector<AskAgain> ask_again(const std::vector<Assessment>& assessments,
                                const std::vector<contacts::Contact>& contacts,
                                const std::vector<core::Record>& records, const pack::Pack& pack, base::Date today) {
  const auto at_risk = as_person_at_risk(contacts, records);
  const auto age = age_of(records, today);
  std::vector<AskAgain> all;
  std::vector<std::string_view> seen;
  for (const auto& assessment : assessments) {
    if (std::find(seen.begin(), seen.end(), assessment.instrument) != seen.end()) continue;
    seen.emplace_back(assessment.instrument);
    const auto* instrument = pack.instrument(assessment.instrument, today);
    if (at_risk.empty() || !instrument || !instrument->available || !instrument->fits_age(age)) continue;
    auto again = since(assessment, at_risk, pack, today);
    if (!again.contacts_since.empty() || again.more_than_months) all.push_back(std::move(again));
  }
  return all;
}

Html ask_again_view(const std::vector<AskAgain>& prompts, bool asked_before, const pack::Pack& pack, base::Date today) {
  if (!asked_before) return {};
  Html lines;
  for (const auto& again : prompts) lines << prompt(again, pack, today);
  Html html;
  if (!lines.empty()) html << render(govuk::InsetText{.text = std::move(lines)});
  return html << also_after(pack, today), html;
}

}  // namespace waymark::risk
