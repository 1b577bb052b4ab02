#include "capabilities/checks/to_know_first.hpp"

#include "capabilities/checks/paths.hpp"
#include "capabilities/checks/words.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace waymark::checks {

using namespace html::literals;
using core::OneContact;
using core::OnePersonBy;
using core::web::Visit;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::string day_of(const Visit& visit, base::Instant at) {
  return base::spoken_date(base::local_time(at, visit.pack()->partnership.time_zone).date);
}

// Never joined without having been seen.
Html decided_before(const Visit& visit, const OpenedCheck& check) {
  Html html;
  for (const auto& earlier : check.earlier) {
    auto text = "On " + day_of(visit, earlier.at) + " it was decided about these two people that they are not one.";
    if (!earlier.reason_code.empty())
      text += " How it was known: " + visit.pack()->label(kReasons, earlier.reason_code) + ".";
    html << render(govuk::WarningText{.text = std::move(text)});
  }
  return html;
}

// By other records of theirs, it may be: whoever looks at these two alone does not see it.
Html in_one_contact(const core::ReviewedPair& pair) {
  if (pair.one_contact == OneContact::opposed)
    return render(govuk::WarningText{
        .text = "These two people stand in one contact: one as somebody who was harmed, the other as somebody who is "
                "said to cause harm. If they are made one person by mistake, whoever causes the harm may learn where "
                "the other is. Ask the agency that wrote the later record down before you say that it is one person."});
  if (pair.one_contact == OneContact::as_others)
    return render(govuk::WarningText{
        .text = "These two people were written down in one contact, as two. They can be one person only if that "
                "contact is wrong: ask the agency that wrote the later record down."});
  return {};
}

Html checks_to_undo(const Visit& visit, const OpenedCheck& check) {
  Html html;
  html << "<p class=\"govuk-body\">These two records are linked to one person already, by another check. If that is "
          "wrong, undo that check first"_html;
  if (check.joined_by.empty()) return html << ": it stands in the list of what was decided.</p>"_html, html;
  html << ":</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& other : check.joined_by)
    html << "<li><a class=\"govuk-link\" href=\""_html << kCheck.url(other.id) << "\">"_html << names_of(other)
         << ", decided on "_html << day_of(visit, other.standing.at.value_or(visit.now())) << "</a></li>"_html;
  return html << "</ul>"_html, html;
}

Html one_person_already(const Visit& visit, const OpenedCheck& check) {
  if (check.pair.one_person_by == OnePersonBy::decision)
    return render(govuk::InsetText{.text = checks_to_undo(visit, check)});
  if (!check.would_split()) return {};
  return render(govuk::InsetText{
      .text = "A score joined these two records: nobody was asked. If they are not one person, say so below and how "
              "you know. The later record is then taken out of the person, whoever is kept from the person is kept "
              "from both, and whoever was told of it reads the new answer. It can be undone."});
}

}  // namespace

Html to_know_first(const Visit& visit, const OpenedCheck& check) {
  Html html;
  html << decided_before(visit, check) << in_one_contact(check.pair) << one_person_already(visit, check);
  return html;
}

Html facts_view(const Visit& visit, const core::Standing& standing) {
  const auto pack = visit.pack();
  const auto& zone = pack->partnership.time_zone;
  if (standing.facts_at)
    return render(govuk::InsetText{.text = "More facts were asked for, and on " +
                                           base::spoken_time(*standing.facts_at, zone) +
                                           " something was added or corrected. Compare the two again."});
  if (!standing.wanted_at) return {};
  std::string text = "More facts were asked for on " + base::spoken_time(*standing.wanted_at, zone);
  if (pack->list(kFactsWanted).latest(standing.wanted)) text += ": " + pack->label(kFactsWanted, standing.wanted);
  return render(govuk::InsetText{.text = text + ". The pair stays open until you decide."});
}

}  // namespace waymark::checks
