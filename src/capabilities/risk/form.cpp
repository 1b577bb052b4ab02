#include "capabilities/risk/form.hpp"

#include <charconv>
#include <optional>

namespace waymark::risk {

namespace {

constexpr int kMostCallouts = 999;

// 0 for an empty field, nothing for what is no count.
std::optional<int> callouts(std::string_view text) {
  int value = 0;
  if (text.empty()) return value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > kMostCallouts)
    return std::nullopt;
  return value;
}

void add_problems(const http::Fields& form, std::vector<base::FieldError>& errors) {
  if (!callouts(form.get(kPoliceCallouts)))
    errors.push_back({std::string(kPoliceCallouts), "Police callouts must be a number, like 3"});
  const auto judgement = form.get(kJudgement);
  if (judgement != kHigh && judgement != kNotRaised)
    errors.push_back({std::string(kJudgement), "Select your judgement: the count alone never decides"});
  if (judgement == kHigh && form.get(kJudgementReason).empty())
    errors.push_back({std::string(kJudgementReason), "Enter why you judge the risk to be high"});
}

Typed read_all(const http::Fields& form, const pack::Instrument& instrument, base::Date today,
               std::vector<base::FieldError>& errors) {
  Typed typed;
  typed.answers.title = instrument.title;
  typed.answers.notice = instrument.words();
  typed.answers.counted = instrument.counted;
  for (const auto& topic : instrument.topics) typed.answers.topics.push_back(read_topic(topic, form, today, errors));
  typed.judged_high = form.get(kJudgement) == kHigh;
  typed.answers.judgement_reason = form.get(kJudgementReason);
  typed.answers.not_raised_reason = form.get(kNotRaisedReason);
  typed.answers.police_callouts = callouts(form.get(kPoliceCallouts)).value_or(0);
  typed.answers.repeat = form.get(kRepeatField);
  typed.answers.area = form.get(kArea);
  typed.answers.answered_before = form.get(kAnsweredBefore);
  return typed;
}

}  // namespace

base::Result<Typed> read_form(const http::Fields& form, const pack::Instrument& instrument, base::Date today) {
  std::vector<base::FieldError> errors;
  auto typed = read_all(form, instrument, today, errors);
  add_problems(form, errors);
  if (!errors.empty()) return base::invalid(std::move(errors));
  return typed;
}

Typed typed_so_far(const http::Fields& form, const pack::Instrument& instrument, base::Date today) {
  std::vector<base::FieldError> errors;
  return read_all(form, instrument, today, errors);
}

}  // namespace waymark::risk
