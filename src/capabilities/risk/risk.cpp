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

std::vector<std::string> criteria_of(const std::vector<Assessment>& assessments) {
  return each_once(assessments, &Assessment::criteria);
}

std::vector<std::string> topics_yes_of(const std::vector<Assessment>& assessments) {
  return each_once(assessments, &Assessment::topics_yes);
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
