#include "capabilities/requests/request_views.hpp"

#include "capabilities/requests/basis_rules.hpp"
#include "capabilities/requests/paths.hpp"
#include "capabilities/requests/words.hpp"
#include "core/disclosed_facts.hpp"
#include "platform/html/govuk/summary_list.hpp"

namespace waymark::requests {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

govuk::SummaryRow row(std::string_view label, html::Content value) {
  return {.key = {.text = label}, .value = {.text = std::move(value)}};
}

Html kept_with_us(const Said& said) {
  govuk::SummaryList list;
  if (!said.kept.basis_reason.empty())
    list.rows.push_back(row("Why this basis applied", in_lines(said.kept.basis_reason)));
  if (!said.kept.note.empty())
    list.rows.push_back(row(said.refused() ? "Why we refused" : "Our note", in_lines(said.kept.note)));
  if (list.rows.empty()) return {};
  Html html;
  html << "<p class=\"govuk-body\">Read by our own agency only:</p>"_html << render(list);
  return html;
}

Html basis_and_law(const OpenedRequest& opened, const pack::Pack& pack) {
  Html html;
  html << pack.basis_name(opened.request().basis) << "<br><span class=\"govuk-!-font-size-16\">"_html
       << law_of(pack, opened.request().basis) << "</span>"_html;
  return html;
}

std::string knows(const OpenedRequest& opened) {
  std::string text(spoken_telling(opened.request().person_told));
  const auto& because = opened.whole.asked.untold_because;
  return because.empty() ? text : text + " Because: " + because;
}

}  // namespace

Html everything_said(const OpenedRequest& opened, const pack::Pack& pack) {
  if (opened.whole.said.empty()) return {};
  const auto& request = opened.request();
  const auto who = request.received ? std::string("We") : asked_name(request, pack);
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What was said</h2>"_html;
  for (const auto& said : opened.whole.said)
    html << said_view(said, who + ", " + base::spoken_time(said.at, pack.partnership.time_zone), 3, pack)
         << kept_with_us(said);
  return html;
}

Html what_was_asked(const OpenedRequest& opened, const pack::Pack& pack) {
  const auto& request = opened.request();
  const auto& asked = opened.whole.asked;
  govuk::SummaryList list;
  list.rows = {row("What", joined(asked.kinds)),
               row("Why", in_lines(asked.why)),
               row(request.received ? "Who asks" : "Who asked", opened.who_asks),
               row("To", asked_name(request, pack)),
               row("Sent", base::spoken_time(request.made, pack.partnership.time_zone)),
               row("Urgency", request.emergency ? "An emergency" : "Not an emergency"),
               row("Purpose", pack.purpose_name(request.purpose)),
               row("Lawful basis", basis_and_law(opened, pack))};
  if (!asked.words.empty()) list.rows.insert(list.rows.begin() + 1, row("In their words", in_lines(asked.words)));
  if (!asked.basis_reason.empty()) list.rows.push_back(row("Why this basis applies", in_lines(asked.basis_reason)));
  list.rows.push_back(row("Does the person know?", knows(opened)));
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What was asked</h2>"_html << render(list);
  return html;
}

Html person_as_disclosed(const OpenedRequest& opened, const pack::Pack& pack) {
  govuk::SummaryList list;
  for (const auto& fact : core::facts_of(opened.whole.asked.person, pack))
    list.rows.push_back(row(fact.label, fact.value));
  Html html;
  html << "<h2 class=\"govuk-heading-m\">The person, as disclosed</h2>"_html;
  if (opened.request().received)
    html << "<p class=\"govuk-body waymark-caution\">For finding your own records. Do not use it to reach the person: "
            "nobody has said here that it is safe.</p>"_html;
  return html << render(list), html;
}

Html own_records_view(const OpenedRequest& opened, const pack::Pack& pack) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">Our records that may be about this person</h2>"_html;
  if (opened.own.empty())
    return html << "<p class=\"govuk-body\">None was found. <a class=\"govuk-link\" href=\""_html << kPeople.url()
                << "\">Look under other spellings and former names</a>, and in whatever else our agency "
                   "keeps.</p>"_html,
           html;
  html << "<ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& record : opened.own)
    html << "<li><a class=\"govuk-link\" href=\""_html << kPerson.url(record.id) << "\">"_html
         << record.identity.display_name() << "</a>, born "_html << core::spoken_birth_date(record.identity.birth_date)
         << ", recorded "_html << base::spoken_date(base::local_time(record.made, pack.partnership.time_zone).date)
         << "</li>"_html;
  html << "</ul><p class=\"govuk-body\">Whoever asked learns nothing of these but what you tell them.</p>"_html;
  return html;
}

}  // namespace waymark::requests
