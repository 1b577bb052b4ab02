#include "capabilities/staff/pages.hpp"
#include "capabilities/staff/persona_chooser.hpp"
#include "capabilities/staff/where_to.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/password_input.hpp"

namespace waymark::staff {

using core::web::FormView;
using core::web::Page;
using core::web::Reply;
using core::web::Visit;
using namespace html::literals;
namespace govuk = html::govuk;

namespace {

constexpr std::string_view kEmail = "email";
constexpr std::string_view kPasswordField = "password";

std::vector<base::FieldError> missing(const Visit& visit) {
  std::vector<base::FieldError> errors;
  if (visit.form().get(kEmail).empty()) errors.push_back({std::string(kEmail), "Enter your email address"});
  if (typed_password(visit, kPasswordField).empty())
    errors.push_back({std::string(kPasswordField), "Enter your password"});
  return errors;
}

html::Html form(const Visit& visit, const FormView& view, const html::Url& then) {
  auto email = view.input(std::string(kEmail), "Email address");
  email.type = "email";
  email.autocomplete = "username";
  const govuk::PasswordInput password{.name = std::string(kPasswordField),
                                      .id = std::string(kPasswordField),
                                      .label = {.text = "Password"},
                                      .error_message = view.error(kPasswordField)};
  html::Html html;
  html << "<form method=\"post\" action=\""_html << kSignIn.url() << "\" novalidate>"_html << visit.csrf_field()
       << then_field(then) << render(email) << render(password)
       << render(govuk::Button{.text = "Sign in", .prevent_double_click = true}) << "</form>"_html;
  return html;
}

html::Html main_part(const Visit& visit, const FormView& view, const StaffPages& pages) {
  const auto then = where_to(visit);
  html::Html html;
  html << view.summary() << "<h1 class=\"govuk-heading-l\">Sign in</h1>"_html;
  if (leads_somewhere(then) && !view.has_errors())
    html << render(govuk::InsetText{
        .text = "You have not signed in yet, or were signed out because nothing happened for a while. Sign in, and "
                "you will come to the page you asked for."});
  if (!pages.demonstration) return std::move(html << form(visit, view, then));
  // What has to be mended stands first.
  if (view.has_errors()) html << form(visit, view, then);
  html << persona_chooser(visit, then);
  if (!view.has_errors())
    html << "<h2 class=\"govuk-heading-m\">Sign in with an email address</h2>"_html << form(visit, view, then);
  return html;
}

Page page(const Visit& visit, const std::vector<base::FieldError>& errors, const StaffPages& pages) {
  const FormView view(visit.form(), errors);
  return {.title = "Sign in",
          .main = main_part(visit, view, pages),
          .has_errors = !errors.empty(),
          .status = errors.empty() ? 200 : 422};
}

}  // namespace

Reply show_sign_in(Visit& visit, const StaffPages& pages) {
  if (visit.signed_in() && !pages.demonstration) return core::web::go_to(where_to(visit));
  return page(visit, {}, pages);
}

Reply take_sign_in(Visit& visit, const StaffPages& pages) {
  if (const auto errors = missing(visit); !errors.empty()) return page(visit, errors, pages);
  const auto token = sign_in(visit.partnership(), visit.form().get(kEmail), typed_password(visit, kPasswordField),
                             visit.request().id, pages.attempts);
  if (!token) return page(visit, token.failure().fields, pages);
  end_earlier_session(visit);
  return with_session(core::web::go_to(where_to(visit)), visit.request(), *token);
}

}  // namespace waymark::staff
