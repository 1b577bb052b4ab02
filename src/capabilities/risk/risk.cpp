#include "capabilities/risk/risk.hpp"

#include "capabilities/risk/pages.hpp"
#include "capabilities/risk/paths.hpp"

namespace waymark::risk {

html::Url start_url(const core::ContactId& contact) { return kQuestions.url(contact); }

core::web::Routes routes() {
  using core::web::Access;
  using core::web::Audit;
  using http::Method;
  return {{Method::get, kQuestions, Access::staff(), Audit::read("questions.shown"), show_questions},
          {Method::post, kQuestions, Access::staff(), Audit::write(), take_questions},
          {Method::get, kAnswers, Access::staff(), Audit::read("assessment.read"), show_answers}};
}

}  // namespace waymark::risk
