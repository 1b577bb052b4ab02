#include "capabilities/staff/pages.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/govuk/back_link.hpp"
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

constexpr core::web::Path kHome = "/";
constexpr std::string_view kCurrent = "current";
constexpr std::string_view kChosen = "chosen";

html::Html field(const FormView& view, std::string_view name, const char* label, const char* hint,
                 const char* autocomplete) {
  return render(govuk::PasswordInput{.name = std::string(name),
                                     .id = std::string(name),
                                     .label = {.text = label},
                                     .hint = {.text = hint},
                                     .error_message = view.error(name),
                                     .autocomplete = autocomplete});
}

Page page(const Visit& visit, const std::vector<base::FieldError>& errors) {
  const FormView view(visit.form(), errors);
  const bool first = visit.visitor().first_password;
  html::Html main;
  main << view.summary() << "<h1 class=\"govuk-heading-l\">Choose a password</h1>"_html;
  if (first)
    main << render(govuk::InsetText{
        .text = "Somebody else has seen the password that you were given. Choose your own before you go on."});
  main << "<form method=\"post\" action=\""_html << kPassword.url() << "\" novalidate>"_html << visit.csrf_field()
       << field(view, kCurrent, first ? "The password that you were given" : "Current password", "", "current-password")
       << field(view, kChosen, "New password",
                "12 characters or more. Three words that do not belong together are easy to keep and hard to guess.",
                "new-password")
       << "<p class=\"govuk-body\">You are signed out everywhere else.</p>"_html
       << render(govuk::Button{.text = "Save the password", .prevent_double_click = true}) << "</form>"_html;
  return {.title = "Choose a password",
          .main = std::move(main),
          .before = first ? html::Html() : render(govuk::BackLink{.href = kAccount.url(), .text = "Your account"}),
          .has_errors = !errors.empty(),
          .status = errors.empty() ? 200 : 422};
}

std::vector<base::FieldError> missing(const Choice& choice) {
  std::vector<base::FieldError> errors;
  if (choice.current.empty()) errors.push_back({std::string(kCurrent), "Enter your current password"});
  if (choice.chosen.empty()) errors.push_back({std::string(kChosen), "Enter a new password"});
  return errors;
}

}  // namespace

std::string_view typed_password(const Visit& visit, std::string_view field) {
  const auto all = visit.form().all(field);
  return all.empty() ? std::string_view() : all.front();
}

Reply show_password(Visit& visit) { return page(visit, {}); }

Reply take_password(Visit& visit, const StaffPages& pages) {
  const Choice choice{std::string(typed_password(visit, kCurrent)), std::string(typed_password(visit, kChosen)),
                      visit.visitor().session_hash};
  if (const auto errors = missing(choice); !errors.empty()) return page(visit, errors);
  const auto done = choose_password(visit.partnership(), visit.viewer(), visit.request().id, choice, pages.attempts);
  if (done) return core::web::go_to(visit.visitor().first_password ? kHome.url() : kAccount.url());
  if (done.failure().fields.empty()) return done.failure();
  return page(visit, done.failure().fields);
}

}  // namespace waymark::staff
