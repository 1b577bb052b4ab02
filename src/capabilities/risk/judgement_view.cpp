#include "capabilities/risk/judgement_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/web/sourced.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using html::Html;
using pack::EventKind;

namespace {

// What is asked about, as far as somebody's age and area make it a ground.
struct Asked {
  const FormView& view;
  const Subject& subject;
  const pack::Instrument& instrument;
  const pack::Pack& pack;
  const std::vector<pack::Reason>& nudges;

  const pack::RiskCriterion* criterion(std::string_view code) const {
    return instrument.criterion(code, subject.scope);
  }
};

bool counts(const pack::RiskCriterion& criterion, EventKind kind) {
  return std::find(criterion.counts.begin(), criterion.counts.end(), kind) != criterion.counts.end();
}

Html grounds(const Asked& asked) {
  const auto criteria = asked.instrument.criteria_in_force(asked.subject.scope);
  Html html;
  if (criteria.empty())
    return html << "<p class=\"govuk-body\">Nothing here is counted: your judgement alone says whether the risk is "
                   "high.</p>"_html,
           html;
  html
      << "<p class=\"govuk-body\">Any one of these makes it high risk:</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto* criterion : criteria) {
    html << "<li><strong>"_html << criterion->label << ".</strong> "_html << criterion->help
         << core::web::unverified_tag(criterion->dated.verified) << "</li>"_html;
  }
  return html << "</ul>"_html, html;
}

Html own_contacts(const EarlierEvents& earlier) {
  Html html;
  html << "<li>Our agency’s contacts with this person as person at risk, this one included: "_html
       << earlier.own.size();
  std::string days;
  for (const auto& own : earlier.own) days += (days.empty() ? "" : ", ") + base::spoken_date(own.happened_on);
  if (!days.empty()) html << " ("_html << days << ")"_html;
  return html << "</li>"_html, html;
}

Html told_elsewhere(const ToldElsewhere& told) {
  Html html;
  html << "<li>"_html << told.who << ", as told at this contact: "_html << told.counted;
  if (told.earlier > 0) html << ". Not counted: "_html << told.earlier << ", earlier or on days that nobody told"_html;
  return html << "</li>"_html, html;
}

// Each line is one thing that counts; what the police were called to is typed, and comes on top.
Html already_known(const EarlierEvents& earlier, const pack::RiskCriterion& escalation) {
  const Events events{static_cast<int>(earlier.own.size()), earlier.summed().elsewhere, 0};
  Html lines;
  if (counts(escalation, EventKind::own_contacts)) lines << own_contacts(earlier);
  if (counts(escalation, EventKind::contacts_elsewhere))
    for (const auto& told : earlier.elsewhere) lines << told_elsewhere(told);
  Html html;
  if (!lines.empty())
    html
        << "<p class=\"govuk-body\">In the "_html << earlier.window_months
        << " months before this contact and since then, as far as we may know:</p><ul class=\"govuk-list govuk-list--bullet\">"_html
        << lines << "</ul>"_html;
  html << "<p class=\"govuk-body\">Counted so far: "_html << counted(events, escalation);
  if (escalation.count) html << ". From "_html << *escalation.count << " on it is a ground for high risk"_html;
  return html << ". A contact need not be a new event: judge that too.</p>"_html, html;
}

Html callouts(const Asked& asked) {
  auto field = asked.view.input(std::string(kPoliceCallouts),
                                fmt::format("How often were the police called in the past {} months? (if known)",
                                            asked.subject.earlier.window_months),
                                "Count only what is not counted above already");
  field.classes = "govuk-input--width-3";
  field.inputmode = "numeric";
  return render(field);
}

Html escalation(const Asked& asked) {
  const auto* criterion = asked.criterion(kPotentialEscalation);
  Html html;
  if (!criterion) return html;
  html << already_known(asked.subject.earlier, *criterion);
  if (counts(*criterion, EventKind::police_callouts)) html << callouts(asked);
  return html;
}

Html referred_before(const MaracReferral& referral) {
  Html html;
  html << "<p class=\"govuk-body\">A referral to MARAC was sent or received by our agency on "_html
       << base::spoken_date(referral.day)
       << (referral.same_perpetrator
               ? ", about the same person causing harm: this counts as a repeat, whatever you answer here."
               : ". Any abuse by the same person since then is a repeat: it need not be a crime. It counts as one "
                 "unless you answer that it was somebody else.")
       << "</p>"_html;
  return html;
}

