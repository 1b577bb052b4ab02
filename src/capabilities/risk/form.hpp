#pragma once
// From what was typed to answers. Pure.
#include "capabilities/risk/answers.hpp"
#include "platform/http/message.hpp"

namespace waymark::risk {

inline constexpr std::string_view kJudgement = "judgement";
inline constexpr std::string_view kJudgementReason = "reason";
inline constexpr std::string_view kPoliceCallouts = "police_callouts";
inline constexpr std::string_view kRepeatField = "repeat";
inline constexpr std::string_view kAssessmentId = "assessment";  // made with the page: a form sent twice is one
inline constexpr std::string_view kPackHash = "pack";            // of the wording that was on the page

// Values of the field `judgement`, and of the column.
inline constexpr std::string_view kHigh = "high";
inline constexpr std::string_view kNotRaised = "not_raised";

std::string answer_field(const pack::Topic& topic);   // "topic_" and the number
std::string comment_field(const pack::Topic& topic);  // "comment_" and the number

struct Typed {
  Answers answers;
  bool judged_high = false;
};
// A topic that was left blank was not asked: topics are never wrong. The judgement is always asked for, with
// reasons where it is high.
base::Result<Typed> read_form(const http::Fields& form, const pack::Instrument& instrument);

}  // namespace waymark::risk
