#include "capabilities/risk/risk.hpp"

#include <set>

#include "capabilities/risk/form.hpp"
#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"

namespace waymark::risk {

namespace {

std::vector<std::string> each_once(const std::vector<Assessment>& assessments,
                                   std::vector<std::string> Assessment::*codes) {
  std::set<std::string> all;
  for (const auto& assessment : assessments) all.insert((assessment.*codes).begin(), (assessment.*codes).end());
  return {all.begin(), all.end()};
}

}  // namespace

const pack::Instrument* on_sheet(const pack::Pack& pack, int sheet, base::Date today) {
  for (const auto* instrument : pack.instruments.in_force(today))
    if (instrument->available && instrument->sheet == sheet) return instrument;
  return nullptr;
}

html::Url questions_url(const core::ContactId& contact, const pack::Instrument& instrument) {
  const auto url = kQuestions.url(contact);
  return instrument.sheet == kFirstSheet ? url : url.query(kSheet, instrument.sheet);
}

std::optional<html::Url> start_url(const core::ContactId& contact, std::string_view instrument, const pack::Pack& pack,
                                   base::Date today) {
  const auto* found = pack.instrument(instrument, today);
  if (!found || !found->available) return std::nullopt;
  return questions_url(contact, *found);
}

html::Url history_url(const core::RecordId& record) { return kHistory.url(record); }

void tell_assessments(pack::Facts& facts, const std::vector<Assessment>& assessments) {
  facts.risk_criteria = each_once(assessments, &Assessment::criteria);
  facts.topics_yes = each_once(assessments, &Assessment::topics_yes);
  facts.options = each_once(assessments, &Assessment::options);
}

std::vector<Assessment> standing(const std::vector<Assessment>& assessments) {
  std::set<std::string_view> asked;
  std::set<std::string_view> high;
  std::vector<Assessment> with_ground;
  std::vector<Assessment> without;
  for (const auto& assessment : assessments) {
    const bool last = asked.insert(assessment.instrument).second;
    if (!assessment.criteria.empty() && high.insert(assessment.instrument).second)
      with_ground.push_back(assessment);
    else if (last)
      without.push_back(assessment);
  }
  with_ground.insert(with_ground.end(), without.begin(), without.end());
  return with_ground;
}

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using http::Method;
  return {{Method::get, kQuestions, Access::practice(), Audit::read("questions.shown"), show_questions,
           core::web::kRefilled},
          {Method::post, kQuestions, Access::practice(), Audit::write(), take_questions},
          {Method::get, kAnswers, Access::practice(), Audit::read("assessment.read"), show_answers},
          {Method::get, kHistory, Access::practice(), Audit::read("answers.compared"), show_history}};
}

}  // namespace waymark::risk
