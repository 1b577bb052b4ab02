#pragma once
// From what was typed to answers. Pure.
#include "capabilities/risk/answers.hpp"
#include "capabilities/risk/topic_form.hpp"

namespace waymark::risk {

inline constexpr std::string_view kJudgement = "judgement";
inline constexpr std::string_view kJudgementReason = "reason";
// Against grounds for thinking of high risk, and the rules of those that stood on the page, one field each.
inline constexpr std::string_view kNotRaisedReason = "not_raised_reason";
inline constexpr std::string_view kNudged = "nudged";
inline constexpr std::string_view kPoliceCallouts = "police_callouts";
inline constexpr std::string_view kRepeatField = "repeat";
inline constexpr std::string_view kArea = "area";
inline constexpr std::string_view kAssessmentId = "assessment";  // made with the page: a form sent twice is one
inline constexpr std::string_view kPackHash = "pack";            // of the wording that was on the page
// What was answered to questions that were on the page when it was typed and are no longer asked.
inline constexpr std::string_view kAnsweredBefore = "answered_before";
inline constexpr std::string_view kSheet = "set";  // which instrument, in an address and in a form

// Values of the field `judgement`, and of the column.
inline constexpr std::string_view kHigh = "high";
inline constexpr std::string_view kNotRaised = "not_raised";

struct Typed {
  Answers answers;
  bool judged_high = false;
};
// A topic that was left blank was not asked, unless it is required. The judgement is always asked for, with reasons
// where it is high. Errors stand in the order of the page.
base::Result<Typed> read_form(const http::Fields& form, const pack::Instrument& instrument, base::Date today);
// The same of a form that is not yet right: what is wrong counts as not answered.
Typed typed_so_far(const http::Fields& form, const pack::Instrument& instrument, base::Date today);

}  // namespace waymark::risk