Html repeat(const Asked& asked) {
  Html html;
  if (!asked.criterion(kRepeat)) return html;
  const auto& earlier = asked.subject.earlier;
  if (earlier.referred) html << referred_before(*earlier.referred);
  const auto question =
      earlier.referred
          ? fmt::format(
                "Was that referral, or another in the {} months before this contact, about the same person "
                "causing harm?",
                earlier.repeat_months)
          : fmt::format("Did a MARAC hear of the same people in the past {} months?", earlier.repeat_months);
  auto radios =
      asked.view.radios(std::string(kRepeatField), question, {{"yes", "Yes"}, {"no", "No"}, {"unknown", "Don’t know"}},
                        earlier.referred ? "Answer “No” only if you are sure it was somebody else"
                                         : "Any abuse since then is a repeat: it need not be a crime.");
  radios.classes = "govuk-radios--inline govuk-radios--small";
  return html << render(radios), html;
}

Html area(const Asked& asked) {
  if (!asked.instrument.differs_by_area(asked.subject.scope.on)) return {};
  std::vector<core::web::Choice> choices = {{"", "Not known"}};
  const auto& partnership = asked.pack.partnership;
  for (const auto* areas : {&partnership.areas, &partnership.neighbours})
    for (const auto& each : *areas) choices.push_back({each.code, each.label});
  auto select = asked.view.select(std::string(kArea), "Where does the person live?", choices);
  select.hint.text = "What counts as high risk differs by area. Not known: the partnership’s own rules are used.";
  return render(select);
}

Html each_nudge(const Asked& asked) {
  Html html;
  html << "<p class=\"govuk-body waymark-caution\"><strong>Think again before you leave it at that.</strong> Each of "
          "these is a reason to think of high risk, whatever the count: from 16 on that is MARAC and an IDVA, under 16 "
          "children’s safeguarding at once.</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto& nudge : asked.nudges)
    html << "<li>"_html << nudge.text << core::web::source_note(asked.pack, nudge.source, nudge.verified)
         << "<input type=\"hidden\" name=\""_html << kNudged << "\" value=\""_html << nudge.rule << "\"></li>"_html;
  return html << "</ul>"_html, html;
}

// What was written against nudges stays, also while nothing calls for them.
Html think_again(const Asked& asked) {
  const std::string name(kNotRaisedReason);
  Html html;
  if (!asked.nudges.empty()) html << each_nudge(asked);
  if (html.empty() && asked.view.value(name).empty()) return html;
  auto reason = asked.view.textarea(name, "Why you do not judge the risk to be high all the same",
                                    "Kept with the answers, for whoever reads them next");
  reason.rows = 4;
  return html << render(reason), html;
}

Html judgement(const Asked& asked) {
  const bool counted = asked.instrument.counted;
  auto radios = asked.view.radios(
      std::string(kJudgement), "In your judgement, is the risk high?",
      {{std::string(kHigh), "Yes, high", counted ? "Enough by itself, whatever the count" : "Enough by itself"},
       {std::string(kNotRaised), counted ? "I do not raise it above the count" : "I do not judge it to be high",
        counted ? "Your judgement never brings a count down" : "It can be judged anew at any time"}});
  auto reason = asked.view.textarea(std::string(kJudgementReason), "Why you judge the risk to be high",
                                    "What you saw or heard, what the person fears, what keeps them from saying more");
  reason.rows = 4;
  radios.items.front().conditional = render(reason);
  radios.items.back().conditional = think_again(asked);
  return render(radios);
}

}  // namespace

Html judgement_view(const FormView& view, const Subject& subject, const pack::Instrument& instrument,
                    const pack::Pack& pack, const std::vector<pack::Reason>& nudges) {
  const Asked asked{view, subject, instrument, pack, nudges};
  Html beside;
  beside << area(asked) << escalation(asked) << repeat(asked);
  Html html;
  if (!beside.empty()) html << "<h2 class=\"govuk-heading-m\">What the count does not hold</h2>"_html << beside;
  html << "<h2 class=\"govuk-heading-m\">Your judgement</h2>"_html << grounds(asked) << judgement(asked);
  return html;
}

}  // namespace waymark::risk
