#include "capabilities/referrals/reason_question.hpp"

namespace waymark::referrals {

std::vector<base::FieldError> reason_problems(const http::Fields& form, bool needed, const pack::Pack& pack,
                                              base::Date today) {
  std::vector<base::FieldError> errors;
  const auto code = form.get(kReasonCode);
  const bool known = pack.list(pack::lists::decline_reasons).find(code, today) != nullptr;
  if (!known && (needed || !code.empty())) errors.push_back({std::string(kReasonCode), "Select a reason"});
  if (code == "other" && form.get(kReasonText).empty())
    errors.push_back({std::string(kReasonText), "Enter the reason in your own words"});
  return errors;
}

html::Html reason_question(const core::web::FormView& view, const pack::Pack& pack, base::Date today,
                           const std::string& who_reads) {
  auto codes = view.radios(std::string(kReasonCode), "Reason",
                           core::web::choices(pack.list(pack::lists::decline_reasons), today));
  codes.classes = "govuk-radios--small";
  auto words = view.textarea(std::string(kReasonText), "In your own words (optional for most reasons)", who_reads);
  words.rows = 3;
  html::Html html;
  html << render(codes) << render(words);
  return html;
}

}  // namespace waymark::referrals
