#pragma once
// Why something is declined, or help does not begin: a code of the pack's list and words of one's own. Asked in the
// same way of whoever declines a proposal and of an agency that received a referral.
#include "core/web/form_view.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

inline constexpr std::string_view kReasonCode = "reason_code";
inline constexpr std::string_view kReasonText = "reason";

// A code of the list in force is always right; none is, unless a reason is `needed`. "other" needs words, and so does
// "could_not_be_reached": how often, when and how somebody tried.
std::vector<base::FieldError> reason_problems(const http::Fields& form, bool needed, const pack::CodeList& reasons,
                                              base::Date today);

// `who_reads` the words stands beside them. Where whoever referred is named as `sender`, each reason says whether they
// are told it.
html::Html reason_question(const core::web::FormView& view, const pack::CodeList& reasons, base::Date today,
                           const std::string& who_reads, const std::string& sender = {});

}  // namespace waymark::referrals
