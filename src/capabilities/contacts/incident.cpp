#include "capabilities/contacts/incident.hpp"

#include <algorithm>

#include "core/form/typed.hpp"

namespace waymark::contacts {

namespace {

constexpr const char* kDate = "incident_date";
constexpr const char* kWhen = "when_it_was";

// "About then: only the month or the year is sure": the day that was typed with it is not.
core::form::DateTyped without_the_unsure(core::form::DateTyped typed, std::string_view when) {
  if (when == "about") typed.day.reset();
  return typed;
}

Incident told(int year, const core::form::DateTyped& typed) {
  constexpr unsigned kJanuary = 1;
  constexpr unsigned kDecember = 12;
  const std::chrono::year in_year{year};
  const std::chrono::month from{typed.month.value_or(kJanuary)};
  const std::chrono::month until{typed.month.value_or(kDecember)};
  const base::Date first = in_year / from / std::chrono::day{1};
  return {WhenItWas::known, first, base::Date{in_year / until / std::chrono::last}};
}

}  // namespace

Incident incident_of(const Contact& contact) {
  const Incident heard{WhenItWas::not_said, contact.happened_on, contact.happened_on};
  http::Fields fields;
  core::form::give_back(contact.details.answers, fields);
  const auto when = fields.get(kWhen);
  const auto typed = without_the_unsure(core::form::read_date(fields, kDate), when);
  const bool month_exists = !typed.month || std::chrono::month{*typed.month}.ok();
  if (!typed.readable || !typed.year || !month_exists) return heard;
  auto incident = told(*typed.year, typed);
  if (const auto day = core::form::whole_date(typed)) incident.first = incident.last = *day;
  if (when == "ongoing") return {WhenItWas::goes_on, std::min(incident.first, heard.first), heard.first};
  incident.first = std::min(incident.first, heard.first);
  incident.last = std::min(incident.last, heard.first);
  return incident;
}

}  // namespace waymark::contacts
