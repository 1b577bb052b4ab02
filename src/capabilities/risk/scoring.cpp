#include "capabilities/risk/scoring.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace waymark::risk {

namespace {

constexpr std::array<std::pair<Answer, std::string_view>, 4> kAnswers = {{
    {Answer::yes, "yes"},
    {Answer::no, "no"},
    {Answer::unknown, "unknown"},
    {Answer::not_asked, "not_asked"},
}};

int events_of(const Events& events, pack::EventKind kind) {
  switch (kind) {
    case pack::EventKind::own_contacts:
      return events.own_contacts;
    case pack::EventKind::contacts_elsewhere:
      return events.elsewhere;
    case pack::EventKind::police_callouts:
      return events.police_callouts;
  }
  return 0;
}

}  // namespace

std::string_view to_text(Answer answer) {
  for (const auto& [known, text] : kAnswers)
    if (known == answer) return text;
  return "not_asked";
}

Answer parse_answer(std::string_view text) {
  for (const auto& [answer, known] : kAnswers)
    if (known == text) return answer;
  return Answer::not_asked;
}

Count count(const std::vector<Answer>& answers) {
  Count count;
  for (const auto answer : answers) {
    if (answer == Answer::yes) ++count.yes;
    if (answer == Answer::no) ++count.no;
    if (answer == Answer::unknown) ++count.unknown;
    if (answer == Answer::not_asked) ++count.not_asked;
  }
  return count;
}

int counted(const Events& events, const pack::RiskCriterion& criterion) {
  int all = 0;
  for (const auto kind :
       {pack::EventKind::own_contacts, pack::EventKind::contacts_elsewhere, pack::EventKind::police_callouts})
    if (std::find(criterion.counts.begin(), criterion.counts.end(), kind) != criterion.counts.end())
      all += events_of(events, kind);
  return all;
}

std::vector<std::string> criteria_met(const pack::Instrument& instrument, const pack::Scope& scope, const Count& count,
                                      const Circumstances& circumstances) {
  std::vector<std::string> met;
  const auto threshold = threshold_of(instrument, scope);
  if (threshold && count.yes >= *threshold) met.emplace_back(kVisibleHighRisk);
  if (circumstances.judged_high) met.emplace_back(kProfessionalJudgement);
  const auto* escalation = instrument.criterion(kPotentialEscalation, scope);
  if (escalation && escalation->count && counted(circumstances.events, *escalation) >= *escalation->count)
    met.emplace_back(kPotentialEscalation);
  if (circumstances.repeat && instrument.criterion(kRepeat, scope)) met.emplace_back(kRepeat);
  return met;
}

std::optional<int> threshold_of(const pack::Instrument& instrument, const pack::Scope& scope) {
  const auto* threshold = instrument.counted ? instrument.threshold(kVisibleHighRisk, scope) : nullptr;
  return threshold ? std::optional(threshold->at_least) : std::nullopt;
}

std::string sentence(const Count& count, std::optional<int> threshold) {
  auto text = fmt::format("{} yes, {} unknown", count.yes, count.open());
  if (!threshold) return text + "; your judgement is needed";
  if (count.yes >= *threshold) return text + fmt::format(": {} reached", *threshold);
  return text + fmt::format(": {} not reached; your judgement is needed", *threshold);
}

base::Date window_start(base::Date today, int months) {
  const auto month = today.year() / today.month() - std::chrono::months{months};
  const base::Date same_day = month / today.day();
  return same_day.ok() ? same_day : base::Date{month / std::chrono::last};
}

}  // namespace waymark::risk
