// Who is too young or too old for an instrument, and where they are led instead.
#include "capabilities/risk/asking.hpp"
#include "capabilities/risk/typed_words.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/unbroken.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::Page;
using html::Html;
namespace govuk = html::govuk;

namespace {

constexpr int kMaracFrom = 16;
constexpr int kAdultFrom = 18;

bool too_young(const Asking& asking) {
  const auto& span = asking.subject.age.span;
  return span && span->oldest < asking.instrument.minimum_age;
}

bool too_old(const Asking& asking) {
  const auto& span = asking.subject.age.span;
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

Html typed_before(const std::vector<TypedWords>& words, bool kept) {
  Html html;
  if (words.empty()) return html;
  html << "<h2 class=\"govuk-heading-m\">What was answered before the age was known</h2><p class=\"govuk-body\">These "
          "answers are not saved as an assessment. Print them or copy them, and take them along: to children’s "
          "safeguarding, into your referral, or to the questions for the right age."_html;
  if (kept) html << " They are kept for you on your home page, and nobody else can see them there."_html;
  return html << "</p>"_html << typed_words_view(words), html;
}

// Nobody under the instrument's age is asked it: the page says where to go instead.
Page other_route(const Asking& asking, const Html& typed) {
  Html main;
  main << heading(asking) << "<p class=\"govuk-body-l\">These questions are for people of "_html
       << asking.instrument.minimum_age
       << " and over. Do not ask them here: children’s safeguarding assesses the risk.</p>"_html;
  for (const auto* pathway : asking.pack->pathways.in_force(asking.today))
    if (pathway->kind == pack::PathwayKind::childrens_safeguarding)
      main << desk_of(*pathway, *asking.pack, asking.today);
  main << "<p class=\"govuk-body\">In danger now: <a class=\"govuk-link\" href=\"tel:999\">999</a>.</p>"_html << typed
       << back_to_the_contact(asking);
  return page_with(asking, std::move(main), false);
}

Page for_somebody_younger(const Asking& asking, const Html& typed) {
  Html main;
  main << heading(asking) << "<p class=\"govuk-body-l\">These questions are for people of "_html
       << asking.instrument.minimum_age << " to "_html << asking.instrument.maximum_age.value_or(0)
       << ". The page of the contact shows which ones to ask.</p>"_html << typed << back_to_the_contact(asking);
  return page_with(asking, std::move(main), false);
}

// Nothing where every possible age fits.
Html may_not_fit(const core::KnownAge& known, const pack::Instrument& instrument) {
  const auto& maximum = instrument.maximum_age;
  Html text;
  if (known.span && instrument.surely_fits(known.span->youngest, known.span->oldest)) return text;
  if (!known.span && instrument.minimum_age == 0 && !maximum) return text;
  text << "The age is not known for certain. Ask it first if you can"_html;
  if (instrument.minimum_age > 0)
    text << ": nobody under "_html << instrument.minimum_age
         << " is asked these questions; children’s safeguarding assesses them"_html;
  text << "."_html;
  if (maximum) text << " From "_html << *maximum + 1 << " on there are other questions."_html;
  return text;
}

// Of somebody whom these questions fit, whatever their age turns out to be.
Html child_or_both(const core::AgeSpan& span) {
  Html text;
  if (span.youngest < kMaracFrom)
    text << (span.oldest < kMaracFrom ? "Under 16" : "Perhaps under 16, and then")
         << ": children’s safeguarding assesses the risk, whatever these answers come to, and no MARAC is proposed. "
            "What is answered here goes along with your referral."_html;
  else if (span.youngest < kAdultFrom)
    text << (span.oldest < kAdultFrom ? "Under 18" : "Perhaps under 18, and then")
         << ": adult and child at once. Children’s safeguarding is proposed beside whatever follows from these "
            "answers."_html;
  return text;
}

Html caution(Html text) {
  Html html;
  return html << "<p class=\"govuk-body waymark-caution\">"_html << text << "</p>"_html, html;
}

}  // namespace

bool is_for_this_age(const Asking& asking) { return !too_young(asking) && !too_old(asking); }

std::optional<Page> not_for_this_age(const Asking& asking, const http::Fields& typed, bool kept) {
  if (is_for_this_age(asking)) return std::nullopt;
  const auto words = typed_before(typed_words(typed, asking.instrument), kept);
  return too_young(asking) ? other_route(asking, words) : for_somebody_younger(asking, words);
}

Html age_caution(const core::KnownAge& known, std::string_view code, const pack::Pack& pack, base::Date today) {
  const auto* instrument = pack.instrument(code, today);
  if (!instrument) return {};
  auto text = may_not_fit(known, *instrument);
  return text.empty() ? Html() : caution(std::move(text));
}

Html about_age(const Asking& asking) {
  const auto& known = asking.subject.age;
  auto text = may_not_fit(known, asking.instrument);
  if (text.empty() && known.span) text = child_or_both(*known.span);
  return text.empty() ? Html() : caution(std::move(text));
}

}  // namespace waymark::risk
