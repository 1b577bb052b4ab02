#include "capabilities/risk/risk.hpp"

#include <set>

#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"

namespace waymark::risk {

std::optional<html::Url> start_url(const core::ContactId& contact, std::string_view instrument) {
  if (instrument != kInstrument) return std::nullopt;
  return kQuestions.url(contact);
}

std::vector<std::string> criteria_of(const std::vector<Assessment>& assessments) {
  std::set<std::string> all;
  for (const auto& assessment : assessments) all.insert(assessment.criteria.begin(), assessment.criteria.end());
  return {all.begin(), all.end()};
}

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using http::Method;
  return {{Method::get, kQuestions, Access::practice(), Audit::read("questions.shown"), show_questions},
          {Method::post, kQuestions, Access::practice(), Audit::write(), take_questions},
          {Method::get, kAnswers, Access::practice(), Audit::read("assessment.read"), show_answers}};
}

}  // namespace waymark::risk
