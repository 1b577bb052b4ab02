#include "app/demo_request.hpp"

#include "app/demo_steps.hpp"
#include "capabilities/requests/asking.hpp"
#include "capabilities/requests/basis_rules.hpp"

namespace waymark::app {

void ask_for_more(const core::Partnership& partnership, const core::Viewer& viewer, const core::ContactId& contact,
                  base::Instant when) {
  requests::Question question;
  question.id = core::RequestId::random(partnership.randomness, "demonstration request");
  question.contact = contact;
  question.whom = requests::kAnotherDesk;
  question.desk = "thurrock_adult_social_care/duty";
  question.kinds = {"known_here", "support"};
  question.words = "Is anybody of yours seeing her, and may they see her without her son?";
  question.why = "I would see her again this week, and not undo what somebody else has begun.";
  question.purpose = "safeguard_adult";
  question.basis = "safeguarding_public_task";
  question.basis_reason = "Her son would have heard the question.";
  question.person_told = requests::kUnsafe;
  question.untold_because = "Her son opens her letters and answers her telephone.";
  expected(requests::make_request(partnership, viewer, kRequest, question, when),
           "a request of the cast cannot be made");
}

}  // namespace waymark::app
