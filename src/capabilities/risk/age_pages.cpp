// Who is too young or too old for an instrument, and where they are led instead.
#include "capabilities/risk/asking.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::Page;
using html::Html;
namespace govuk = html::govuk;

namespace {

std::optional<core::AgeSpan> age_of(const Asking& asking) {
  return core::age_span(asking.subject.person.identity.birth_date, asking.today);
}

bool too_young(const Asking& asking) {
  const auto child = contacts::stated_child_age(asking.subject.contact, asking.subject.person);
  const auto span = age_of(asking);
  const int least = asking.instrument.minimum_age;
  return (child && *child < least) || (span && span->oldest < least);
}

bool too_old(const Asking& asking) {
  const auto span = age_of(asking);
  return span && asking.instrument.maximum_age && span->youngest > *asking.instrument.maximum_age;
}

Html desk_of(const pack::Pathway& pathway, const pack::Pack& pack, base::Date today) {
  const auto* agency = pack.agency(pathway.receives.agency, today);
  const auto* desk = agency ? agency->desk(pathway.receives.desk) : nullptr;
  Html html;
  html << "<p class=\"govuk-body-l\">"_html << pathway.label << ": "_html
       << (agency ? agency->name : pathway.receives.agency);
  if (desk) html << ", "_html << desk->name;
  if (desk && !desk->phone.empty())
    html << ", <a class=\"govuk-link\" href=\""_html << html::Url::telephone(desk->phone) << "\">"_html
         << html::unbroken(desk->phone) << "</a>"_html;
  return html << "</p>"_html, html;
}

Html back_to_the_contact(const Asking& asking) {
  return render(
      govuk::Button{.text = "Back to the contact, to refer", .href = contacts::contact_path().url(asking.contact)});
}

// Nobody under the instrument's age is asked it: the page says where to go instead.
Page other_route(const Asking& asking) {
  Html main;
  main << heading(asking) << "<p class=\"govuk-body-l\">These questions are for people of "_html
       << asking.instrument.minimum_age
       << " and over. Do not ask them here: children’s safeguarding assesses the risk.</p>"_html;
  for (const auto* pathway : asking.pack->pathways.in_force(asking.today))
    if (pathway->kind == pack::PathwayKind::childrens_safeguarding)
      main << desk_of(*pathway, *asking.pack, asking.today);
  main << "<p class=\"govuk-body\">In danger now: <a class=\"govuk-link\" href=\"tel:999\">999</a>.</p>"_html
       << back_to_the_contact(asking);
  return page_with(asking, std::move(main), false);
}

Page for_somebody_younger(const Asking& asking) {
  Html main;
  main << heading(asking) << "<p class=\"govuk-body-l\">These questions are for people of "_html
       << asking.instrument.minimum_age << " to "_html << asking.instrument.maximum_age.value_or(0)
       << ". The page of the contact shows which ones to ask.</p>"_html << back_to_the_contact(asking);
  return page_with(asking, std::move(main), false);
}

}  // namespace

std::optional<Page> not_for_this_age(const Asking& asking) {
  if (too_young(asking)) return other_route(asking);
  if (too_old(asking)) return for_somebody_younger(asking);
  return std::nullopt;
}

Html about_age(const Asking& asking) {
  constexpr int kMaracFrom = 16;
  constexpr int kAdultFrom = 18;
  auto youngest = contacts::stated_child_age(asking.subject.contact, asking.subject.person);
  if (const auto age = age_of(asking); age && !youngest) youngest = age->youngest;
  Html text;
  if (!youngest || *youngest < asking.instrument.minimum_age)
    text << "The age is not known for certain. Ask it first if you can: nobody under "_html
         << asking.instrument.minimum_age << " is asked these questions; children’s safeguarding assesses them."_html;
  else if (*youngest < kMaracFrom)
    text << "Under 16: children’s safeguarding assesses the risk, whatever these answers come to, and no MARAC is "
            "proposed. What is answered here goes along with your referral."_html;
  else if (*youngest < kAdultFrom)
    text << "Under 18: adult and child at once. Children’s safeguarding is proposed beside whatever follows from these "
            "answers."_html;
  Html html;
  if (!text.empty()) html << "<p class=\"govuk-body waymark-caution\">"_html << text << "</p>"_html;
  return html;
}

}  // namespace waymark::risk
