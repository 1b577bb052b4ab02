#include "capabilities/risk/summary.hpp"

#include <algorithm>

#include "capabilities/risk/form.hpp"
#include "capabilities/risk/paths.hpp"
#include "capabilities/risk/risk.hpp"
#include "core/web/sourced.hpp"
#include "pack/pack.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/html/parts/danger_call_out.hpp"
#include "platform/html/parts/emergency_numbers.hpp"

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
  for (const auto& ground : grounds_of(assessment, pack)) html << " "_html << ground << "."_html;
  return html << "</p>"_html, html;
}

// That was to be reached on the day: as it was kept, or by what the pack says of that day.
std::optional<int> to_be_reached(const Assessment& assessment, const pack::Pack& pack) {
  if (assessment.threshold) return *assessment.threshold > 0 ? assessment.threshold : std::nullopt;
  const auto* instrument = instrument_of(assessment, pack);
  const auto on = base::local_time(assessment.assessed, pack.partnership.time_zone).date;
  return instrument ? threshold_of(*instrument, {on}) : std::nullopt;
}

// Of every rule of the pack that names this number on the day: one that nobody checked is enough for the mark.
bool checked(int to_reach, const Assessment& assessment, const pack::Pack& pack) {
  const auto* instrument = instrument_of(assessment, pack);
  if (!instrument) return false;
  const auto on = base::local_time(assessment.assessed, pack.partnership.time_zone).date;
  bool found = false;
  for (const auto& threshold : instrument->thresholds) {
    if (threshold.code != kVisibleHighRisk || threshold.at_least != to_reach || !threshold.dated.in_force(on)) continue;
    if (!threshold.dated.verified) return false;
    found = true;
  }
  return found;
}

std::string_view judged(const Assessment& assessment) {
  if (assessment.judgement == kHigh) return "high risk";
  return assessment.counted ? "not raised above the count" : "not raised";
}

Html counts(const Assessment& assessment) {
  Html html;
  if (!assessment.counted) return html;
  return html << assessment.no << " no, "_html << assessment.unknown << " don’t know, "_html << assessment.not_asked
              << " not asked. "_html,
         html;
}

// The newest wording of each, in the order of the list, whatever the flags' own.
std::vector<const pack::Code*> advice_for(const std::vector<std::string>& flags, const pack::Pack& pack) {
  std::vector<const pack::Code*> found;
  const auto& list = pack.list(pack::lists::urgent_flags);
  for (const auto& code : list.all())
    if (std::find(flags.begin(), flags.end(), code.code) != flags.end() && list.latest(code.code) == &code)
      found.push_back(&code);
  return found;
}

}  // namespace

std::string came_to(const Assessment& assessment, const pack::Pack& pack) {
  if (!assessment.counted) return "These answers are not counted; your judgement is needed";
  return sentence({assessment.yes, assessment.no, assessment.unknown, assessment.not_asked},
                  to_be_reached(assessment, pack));
}

Html count_view(const Assessment& assessment, const pack::Pack& pack) {
  Html html;
  html << came_to(assessment, pack);
  const auto to_reach = assessment.counted ? to_be_reached(assessment, pack) : std::nullopt;
  if (to_reach) html << core::web::unverified_tag(checked(*to_reach, assessment, pack));
  return html;
}

Html questions_tag(const Assessment& assessment, const pack::Pack& pack) {
  const auto* instrument = instrument_of(assessment, pack);
  return core::web::unverified_tag(instrument && instrument->dated.verified);
}

std::vector<std::string> grounds_of(const Assessment& assessment, const pack::Pack& pack) {
  std::vector<std::string> grounds;
  for (const auto& code : {kVisibleHighRisk, kProfessionalJudgement, kPotentialEscalation, kRepeat})
    if (std::find(assessment.criteria.begin(), assessment.criteria.end(), code) != assessment.criteria.end())
      grounds.push_back(pack.label(pack::lists::risk_criteria, code));
  return grounds;
}

Html urgent_warning(const std::vector<std::string>& flags, const pack::Pack& pack) {
  Html html;
  for (const auto* advice : advice_for(flags, pack)) {
    Html text;
    text << advice->label << ". "_html << advice->action << core::web::unverified_tag(advice->dated.verified);
    html << render(govuk::WarningText{.text = std::move(text), .icon_fallback_text = "Urgent"});
  }
  return html;
}

Html urgent_view(const std::vector<std::string>& flags, const pack::Pack& pack) {
  Html html;
  for (const auto* advice : advice_for(flags, pack)) {
    Html text;
    text << "<p>"_html << advice->definition << "</p><p>"_html << html::parts::with_emergency_numbers(advice->action)
         << "</p><p>"_html << core::web::source_note(pack, advice->dated.source, advice->dated.verified) << "</p>"_html;
    html << render(html::parts::DangerCallOut{.title = advice->label, .text = std::move(text)});
  }
  return html;
}

Html urgent(const std::vector<Assessment>& assessments, const pack::Pack& pack) {
  std::vector<std::string> flags;
  for (const auto& assessment : assessments)
    flags.insert(flags.end(), assessment.flags.begin(), assessment.flags.end());
  return urgent_view(flags, pack);
}

Html summary(const Assessment& assessment, const pack::Pack& pack) {
  auto html = urgent_view(assessment.flags, pack);
  return html << outcome(assessment, pack), html;
}

Html outcome(const Assessment& assessment, const pack::Pack& pack) {
  Html html;
  html << "<p class=\"govuk-body\"><strong>"_html << count_view(assessment, pack) << "</strong><br>"_html
       << counts(assessment) << "Judgement: "_html << judged(assessment) << ".</p>"_html << criteria(assessment, pack)
       << "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\""_html << kAnswers.url(assessment.id)
       << "\">The answers, "_html << base::spoken_time(assessment.assessed, pack.partnership.time_zone)
       << "</a></p>"_html;
  return html;
}

}  // namespace waymark::risk
