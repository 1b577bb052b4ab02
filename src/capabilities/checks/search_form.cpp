#include "capabilities/checks/search_form.hpp"

#include "capabilities/checks/paths.hpp"
#include "core/form/typed.hpp"
#include "platform/html/govuk/button.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::web::FormView;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr const char* kForenames = "forenames";
constexpr const char* kSurname = "surname";
constexpr const char* kBirth = "birth";

bool there_is_such_a_day(const core::form::DateTyped& typed) {
  if (typed.empty) return true;
  if (!typed.readable) return false;
  const bool month = !typed.month || (*typed.month >= 1 && *typed.month <= 12);
  const bool day = !typed.day || (*typed.day >= 1 && *typed.day <= 31);
  const bool whole = typed.year && typed.month && typed.day;
  return month && day && (!whole || core::form::whole_date(typed));
}

}  // namespace

Html search_form(const core::web::Visit& visit, const FormView& view) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">When two people were taken for one</h2><p class=\"govuk-body\">Records that "
          "are near enough are joined without asking anybody. When an agency tells you that this was wrong, find the "
          "person as they give them to you. What you enter is not kept.</p><form method=\"post\" action=\""_html
       << kChecks.url() << "\" role=\"search\" novalidate>"_html << visit.csrf_field();
  for (auto field : {view.input(kForenames, "First name"), view.input(kSurname, "Surname")}) {
    field.classes = "govuk-!-width-one-half";
    html << render(field);
  }
  html << render(view.date(kBirth, "Date of birth, as far as you know it"))
       << render(govuk::Button{.text = "Find", .classes = "govuk-button--secondary"}) << "</form>"_html;
  return html;
}

std::vector<base::FieldError> search_problems(const http::Fields& form) {
  std::vector<base::FieldError> errors;
  if (form.get(kForenames).empty()) errors.push_back({kForenames, "Enter a first name"});
  if (form.get(kSurname).empty()) errors.push_back({kSurname, "Enter a surname"});
  if (!there_is_such_a_day(core::form::read_date(form, kBirth)))
    errors.push_back({kBirth, "Date of birth must be a real date, such as 9 4 1991, or be left out"});
  return errors;
}

core::Identity person_typed(const http::Fields& form) {
  core::Identity identity;
  identity.forenames = form.get(kForenames);
  identity.surname = form.get(kSurname);
  identity.birth_date = core::form::birth_date(core::form::read_date(form, kBirth));
  return identity;
}

}  // namespace waymark::checks
