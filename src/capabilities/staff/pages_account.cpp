#include "capabilities/staff/pages.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace waymark::staff {

using core::web::Page;
using core::web::Reply;
using core::web::Visit;
using namespace html::literals;
namespace govuk = html::govuk;

namespace {

struct Seen {
  Account account;
  std::vector<OpenSession> sessions;
};

govuk::SummaryRow row(std::string_view key, std::string_view value) {
  return {.key = {.text = key}, .value = {.text = value}};
}

html::Html who(const Account& account, const pack::Pack& pack, base::Date today) {
  const auto* agency = pack.agency(account.agency, today);
  govuk::SummaryList list{.rows = {row("Name", account.name), row("Email address", account.login),
                                   row("Agency", agency == nullptr ? account.agency : agency->name)}};
  if (!account.about.empty()) list.rows.push_back(row("Work", account.about));
  return render(list);
}

html::Html sessions_table(const Visit& visit, const std::vector<OpenSession>& sessions, std::string_view zone) {
  govuk::Table table{.caption = "Where you are signed in",
                     .caption_classes = "govuk-table__caption--m",
                     .head = {{.text = "Signed in"}, {.text = "Last used"}, {.text = "Browser"}}};
  for (const auto& session : sessions) {
    const bool here = session.hash == visit.visitor().session_hash;
    table.rows.push_back({{.text = base::spoken_time(session.started, zone)},
                          {.text = base::spoken_time(session.seen, zone)},
                          {.text = here ? "This one" : "Another one"}});
  }
  return render(table);
}

html::Html everywhere_form(const Visit& visit) {
  html::Html html;
  html << "<p class=\"govuk-body\">If you do not know one of these, or left a computer without signing out, sign out "
          "everywhere.</p><form method=\"post\" action=\""_html
       << kSignOutEverywhere.url() << "\" novalidate>"_html << visit.csrf_field()
       << render(govuk::Button{.text = "Sign out everywhere", .classes = "govuk-button--secondary"}) << "</form>"_html;
  return html;
}

std::string in_words(std::chrono::seconds span) {
  const auto seconds = span.count();
  return seconds % 60 == 0 ? std::to_string(seconds / 60) + " minutes" : std::to_string(seconds) + " seconds";
}

std::string limits_in_words(const SessionLimits& limits) {
  return "You are signed out after " + in_words(limits.idle) + " without use, and after " +
         std::to_string(limits.whole.count()) + " hours in any case.";
}

}  // namespace

Reply show_account(Visit& visit, const StaffPages& pages) {
  const auto id = core::StaffId::parse(visit.viewer().staff_id());
  const auto seen = visit.read([&](core::Reading& reading) -> std::optional<Seen> {
    auto account = find_account(reading, *id);
    if (!account) return std::nullopt;
    return Seen{std::move(*account), open_sessions(reading, visit.now(), pages.session)};
  });
  if (!seen) return base::not_found();
  visit.saw("staff", seen->account.id.text());
  const auto pack = visit.pack();
  const auto& zone = pack->partnership.time_zone;
  html::Html main;
  main << "<h1 class=\"govuk-heading-l\">Your account</h1>"_html
       << who(seen->account, *pack, base::local_time(visit.now(), zone).date)
       << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kPassword.url()
       << "\">Choose another password</a></p>"_html << sessions_table(visit, seen->sessions, zone)
       << "<p class=\"govuk-body\">"_html << limits_in_words(pages.session) << "</p>"_html << everywhere_form(visit);
  return Page{.title = "Your account", .main = std::move(main)};
}

}  // namespace waymark::staff
