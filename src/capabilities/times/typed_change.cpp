#include "capabilities/times/typed_change.hpp"

#include <algorithm>
#include <charconv>

#include "core/form/typed.hpp"

namespace waymark::times {

using base::FieldError;

namespace {

constexpr std::chrono::days kFurthest{366};

bool has(const std::vector<std::string>& codes, std::string_view code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

const char* counts(const pack::ClockRule& rule) {
  return rule.unit == pack::ClockUnit::school_days ? "New date must be a school day"
                                                   : "New date must be a working day: this deadline counts no others";
}

// What is wrong with the date; sets `due` where nothing is.
const char* date_problem(const core::ClockTerms& terms, base::Instant due, const http::Fields& form, base::Instant now,
                         std::optional<base::Instant>& set) {
  const auto typed = core::form::read_date(form, std::string(kDue));
  if (typed.empty) return "Enter the new date";
  const auto date = core::form::whole_date(typed);
  if (!date || !base::parse_date(base::to_text(*date))) return "New date must be a real date";
  if (std::chrono::sys_days{*date} > now + kFurthest) return "New date must be within a year from today";
  set = core::due_on(*terms.rule, *terms.calendar, *date, terms.zone());
  if (!set) return counts(*terms.rule);
  if (*set <= due || *set <= now) return "New date must be later than the deadline is now";
  return nullptr;
}

}  // namespace

std::int64_t version_typed(const http::Fields& form) {
  std::int64_t version = -1;
  const auto text = form.get(kVersion);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
  return error == std::errc() && end == text.data() + text.size() ? version : -1;
}

std::vector<FieldError> pause_problems(const pack::ClockRule& rule, const http::Fields& form) {
  if (has(rule.pause_reasons, form.get(kPauseReason))) return {};
  return {{std::string(kPauseReason), "Select why it is paused"}};
}

std::vector<FieldError> settle_problems(const pack::ClockRule& rule, const http::Fields& form) {
  if (has(rule.settle_reasons, form.get(kSettleReason))) return {};
  return {{std::string(kSettleReason), "Select what was done, or why it is not our duty"}};
}

Extension read_extension(const core::ClockTerms& terms, base::Instant due, const http::Fields& form,
                         base::Instant now) {
  Extension extension;
  if (const auto* problem = date_problem(terms, due, form, now, extension.due)) {
    extension.errors.push_back({std::string(kDue) + "-day", problem});
    extension.due.reset();
  }
  if (!has(terms.rule->extension_reasons, form.get(kExtensionReason)))
    extension.errors.push_back({std::string(kExtensionReason), "Select why it is set later"});
  return extension;
}

}  // namespace waymark::times
