#pragma once
// Why something is declined: a code of the pack's list and words of one's own. Asked in the same way of
// whoever declines a proposal and of an agency that declines a referral.
#include "core/web/form_view.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

inline constexpr std::string_view kReasonCode = "reason_code";
inline constexpr std::string_view kReasonText = "reason";

// A code of the list in force is always right; none is, unless a reason is `needed`. "other" needs words.
std::vector<base::FieldError> reason_problems(const http::Fields& form, bool needed, const pack::Pack& pack,
                                              base::Date today);

html::Html reason_question(const core::web::FormView& view, const pack::Pack& pack, base::Date today,
                           const std::string& who_reads);

}  // namespace waymark::referrals
