#include "capabilities/risk/scoring.hpp"

#include <fmt/format.h>

#include <array>

namespace waymark::risk {

namespace {

constexpr std::array<std::pair<Answer, std::string_view>, 4> kAnswers = {{
    {Answer::yes, "yes"},
    {Answer::no, "no"},
    {Answer::unknown, "unknown"},
    {Answer::not_asked, "not_asked"},
}};

const pack::RiskCriterion* find(const pack::Instrument& instrument, std::string_view code, base::Date on) {
  for (const auto* criterion : instrument.criteria_in_force(on))
    if (criterion->code == code) return criterion;
  return nullptr;
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

std::vector<std::string> criteria_met(const pack::Instrument& instrument, base::Date on, const Count& count,
                                      const Circumstances& circumstances) {
  std::vector<std::string> met;
  const auto* threshold = instrument.threshold(kVisibleHighRisk, on);
  if (threshold && count.yes >= threshold->at_least) met.emplace_back(kVisibleHighRisk);
  if (circumstances.judged_high) met.emplace_back(kProfessionalJudgement);
  const auto* escalation = find(instrument, kPotentialEscalation, on);
  if (escalation && escalation->count && circumstances.events >= *escalation->count)
    met.emplace_back(kPotentialEscalation);
  if (circumstances.repeat && find(instrument, kRepeat, on)) met.emplace_back(kRepeat);
  return met;
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
