#include "capabilities/contacts/reading.hpp"

#include <algorithm>

#include "capabilities/contacts/checking.hpp"
#include "capabilities/contacts/left_over.hpp"
#include "capabilities/contacts/people_typed.hpp"
#include "core/form/check.hpp"
#include "core/form/typed.hpp"

namespace waymark::contacts {

using base::FieldError;
using base::Result;

namespace {

void add(std::vector<FieldError>& errors, std::vector<FieldError> more) {
  errors.insert(errors.end(), more.begin(), more.end());
}

// Of what is wrong with numbers and addresses as much as is asked on this page.
void add_values(const http::Fields& fields, const ReadingContext& context, const std::vector<std::string>& on_page,
                std::vector<FieldError>& errors) {
  auto all = errors;
  check_values(fields, context, all);
  for (auto one = all.begin() + static_cast<std::ptrdiff_t>(errors.size()); one != all.end(); ++one)
    if (std::find(on_page.begin(), on_page.end(), one->field) != on_page.end()) errors.push_back(*one);
}

// "Support" is a first two-way contact with a service that gives support, and no other.
std::string kind_of(const http::Fields& fields, const ReadingContext& context) {
  const auto* agency = context.pack.agency(context.agency, context.today);
  const bool support = agency && agency->support_service && fields.get("two_way") == "yes";
  return std::string(support ? kSupport : kDisclosure);
}

std::vector<core::form::Kept> answers_kept(const http::Fields& fields, const ReadingContext& context) {
  const auto elsewhere = fields_in_records(context);
  std::vector<core::form::Kept> all;
  for (const auto step : kSteps) {
    auto more = core::form::kept(page_of(step, context), fields, context, elsewhere);
    all.insert(all.end(), more.begin(), more.end());
  }
  const auto more = left_over(fields, context);
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

std::string chosen_basis(const http::Fields& fields) {
  return std::string(fields.get(basis_field(fields.get(kPurpose))));
}

std::vector<FieldError> problems_on(Step step, const http::Fields& fields, const ReadingContext& context) {
  if (step == Step::now) return {};
  std::vector<FieldError> errors;
  if (step == Step::who) check_name(fields, errors);
  add(errors, core::form::problems(page_of(step, context), fields, context));
  if (step == Step::who || step == Step::reaching) add_values(fields, context, fields_of(step, context), errors);
  // Why others were asked is what it was: a correction asks nobody.
  if (step == Step::reason && !fields.has(kCorrects)) check_reason(fields, context, errors);
  return errors;
}

std::vector<FieldError> problems_on_quick_page(const http::Fields& fields, const ReadingContext& context) {
  std::vector<FieldError> errors;
  check_name(fields, errors);
  add(errors, core::form::problems(quick_questions(context), fields, context));
  add_values(fields, context, quick_fields(context), errors);
  if (!fields.has(kCorrects)) check_reason(fields, context, errors);
  return errors;
}

Result<NewContact> read_contact(const http::Fields& typed, const ReadingContext& context) {
  std::vector<FieldError> errors;
  for (const auto step : kSteps) add(errors, problems_on(step, typed, context));
  if (!errors.empty()) return base::invalid(std::move(errors));
  const auto fields = in_order(typed, context);
  NewContact contact;
  contact.kind = kind_of(fields, context);
  contact.happened_on = core::form::whole_date(core::form::read_date(fields, "happened")).value_or(context.today);
  contact.purpose = fields.get(kPurpose);
  contact.basis = chosen_basis(fields);
  for (const auto form : fields.all("forms")) contact.forms.emplace_back(form);
  contact.people.push_back(victim_typed(fields, context));
  auto harmers = harmers_typed(fields, context);
  auto children = children_typed(fields, context);
  contact.details = details_from(answers_kept(fields, context));
  std::move(harmers.begin(), harmers.end(), std::back_inserter(contact.people));
  std::move(children.begin(), children.end(), std::back_inserter(contact.people));
  return contact;
}

}  // namespace waymark::contacts
