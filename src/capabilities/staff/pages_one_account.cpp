#include "capabilities/staff/pages.hpp"
#include "capabilities/staff/roles.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::staff {

using core::web::Page;
using core::web::Path;
using core::web::Reply;
using core::web::Visit;
using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::optional<Account> find(Visit& visit) {
  const auto id = visit.id<core::StaffId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) { return find_account(reading, *id); });
}

govuk::SummaryRow row(std::string_view key, std::string value) {
  return {.key = {.text = key}, .value = {.text = value.empty() ? std::string("Not given") : std::move(value)}};
}

// A second step that says what will happen, without a page of its own.
Html act(const Visit& visit, const Account& account, const Path& path, const char* summary, const char* what,
         const char* button) {
  Html form;
  form << "<p class=\"govuk-body\">"_html << what << "</p><form method=\"post\" action=\""_html << path.url(account.id)
       << "\" novalidate>"_html << visit.csrf_field()
       << render(govuk::Button{.text = button, .prevent_double_click = true, .classes = "govuk-button--warning"})
       << "</form>"_html;
  return render(govuk::Details{.summary = summary, .text = std::move(form)});
}

}  // namespace

Page first_password_page(const std::string& name, const std::string& login, const std::string& password) {
  Html main;
  Html told;
  told << "<p class=\"govuk-body\">First password: <strong class=\"govuk-!-font-size-24\"><code>"_html << password
       << "</code></strong></p>"_html;
  main << "<h1 class=\"govuk-heading-l\">"_html << name << "</h1><p class=\"govuk-body\">Signs in as "_html << login
       << ".</p>"_html << render(govuk::InsetText{.text = std::move(told)})
       << "<p class=\"govuk-body\">It is shown this once. Say it to them in person or by telephone, never by email. "
          "They "
          "choose their own when they first sign in.</p>"_html
       << render(govuk::Button{.text = "Back to accounts", .href = kAccounts.url()});
  return {.title = "First password", .main = std::move(main)};
}

Reply show_one_account(Visit& visit) {
  const auto account = find(visit);
  if (!account) return base::not_found();
  visit.saw("staff", account->id.text());
  const auto pack = visit.pack();
  govuk::SummaryList list;
  list.rows = {row("Email address", account->login),
               row("Agency", pack->agency_name(account->agency)),
               row("Role", role_title(account->role)),
               row("Work", account->about),
               row("Since", base::spoken_date(base::local_time(account->made, pack->partnership.time_zone).date)),
               row("Password", account->first_password ? "A first one, not yet replaced" : "Chosen by themselves")};
  Html main;
  main << "<h1 class=\"govuk-heading-l\">"_html << account->name << "</h1>"_html << render(list);
  if (account->id.text() == visit.viewer().staff_id())
    main << "<p class=\"govuk-body\">This is your own account: you can neither close it nor renew its password "
            "here.</p>"_html;
  else
    main << act(visit, *account, kRenewal, "They lost their password",
                "Their password stops working and they are signed out everywhere. Be sure that it is they who ask.",
                "Make a new first password")
         << act(visit, *account, kClosing, "They no longer do this work",
                "They are signed out everywhere and cannot sign in again. What they recorded stays, and what they had "
                "begun and not sent is shown to nobody.",
                "Close this account");
  return Page{.title = "Account",
              .main = std::move(main),
              .before = render(govuk::BackLink{.href = kAccounts.url(), .text = "Accounts"})};
}

Reply renew_their_password(Visit& visit) {
  const auto account = find(visit);
  if (!account || account->id.text() == visit.viewer().staff_id()) return base::not_found();
  const auto password = renew_password(visit.partnership(), visit.viewer(), visit.request().id, account->id);
  if (!password) return password.failure();
  return first_password_page(account->name, account->login, *password);
}

Reply close_their_account(Visit& visit) {
  const auto id = visit.id<core::StaffId>();
  if (!id) return base::not_found();
  const auto done = close_account(visit.partnership(), visit.viewer(), visit.request().id, *id);
  if (!done) return done.failure();
  return core::web::go_to(kAccounts.url());
}

}  // namespace waymark::staff
