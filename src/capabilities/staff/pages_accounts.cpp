// Accounts, for whoever looks after them.
#include "capabilities/staff/pages.hpp"
#include "capabilities/staff/roles.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/parts/narrow_cell.hpp"

namespace waymark::staff {

using core::web::FormView;
using core::web::Page;
using core::web::Reply;
using core::web::Visit;
using namespace html::literals;
using html::Html;
using html::parts::narrow_cell;
namespace govuk = html::govuk;

namespace {

Html table_of(const std::vector<Account>& all, const pack::Pack& pack) {
  govuk::Table table{.head = {{.text = "Name"}, {.text = "Agency"}, {.text = "Role"}, {.text = "Since"}},
                     .classes = "waymark-stack"};
  for (const auto& account : all) {
    Html name;
    name << "<a class=\"govuk-link\" href=\""_html << kOneAccount.url(account.id) << "\">"_html << account.name
         << "</a>"_html;
    const auto since = base::local_time(account.made, pack.partnership.time_zone).date;
    table.rows.push_back({narrow_cell(std::move(name), "Name"), narrow_cell(pack.agency_name(account.agency), "Agency"),
                          narrow_cell(role_title(account.role), "Role"),
                          narrow_cell(base::spoken_date(since), "Since")});
  }
  return render(table);
}

std::vector<core::web::Choice> agencies(const pack::Pack& pack, base::Date today) {
  std::vector<core::web::Choice> all = {{"", "Choose one"}};
  for (const auto* agency : pack.agencies.in_force(today)) all.push_back({agency->code, agency->name});
  return all;
}

std::vector<core::web::Choice> roles() {
  std::vector<core::web::Choice> all;
  for (const auto role : kRoles) all.push_back({role_name(role), role_title(role), role_help(role)});
  return all;
}

base::Date today_of(const Visit& visit, const pack::Pack& pack) {
  return base::local_time(visit.now(), pack.partnership.time_zone).date;
}

Page form_page(const Visit& visit, const std::vector<base::FieldError>& errors) {
  const auto pack = visit.pack();
  const FormView view(visit.form(), errors);
  auto email = view.input("login", "Email address", "They sign in with it");
  email.type = "email";
  email.autocomplete = "off";
  Html main;
  main << view.summary() << "<h1 class=\"govuk-heading-l\">Add somebody</h1><form method=\"post\" action=\""_html
       << kNewAccount.url() << "\" novalidate>"_html << visit.csrf_field() << render(view.input("name", "Full name"))
       << render(email) << render(view.select("agency", "Agency", agencies(*pack, today_of(visit, *pack))))
       << render(view.radios("role", "Role", roles()))
       << render(view.input("about", "Work (optional)", "For example, midwife. Colleagues see it."))
       << "<p class=\"govuk-body\">A first password is made and shown to you once.</p>"_html
       << render(govuk::Button{.text = "Add this account", .prevent_double_click = true}) << "</form>"_html;
  return {.title = "Add somebody",
          .main = std::move(main),
          .before = render(govuk::BackLink{.href = kAccounts.url(), .text = "Accounts"}),
          .has_errors = !errors.empty(),
          .status = errors.empty() ? 200 : 422};
}

NewAccount typed(const Visit& visit) {
  const auto& form = visit.form();
  return {.agency = std::string(form.get("agency")),
          .role = core::parse_role(form.get("role")).value_or(core::Role::practitioner),
          .name = std::string(form.get("name")),
          .login = std::string(form.get("login")),
          .password = one_time_password(visit.partnership().randomness),
          .about = std::string(form.get("about")),
          .first_password = true};
}

std::vector<base::FieldError> unchosen(const Visit& visit) {
  const auto pack = visit.pack();
  std::vector<base::FieldError> errors;
  if (!pack->agency(visit.form().get("agency"), today_of(visit, *pack)))
    errors.push_back({"agency", "Select an agency"});
  if (!core::parse_role(visit.form().get("role"))) errors.push_back({"role", "Select a role"});
  return errors;
}

}  // namespace

Reply show_accounts(Visit& visit) {
  const auto all = visit.read([](core::Reading& reading) { return accounts(reading); });
  Html main;
  main << "<h1 class=\"govuk-heading-l\">Accounts</h1>"_html
       << render(govuk::Button{.text = "Add somebody", .href = kNewAccount.url()}) << table_of(all, *visit.pack());
  return Page{.title = "Accounts", .main = std::move(main), .wide = true};
}

Reply show_new_account(Visit& visit) { return form_page(visit, {}); }

Reply take_new_account(Visit& visit) {
  const auto account = typed(visit);
  auto errors = problems_with(account);
  for (auto& error : unchosen(visit)) errors.push_back(std::move(error));
  if (!errors.empty()) return form_page(visit, errors);
  const auto made = create_account(visit.partnership(), visit.viewer(), visit.request().id, account);
  if (!made) return form_page(visit, {{"login", made.failure().message}});
  return first_password_page(account.name, account.login, account.password);
}

}  // namespace waymark::staff
