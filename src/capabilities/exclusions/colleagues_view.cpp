#include "capabilities/exclusions/colleagues_view.hpp"

#include "capabilities/exclusions/lifting.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::exclusions {

using namespace html::literals;
using core::web::Choice;
using core::web::FormView;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::string who(const std::optional<staff::Account>& account, const pack::Pack& pack, const char* otherwise) {
  return account ? account->name + ", " + pack.agency_name(account->agency) : otherwise;
}

govuk::SummaryRow row(std::string_view key, std::string value) {
  return {.key = {.text = key}, .value = {.text = value.empty() ? std::string("Not given") : std::move(value)}};
}

// Each has a form of its own, so ids begin with the lock's.
Html lift_form(const Visit& visit, const Excluded& excluded, const Exclusion& exclusion, const std::string& colleague,
               const FormView& view) {
  const auto id = exclusion.lock.id.text();
  govuk::Radios why{.name = "lifting",
                    .id_prefix = lift_field(id),
                    .fieldset = govuk::Fieldset{.legend = {.text = "Why may they see the record again?",
                                                           .classes = "govuk-fieldset__legend--s"}},
                    .error_message = view.error(lift_field(id)),
                    .classes = "govuk-radios--small"};
  for (const auto& reason : kLiftReasons)
    why.items.push_back({.text = std::string(reason.text), .value = std::string(reason.code)});
  const bool came_back = !view.error(lift_field(id)).text.empty();
  const govuk::Checkboxes others{
      .name = std::string(kAlsoOthers),
      .id_prefix = std::string(kAlsoOthers) + "-" + id,
      .values = came_back ? view.values(std::string(kAlsoOthers)) : std::vector<std::string>(),
      .items = {{.text = "Also to everyone on the same contacts",
                 .value = "yes",
                 .hint = {.text = "A contact stays hidden while " + colleague +
                                  " is kept out of anyone on it. Otherwise each has a page of their own."}}},
      .classes = "govuk-checkboxes--small"};
  Html html;
  html << "<form method=\"post\" action=\""_html << kReadmission.url(excluded.record.id) << "\" novalidate>"_html
       << visit.csrf_field() << "<input type=\"hidden\" name=\"which\" value=\""_html << id << "\">"_html << render(why)
       << render(others)
       << render(
              govuk::Button{.text = "Let " + colleague + " see the record again", .classes = "govuk-button--warning"})
       << "</form>"_html;
  return html;
}

Html one(const Visit& visit, const Excluded& excluded, const Exclusion& exclusion, const FormView& view,
         const pack::Pack& pack) {
  const auto colleague = exclusion.colleague ? exclusion.colleague->name : std::string("this colleague");
  govuk::SummaryList list{
      .card = govuk::SummaryCard{.title = who(exclusion.colleague, pack, "Account closed"), .heading_level = 3}};
  list.rows = {row("Reason", exclusion.lock.reason),
               row("Since", base::spoken_time(exclusion.lock.entered, pack.partnership.time_zone)),
               row("Entered by", who(exclusion.entered_by, pack, "Not known"))};
  Html html;
  html << render(list)
       << render(govuk::Details{.summary = "Lift this for " + colleague,
                                .text = lift_form(visit, excluded, exclusion, colleague, view),
                                .open = !view.error(lift_field(exclusion.lock.id.text())).text.empty()});
  return html;
}

Html present(const Visit& visit, const Excluded& excluded, const FormView& view, const pack::Pack& pack) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Kept out today</h2>"_html;
  if (excluded.exclusions.empty())
    html << "<p class=\"govuk-body\">Nobody is kept out of this person's record.</p>"_html;
  for (const auto& exclusion : excluded.exclusions) html << one(visit, excluded, exclusion, view, pack);
  return html;
}

std::vector<Choice> colleagues(const Excluded& excluded, const pack::Pack& pack) {
  std::vector<Choice> choices = {{"", "Select a colleague"}};
  for (const auto& account : excluded.colleagues)
    choices.push_back({account.id.text(), pack.agency_name(account.agency) + ": " + account.name});
  return choices;
}

Html exclude_form(const Visit& visit, const Excluded& excluded, const FormView& view, const pack::Pack& pack) {
  auto reason = view.textarea("reason", "Why",
                              "How they are connected with the person or with the alleged perpetrator. Only managers "
                              "see this.");
  reason.rows = 3;
  auto also = view.checkboxes("others", "Who else",
                              {{"yes", "Also everyone on the same contacts",
                                "The alleged perpetrator and children, for example. Otherwise the colleague still "
                                "sees their records."}});
  // Ticked on a fresh form; a form that comes back keeps what was chosen.
  if (view.values("colleague").empty()) also.values = {"yes"};
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Keep a colleague out</h2><form method=\"post\" action=\""_html
       << kColleagues.url(excluded.record.id) << "\" novalidate>"_html << visit.csrf_field()
       << render(view.select("colleague", "Colleague", colleagues(excluded, pack))) << render(reason) << render(also)
       << render(govuk::Button{.text = "Keep this colleague out", .prevent_double_click = true}) << "</form>"_html;
  return html;
}

}  // namespace

Html colleagues_view(const Visit& visit, const Excluded& excluded, const FormView& view, const pack::Pack& pack) {
  Html html;
  html << view.summary() << "<span class=\"govuk-caption-l\">"_html << excluded.record.identity.display_name()
       << "</span><h1 class=\"govuk-heading-l\">Colleagues who are kept out</h1>"_html
       << render(govuk::InsetText{
              .text = "For whoever is kept out this person does not exist, in any agency, at once. They are not told."})
       << present(visit, excluded, view, pack) << exclude_form(visit, excluded, view, pack);
  return html;
}

}  // namespace waymark::exclusions
