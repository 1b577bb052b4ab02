#include "capabilities/referrals/reason_question.hpp"

#include <algorithm>
#include <array>

namespace waymark::referrals {

namespace {

// Codes that say little without words.
struct WantsWords {
  std::string_view code;
  const char* message;
};
constexpr std::array kWantWords = {
    WantsWords{"other", "Enter the reason in your own words"},
    WantsWords{"could_not_be_reached", "Enter how often, when and how you tried to reach the person"},
};

std::vector<core::web::Choice> choices_of(const pack::CodeList& reasons, base::Date today, const std::string& sender) {
  auto all = core::web::choices(reasons, today);
  if (sender.empty()) return all;
  for (auto& choice : all) {
    const auto* reason = reasons.find(choice.value, today);
    if (!choice.hint.empty()) choice.hint += " ";
    choice.hint += sender + (reason && reason->told_to_sender ? " is told this." : " is not told this.");
  }
  return all;
}

}  // namespace

std::vector<base::FieldError> reason_problems(const http::Fields& form, bool needed, const pack::CodeList& reasons,
                                              base::Date today) {
  std::vector<base::FieldError> errors;
  const auto code = form.get(kReasonCode);
  const bool known = reasons.find(code, today) != nullptr;
  if (!known && (needed || !code.empty())) errors.push_back({std::string(kReasonCode), "Select a reason"});
  const auto wants =
      std::find_if(kWantWords.begin(), kWantWords.end(), [&](const WantsWords& each) { return each.code == code; });
  if (wants != kWantWords.end() && form.get(kReasonText).empty())
    errors.push_back({std::string(kReasonText), wants->message});
  return errors;
}

html::Html reason_question(const core::web::FormView& view, const pack::CodeList& reasons, base::Date today,
                           const std::string& who_reads, const std::string& sender) {
  auto codes = view.radios(std::string(kReasonCode), "Reason", choices_of(reasons, today, sender));
  codes.classes = "govuk-radios--small";
  auto words = view.textarea(std::string(kReasonText), "In your own words (optional for most reasons)", who_reads);
  words.rows = 3;
  html::Html html;
  html << render(codes) << render(words);
  return html;
}

}  // namespace waymark::referrals
