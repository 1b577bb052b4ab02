#include "capabilities/next_steps/opening.hpp"

#include <algorithm>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/risk.hpp"

namespace waymark::next_steps {

using base::Done;
using base::Result;

namespace {

bool is_news(core::Reading& reading, const core::ContactId& contact) {
  const auto given = known_to::answers_of(reading, contact);
  return std::any_of(given.begin(), given.end(), [](const known_to::Given& one) { return one.news_since.has_value(); });
}

// The rules are asked again with what the check has found: that it is not the first contact, or that support began.
void propose_again(core::Transaction& transaction, const contacts::Contact& contact, base::Instant now) {
  const auto* victim = contact.victim();
  const auto person = victim ? core::find_record(transaction, victim->record) : std::nullopt;
  const auto answer = known_to::find_answer(transaction, contact.id);
  if (!person || !answer) return;
  const auto pack = transaction.pack();
  auto facts = contacts::facts_of(contact, *person, pack->partnership.time_zone);
  facts.prior_contacts = static_cast<int>(answer->contact_number) - 1;
  facts.support_begun = answer->support_begun;
  const auto asked = risk::assessments_of_contact(transaction, contact.id);
  facts.risk_criteria = risk::criteria_of(asked);
  facts.topics_yes = risk::topics_yes_of(asked);
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  referrals::keep_proposals(transaction, contact.id, person->id, pack::propose(*pack, facts, today),
                            !facts.risk_criteria.empty(), now);
}

}  // namespace

void open_news(const core::web::Visit& visit, const contacts::Contact& contact) {
  if (!visit.read([&](core::Reading& reading) { return is_news(reading, contact.id); })) return;
  const auto opened = visit.write([&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
    if (!known_to::mark_opened(transaction, contact.id, visit.now())) return base::not_found();
    propose_again(transaction, contact, visit.now());
    return transaction.commit({{"enquiry.opened", "contact", contact.id.text()}}, Done{});
  });
  static_cast<void>(opened.ok());  // somebody was quicker in another window: it is opened
}

}  // namespace waymark::next_steps
