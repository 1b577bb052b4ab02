#pragma once
// The question at the end of a pair: one person, two, or what else would help to tell.
#include "capabilities/checks/opened_check.hpp"
#include "core/web/form_view.hpp"
#include "pack/pack.hpp"

namespace waymark::checks {

inline constexpr std::string_view kAnswer = "answer";
inline constexpr std::string_view kReasonCode = "reason_code";
inline constexpr std::string_view kReasonText = "reason";
inline constexpr std::string_view kWanted = "wanted";

std::vector<base::FieldError> decision_problems(const http::Fields& form, const OpenedCheck& check,
                                                const pack::Pack& pack, base::Date today);
html::Html decision_form(const core::web::Visit& visit, const OpenedCheck& check, const core::web::FormView& view);

// What was sent, with what whoever sent it had before their eyes.
Decision decision_typed(const http::Fields& form, const core::MatchId& match);
std::int64_t version_typed(const http::Fields& form);

}  // namespace waymark::checks
