#include "pack/entry.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

#include "pack/nearest.hpp"

namespace waymark::pack {

namespace {

std::optional<Date> to_date(const toml::node& node) {
  const auto value = node.value_exact<toml::date>();
  if (!value) return std::nullopt;
  const Date date{std::chrono::year{value->year}, std::chrono::month{value->month}, std::chrono::day{value->day}};
  return date.ok() && base::parse_date(base::to_text(date)) ? std::optional{date} : std::nullopt;
}

bool is_code(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::optional<int> two_digits(std::string_view two) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (two.size() != 2 || !digit(two[0]) || !digit(two[1])) return std::nullopt;
  return (two[0] - '0') * 10 + (two[1] - '0');
}

std::optional<int> to_minutes(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = two_digits(text.substr(0, 2));
  const auto minute = two_digits(text.substr(3, 2));
  if (!hour || !minute || *minute > 59) return std::nullopt;
  const int total = *hour * 60 + *minute;
  return total <= 24 * 60 ? std::optional{total} : std::nullopt;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

Entry::Entry(const toml::table& table, std::string file, Loading& loading)
    : table_(table), file_(std::move(file)), loading_(loading) {}

const toml::node* Entry::find(std::string_view key) {
  asked_.emplace(key);
  return table_.get(key);
}

bool Entry::has(std::string_view key) const { return table_.contains(key); }

Place Entry::place() const {
  const auto& begin = table_.source().begin;
  return {file_, std::max(1, static_cast<int>(begin.line)), std::max(1, static_cast<int>(begin.column))};
}

Place Entry::place(std::string_view key) const {
  const toml::node* node = table_.get(key);
  if (!node) return place();
  const auto& begin = node->source().begin;
  return {file_, static_cast<int>(begin.line), static_cast<int>(begin.column)};
}

void Entry::report(std::string_view key, std::string message) { loading_.report(place(key), std::move(message)); }

void Entry::missing(std::string_view key) { report(key, fmt::format("“{}” is missing; add it to this entry", key)); }

std::optional<std::string> Entry::text_if(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  auto text = node->value_exact<std::string>();
  if (!text) report(key, fmt::format("“{}” must be a text in quotation marks", key));
  return text;
}

std::string Entry::text(std::string_view key) {
  const auto found = text_if(key);
  if (!has(key)) missing(key);
  if (found && is_blank(*found)) report(key, fmt::format("“{}” is empty; write what it says", key));
  return found.value_or("");
}

std::string Entry::text_or(std::string_view key, std::string fallback) {
  return text_if(key).value_or(std::move(fallback));
}

std::string Entry::code(std::string_view key) {
  const auto found = text_if(key);
  if (!has(key)) missing(key);
  if (found && !is_code(*found)) {
    report(key, fmt::format("“{}” is not a code; use small letters, digits and underscores, a letter first", *found));
    return {};
  }
  return found.value_or("");
}

std::vector<std::string> Entry::texts(std::string_view key) {
  std::vector<std::string> found;
  const toml::node* node = find(key);
  if (!node) return found;
  const toml::array* list = node->as_array();
  if (!list) report(key, fmt::format("“{}” must be a list such as [\"one\", \"two\"]", key));
  if (!list) return found;
  for (const toml::node& item : *list) {
    auto text = item.value_exact<std::string>();
    if (text) found.push_back(std::move(*text));
    if (!text) report(key, fmt::format("“{}” must hold texts in quotation marks only", key));
  }
  return found;
}

std::optional<int> Entry::number_if(std::string_view key, int least, int most) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  const auto value = node->value_exact<std::int64_t>();
  if (value && *value >= least && *value <= most) return static_cast<int>(*value);
  report(key, fmt::format("“{}” must be a whole number from {} to {}", key, least, most));
  return std::nullopt;
}

int Entry::number(std::string_view key, int least, int most) {
  const auto found = number_if(key, least, most);
  if (!has(key)) missing(key);
  return found.value_or(least);
}

std::optional<bool> Entry::flag_if(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  const auto value = node->value_exact<bool>();
  if (!value) report(key, fmt::format("“{}” must be true or false", key));
  return value;
}

bool Entry::flag(std::string_view key, bool fallback) { return flag_if(key).value_or(fallback); }

std::optional<Date> Entry::date_if(std::string_view key) {
  const toml::node* node = find(key);
  if (!node) return std::nullopt;
  const auto date = to_date(*node);
  if (!date) report(key, fmt::format("“{}” must be a date such as 2024-04-01, without quotation marks", key));
  return date;
}

std::vector<Date> Entry::dates(std::string_view key) {
  std::vector<Date> found;
  const toml::node* node = find(key);
  if (!node) return found;
  const toml::array* list = node->as_array();
  bool all_dates = list != nullptr;
  if (list) {
    for (const toml::node& item : *list) {
      const auto date = to_date(item);
      all_dates = all_dates && date;
      if (date) found.push_back(*date);
    }
  }
  if (all_dates) return found;
  report(key, fmt::format("“{}” must be a list of dates such as [2020-05-04]", key));
  return {};
}

std::optional<int> Entry::minute_of_day_if(std::string_view key) {
  const auto text = text_if(key);
  if (!text) return std::nullopt;
  const auto minutes = to_minutes(*text);
  if (!minutes) report(key, fmt::format("“{}” must be a time of day such as \"09:30\"", key));
  return minutes;
}

int Entry::minute_of_day(std::string_view key) {
  const auto found = minute_of_day_if(key);
  if (!has(key)) missing(key);
  return found.value_or(0);
}

std::optional<std::size_t> Entry::pick(std::string_view key, const std::vector<std::string>& texts) {
  const auto text = text_if(key);
  if (!text) return std::nullopt;
  const auto found = std::find(texts.begin(), texts.end(), *text);
  if (found != texts.end()) return static_cast<std::size_t>(found - texts.begin());
  report(key, fmt::format("“{}” cannot be “{}”; use one of: {}", key, *text, fmt::join(texts, ", ")));
  return std::nullopt;
}

std::string Entry::refer(std::string_view key, const std::string& kind) {
  std::string code = text(key);
  loading_.refer(kind, code, place(key));
  return code;
}

std::string Entry::refer_if(std::string_view key, const std::string& kind) {
  std::string code = text_or(key, "");
  loading_.refer(kind, code, place(key));
  return code;
}

std::vector<std::string> Entry::refer_all(std::string_view key, const std::string& kind) {
  std::vector<std::string> codes = texts(key);
  const toml::array* list = has(key) ? table_.get(key)->as_array() : nullptr;
  if (!list) return codes;
  for (const toml::node& item : *list) {
    const auto& begin = item.source().begin;
    loading_.refer(kind, item.value_or(std::string()),
                   {file_, static_cast<int>(begin.line), static_cast<int>(begin.column)});
  }
  return codes;
}

void Entry::enter(const toml::table& table, const Body& body) {
  Entry inner(table, file_, loading_);
  inner.defaults_ = defaults_;
  body(inner);
  inner.close();
}

void Entry::within(std::string_view key, const Body& body) {
  if (!has(key)) missing(key);
  within_if(key, body);
}

void Entry::within_if(std::string_view key, const Body& body) {
  const toml::node* node = find(key);
  if (!node) return;
  if (const toml::table* table = node->as_table()) return enter(*table, body);
  report(key, fmt::format("“{}” must be a table such as {{ … }}", key));
}

void Entry::each(std::string_view key, const Body& body) {
  const toml::node* node = find(key);
  if (!node) return;
  const toml::array* list = node->as_array();
  const bool tables = list && std::all_of(list->begin(), list->end(), [](const toml::node& n) { return n.is_table(); });
  if (!tables) return report(key, fmt::format("“{}” must be given as [[{}]] entries", key, key));
  for (const toml::node& item : *list) enter(*item.as_table(), body);
}

void Entry::take_defaults() {
  within_if("defaults", [this](Entry& entry) {
    const std::string source = entry.text_or("source", "");
    if (!source.empty()) defaults_.source = source;
    defaults_.effective_from = entry.date_if("effective_from");
    defaults_.effective_to = entry.date_if("effective_to");
    defaults_.verified = entry.flag_if("verified");
    if (!source.empty()) loading_.refer("source", source, entry.place("source"));
  });
}

void Entry::pass_on(const Dated& dated) {
  defaults_ = {dated.source.empty() ? std::nullopt : std::optional{dated.source}, dated.effective_from,
               dated.effective_to, dated.verified};
}

Dated Entry::dated() {
  Dated dated;
  dated.source = text_or("source", defaults_.source.value_or(""));
  const auto from = date_if("effective_from");
  const auto to = date_if("effective_to");
  dated.effective_to = to ? to : defaults_.effective_to;
  dated.verified = flag("verified", defaults_.verified.value_or(false));
  dated.note = text_or("note", "");

  if (dated.source.empty())
    report("source", "“source” is missing; name the id in sources.toml of where this comes from");
  if (!has("effective_from") && !defaults_.effective_from)
    report("effective_from", "“effective_from” is missing; give the first day on which this holds");
  constexpr Date kSinceEver{std::chrono::year{1800}, std::chrono::January, std::chrono::day{1}};
  dated.effective_from = from.value_or(defaults_.effective_from.value_or(kSinceEver));
  if (dated.effective_to && *dated.effective_to <= dated.effective_from)
    report("effective_to", fmt::format("effective_to {} is not after effective_from {}; it is the first day on which "
                                       "this no longer holds",
                                       base::to_text(*dated.effective_to), base::to_text(dated.effective_from)));
  loading_.rely_on(dated.source, dated.verified, place("source"));
  return dated;
}

void Entry::close() {
  const std::vector<std::string> allowed(asked_.begin(), asked_.end());
  for (const auto& [key, node] : table_) {
    if (asked_.contains(key.str())) continue;
    std::string hint = did_you_mean(key.str(), allowed);
    if (hint.empty()) hint = fmt::format("; this entry may have: {}", fmt::join(allowed, ", "));
    const auto& begin = key.source().begin;
    loading_.report({file_, static_cast<int>(begin.line), static_cast<int>(begin.column)},
                    fmt::format("unknown key “{}”{}", key.str(), hint));
  }
}

}  // namespace waymark::pack
