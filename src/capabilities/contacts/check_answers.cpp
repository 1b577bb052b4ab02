#include "capabilities/contacts/check_answers.hpp"

#include <algorithm>

#include "capabilities/contacts/reading.hpp"
#include "core/form/answers.hpp"
#include "core/identity.hpp"

namespace waymark::contacts {

namespace {

using core::form::Answer;

CheckedAnswer named(std::string_view label, std::string_view code, std::string name) {
  return {Step::reason,         std::string(label), code.empty() ? "Not given" : std::move(name), !code.empty(), 0,
          std::string(kPurpose)};
}

bool is_address(const Answer& answer) { return answer.field == "address" || answer.field == "postcode"; }

// What the class of an address means for what was typed.
void tell_class(Answer& answer, const http::Fields& fields) {
  const auto address_class = fields.get("address_class");
  if (is_address(answer) && address_class == core::to_text(core::AddressClass::refuge))
    answer.text = "Not kept, because it is a refuge";
  if (answer.field != "address_class" || !answer.answered) return;
  if (address_class == core::to_text(core::AddressClass::sealed)) answer.text = "Sealed: not shown on this page";
}

// Whatever is not a clear yes or no is not safe, and that is an answer.
void tell_safety(Answer& answer, const http::Fields& fields) {
  if (!answer.field.starts_with("reach_")) return;
  const bool asks_safety =
      answer.field == "reach_voicemail" || std::any_of(std::begin(kReaches), std::end(kReaches),
                                                       [&](const Reach& reach) { return reach.field == answer.field; });
  const auto value = fields.get(answer.field);
  if (!asks_safety || value == "yes" || value == "no") return;
  answer.text = "Not known: treated as not safe";
  answer.answered = true;
}

CheckedAnswer checked(Step step, Answer answer) {
  return {step,         std::move(answer.label), std::move(answer.text), answer.answered,
          answer.group, std::move(answer.field)};
}

}  // namespace

std::vector<CheckedAnswer> checked_answers(const http::Fields& fields, const ReadingContext& context) {
  std::vector<CheckedAnswer> all;
  for (const auto step : kSteps) {
    for (auto& answer : core::form::answers(page_of(step, context), fields, context)) {
      tell_class(answer, fields);
      tell_safety(answer, fields);
      all.push_back(checked(step, std::move(answer)));
    }
    if (step != Step::reason) continue;
    const auto purpose = fields.get(kPurpose);
    const auto basis = chosen_basis(fields);
    all.push_back(named("Purpose", purpose, context.pack.purpose_name(purpose)));
    all.push_back(named("Lawful basis", basis, context.pack.basis_name(basis)));
  }
  return all;
}

}  // namespace waymark::contacts
