#include "capabilities/contacts/fields.hpp"

#include <algorithm>
#include <array>

#include "platform/base/failure.hpp"

namespace waymark::contacts {

namespace {

constexpr std::array<std::string_view, 8> kCodes = {"now",      "who",      "what",   "others",
                                                    "children", "reaching", "reason", "about"};

void add_bases(std::vector<std::string>& fields, const ReadingContext& context) {
  for (const auto* purpose : context.pack.purposes.in_force(context.today))
    fields.push_back(basis_field(purpose->code));
}

}  // namespace

std::string_view code_of(Step step) { return kCodes.at(static_cast<std::size_t>(step)); }

std::string danger_field(std::string_view code) { return "danger_" + std::string(code); }
std::string basis_field(std::string_view purpose) { return "basis_" + std::string(purpose); }

const pack::FormPage& page_of(Step step, const ReadingContext& context) {
  const auto* form = context.pack.form(pack::kContactForm, context.today);
  const auto* page = form ? form->page(code_of(step)) : nullptr;
  if (!page)
    throw base::InfrastructureError("the pack's form “contact” has no page “" + std::string(code_of(step)) +
                                    "” in force today: run waymark pack check");
  return *page;
}

std::vector<std::string> fields_of(Step step, const ReadingContext& context) {
  auto fields = core::form::fields_of(page_of(step, context), context);
  if (step == Step::reason) add_bases(fields, context);
  return fields;
}

bool anything_typed(Step step, const http::Fields& fields, const ReadingContext& context) {
  const auto questions = core::form::asked_at_most(page_of(step, context), context);
  return std::any_of(questions.begin(), questions.end(), [&](const core::form::Asked& one) {
    return core::form::answered(one, fields) && core::form::applies(one, questions, fields);
  });
}

std::vector<core::form::Asked> quick_questions(const ReadingContext& context) {
  std::vector<core::form::Asked> all;
  for (const auto step : kSteps) {
    const auto& page = page_of(step, context);
    for (auto& one : core::form::asked(page, page.repeat ? 1 : 0, context))
      if (one.question->quick) all.push_back(std::move(one));
  }
  return all;
}

std::vector<std::string> quick_fields(const ReadingContext& context) {
  std::vector<std::string> fields;
  for (const auto& one : quick_questions(context)) {
    const auto names = core::form::names_of(one);
    fields.insert(fields.end(), names.begin(), names.end());
  }
  add_bases(fields, context);
  return fields;
}

}  // namespace waymark::contacts
