#include "capabilities/people/timeline_filter.hpp"

#include <algorithm>

#include "core/form/typed.hpp"

namespace waymark::people {

namespace {

constexpr const char* kShow = "show";
constexpr const char* kAll = "all";

bool has(const std::vector<std::string_view>& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::optional<base::Date> day_typed(const http::Fields& query, const char* name, const char* label,
                                    std::vector<base::FieldError>& errors) {
  const auto typed = core::form::read_date(query, name);
  if (typed.empty) return std::nullopt;
  const auto date = typed.readable ? core::form::whole_date(typed) : std::nullopt;
  if (date && base::parse_date(base::to_text(*date))) return date;
  errors.push_back({std::string(name) + "-day",
                    std::string(label) + " must be a real date with day, month and year, such as 3 2 2026"});
  return std::nullopt;
}

html::Url with_day(const html::Url& url, const char* name, const std::optional<base::Date>& date) {
  if (!date) return url;
  const std::string field(name);
  return url.query(field + "-day", static_cast<unsigned>(date->day()))
      .query(field + "-month", static_cast<unsigned>(date->month()))
      .query(field + "-year", static_cast<int>(date->year()));
}

std::string kinds_spoken(const TimelineFilter& filter) {
  std::vector<std::string_view> names;
  for (const auto& kind : kTimelineKinds)
    if (std::find(filter.kinds.begin(), filter.kinds.end(), kind.code) != filter.kinds.end())
      names.push_back(kind.text);
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace

bool TimelineFilter::fits(std::string_view kind, base::Date day) const {
  if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return false;
  return (!from || day >= *from) && (!to || day <= *to);
}

TimelineFilter read_filter(const http::Fields& query) {
  TimelineFilter filter;
  const auto chosen = query.all(kKindField);
  for (const auto& kind : kTimelineKinds)
    if (has(chosen, kind.code)) filter.kinds.emplace_back(kind.code);
  filter.from = day_typed(query, kFromField, "From", filter.errors);
  filter.to = day_typed(query, kToField, "To", filter.errors);
  if (filter.from && filter.to && *filter.to < *filter.from) {
    filter.errors.push_back({std::string(kToField) + "-day", "To must be the same day as From or later"});
    filter.to.reset();
  }
  filter.whole = query.get(kShow) == kAll;
  return filter;
}

html::Url whole_with(const html::Url& page, const TimelineFilter& filter) {
  auto url = page;
  for (const auto& kind : filter.kinds) url = url.query(kKindField, kind);
  return with_day(with_day(url, kFromField, filter.from), kToField, filter.to).query(kShow, kAll);
}

std::string spoken(const TimelineFilter& filter) {
  auto text = kinds_spoken(filter);
  const auto add = [&](std::string_view words, const std::optional<base::Date>& day) {
    if (day) text += (text.empty() ? "" : " ") + std::string(words) + " " + base::spoken_date(*day);
  };
  if (!text.empty() && (filter.from || filter.to)) text += ",";
  add("from", filter.from);
  add("to", filter.to);
  return text;
}

}  // namespace waymark::people
