#pragma once
// What was typed on the page of a deadline, and what is wrong with it. Pure.
#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/times/opened_clock.hpp"
#include "platform/http/message.hpp"

namespace waymark::times {

// Names of fields.
inline constexpr std::string_view kVersion = "version";
inline constexpr std::string_view kPauseReason = "pause_reason";
inline constexpr std::string_view kExtensionReason = "extension_reason";
inline constexpr std::string_view kSettleReason = "settle_reason";
inline constexpr std::string_view kDue = "due";  // due-day, due-month, due-year

// -1, which no clock has, for what is not a version.
std::int64_t version_typed(const http::Fields& form);

std::vector<base::FieldError> pause_problems(const pack::ClockRule& rule, const http::Fields& form);
std::vector<base::FieldError> settle_problems(const pack::ClockRule& rule, const http::Fields& form);

struct Extension {
  std::optional<base::Instant> due;  // nothing where there are errors
  std::vector<base::FieldError> errors;
};
// The new date must be later than the deadline is, must be a day that its rule counts, and lies within a year: what is
// further ahead is a slip.
Extension read_extension(const core::ClockTerms& terms, base::Instant due, const http::Fields& form, base::Instant now);

}  // namespace waymark::times
