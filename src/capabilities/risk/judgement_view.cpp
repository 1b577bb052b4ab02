#include "capabilities/risk/judgement_view.hpp"

#include "core/web/sourced.hpp"

namespace waymark::risk {

using namespace html::literals;
using core::web::FormView;
using html::Html;

namespace {

Html grounds(const pack::Instrument& instrument, base::Date today) {
  Html html;
  html
      << "<p class=\"govuk-body\">Any one of these makes it high risk:</p><ul class=\"govuk-list govuk-list--bullet\">"_html;
  for (const auto* criterion : instrument.criteria_in_force(today)) {
    html << "<li><strong>"_html << criterion->label << ".</strong> "_html << criterion->help
         << core::web::unverified_tag(criterion->dated.verified) << "</li>"_html;
  }
  return html << "</ul>"_html, html;
}

Html earlier_events(const FormView& view, const Subject& subject) {
  auto callouts =
      view.input(std::string(kPoliceCallouts), "How often were the police called in the past 12 months? (if known)",
                 "Count only what our agency has not recorded itself");
  callouts.classes = "govuk-input--width-3";
  callouts.inputmode = "numeric";
  auto repeat = view.radios(std::string(kRepeatField), "Did a MARAC hear of the same people in the past 12 months?",
                            {{"yes", "Yes"}, {"no", "No"}, {"unknown", "Don’t know"}},
                            "Any abuse since then is a repeat: it need not be a crime.");
  repeat.classes = "govuk-radios--inline govuk-radios--small";
  Html html;
  html
      << "<p class=\"govuk-body\">Our agency’s contacts with this person as person at risk in the past 12 months, this "
         "one included: "_html
      << subject.own_contacts << ".</p>"_html << render(callouts) << render(repeat);
  return html;
}

Html judgement(const FormView& view) {
  auto radios = view.radios(
      std::string(kJudgement), "In your judgement, is the risk high?",
      {{std::string(kHigh), "Yes, high", "Enough by itself, whatever the count"},
       {std::string(kNotRaised), "I do not raise it above the count", "Your judgement never brings a count down"}});
  auto reason = view.textarea(std::string(kJudgementReason), "Why you judge the risk to be high",
                              "What you saw or heard, what the person fears, what keeps them from saying more");
  reason.rows = 4;
  radios.items.front().conditional = render(reason);
  return render(radios);
}

}  // namespace

Html judgement_view(const FormView& view, const Subject& subject, const pack::Instrument& instrument,
                    base::Date today) {
  Html html;
  html << "<h2 class=\"govuk-heading-m\">What the count does not hold</h2>"_html << earlier_events(view, subject)
       << "<h2 class=\"govuk-heading-m\">Your judgement</h2>"_html << grounds(instrument, today) << judgement(view);
  return html;
}

}  // namespace waymark::risk
