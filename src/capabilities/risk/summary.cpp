#include "capabilities/risk/summary.hpp"

#include <algorithm>

#include "capabilities/risk/form.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/risk.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/html/parts/danger_call_out.hpp"

namespace waymark::risk {

using namespace html::literals;
using html::Html;
namespace govuk = html::govuk;

namespace {

// The edition that was completed, or the newest one where this pack never had it.
const pack::Instrument* instrument_of(const Assessment& assessment, const pack::Pack& pack) {
  for (const auto& instrument : pack.instruments.all())
    if (instrument.code == assessment.instrument && instrument.edition == assessment.edition) return &instrument;
  return pack.instruments.latest(assessment.instrument);
}

Html criteria(const Assessment& assessment, const pack::Pack& pack) {
  Html html;
  if (assessment.criteria.empty())
    return html << "<p class=\"govuk-body\">No ground for high risk was found. That does not mean that there is "
                   "none.</p>"_html,
           html;
  html << "<p class=\"govuk-body\">"_html << render(govuk::Tag{.text = "High risk", .classes = "govuk-tag--red"});
  for (const auto& code : {kVisibleHighRisk, kProfessionalJudgement, kPotentialEscalation, kRepeat})
    if (std::find(assessment.criteria.begin(), assessment.criteria.end(), code) != assessment.criteria.end())
      html << " "_html << pack.label(pack::lists::risk_criteria, code) << "."_html;
  return html << "</p>"_html, html;
}

}  // namespace

Html strangulation_warning() {
  return render(govuk::WarningText{
      .text = "Strangled, choked or held under water: to be seen by a clinician today, even with no mark. Trouble "
              "breathing, swallowing or speaking, or having passed out: 999. Otherwise 111 or A&E.",
      .icon_fallback_text = "Urgent"});
}

Html urgent_view(const std::vector<std::string>& flags) {
  if (std::find(flags.begin(), flags.end(), kStrangled) == flags.end()) return {};
  return render(html::parts::DangerCallOut{
      .title = "To be seen by a clinician today",
      .text = "<p>The answers speak of strangling, choking or drowning. Harm inside the neck may show no mark and come "
              "late.</p><p>Trouble breathing, swallowing or speaking, a changed voice, or having passed out: call <a "
              "href=\"tel:999\">999</a>. Otherwise <a href=\"tel:111\">111</a> or the emergency department, today.</p>"
              "<p>General knowledge of practice: unverified.</p>"_html});
}

Html urgent(const std::vector<Assessment>& assessments) {
  std::vector<std::string> flags;
  for (const auto& assessment : assessments)
    flags.insert(flags.end(), assessment.flags.begin(), assessment.flags.end());
  return urgent_view(flags);
}

Html summary(const Assessment& assessment, const pack::Pack& pack) {
  auto html = urgent_view(assessment.flags);
  return html << outcome(assessment, pack), html;
}

Html outcome(const Assessment& assessment, const pack::Pack& pack) {
  const auto on = base::local_time(assessment.assessed, pack.partnership.time_zone).date;
  const auto* instrument = instrument_of(assessment, pack);
  const auto* threshold = instrument ? instrument->threshold(kVisibleHighRisk, on) : nullptr;
  Html html;
  html << "<p class=\"govuk-body\"><strong>"_html
       << sentence({assessment.yes, assessment.no, assessment.unknown, assessment.not_asked},
                   threshold ? std::optional(threshold->at_least) : std::nullopt)
       << "</strong><br>"_html << assessment.no << " no, "_html << assessment.unknown << " don’t know, "_html
       << assessment.not_asked << " not asked. Judgement: "_html
       << (assessment.judgement == kHigh ? "high risk" : "not raised above the count") << ".</p>"_html
       << criteria(assessment, pack) << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html
       << kAnswers.url(assessment.id) << "\">The answers, "_html
       << base::spoken_time(assessment.assessed, pack.partnership.time_zone) << "</a></p>"_html;
  return html;
}

}  // namespace waymark::risk
