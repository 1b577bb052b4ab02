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

TopicAnswer answer_of(const pack::Topic& topic, const http::Fields& form) {
  return {topic.number,
          topic.code,
          topic.text,
          topic.prompt,
          topic.flags,
          parse_answer(form.get(answer_field(topic))),
          std::string(form.get(comment_field(topic)))};
}

std::vector<base::FieldError> problems(const http::Fields& form) {
  std::vector<base::FieldError> errors;
  if (!callouts(form.get(kPoliceCallouts)))
    errors.push_back({std::string(kPoliceCallouts), "Police callouts must be a number, like 3"});
  const auto judgement = form.get(kJudgement);
  if (judgement != kHigh && judgement != kNotRaised)
    errors.push_back({std::string(kJudgement), "Select your judgement: the count alone never decides"});
  if (judgement == kHigh && form.get(kJudgementReason).empty())
    errors.push_back({std::string(kJudgementReason), "Enter why you judge the risk to be high"});
  return errors;
}

}  // namespace

std::string answer_field(const pack::Topic& topic) { return "topic_" + std::to_string(topic.number); }
std::string comment_field(const pack::Topic& topic) { return "comment_" + std::to_string(topic.number); }

base::Result<Typed> read_form(const http::Fields& form, const pack::Instrument& instrument) {
  if (auto errors = problems(form); !errors.empty()) return base::invalid(std::move(errors));
  Typed typed;
  typed.answers.title = instrument.title;
  typed.answers.notice = instrument.notice;
  for (const auto& topic : instrument.topics) typed.answers.topics.push_back(answer_of(topic, form));
  typed.answers.judgement_reason = form.get(kJudgementReason);
  typed.answers.police_callouts = callouts(form.get(kPoliceCallouts)).value_or(0);
  typed.answers.repeat = form.get(kRepeatField);
  typed.judged_high = form.get(kJudgement) == kHigh;
  return typed;
}

}  // namespace waymark::risk
