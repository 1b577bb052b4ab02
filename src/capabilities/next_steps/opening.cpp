#include "capabilities/next_steps/opening.hpp"

#include <algorithm>

#include "capabilities/known_to/known_to.hpp"
#include "capabilities/risk/risk.hpp"

namespace waymark::next_steps {

using base::Done;
using base::Result;

namespace {

bool is_news(core::Reading& reading, const core::ContactId& contact) {
  const auto given = known_to::answers_of(reading, contact);
  return std::any_of(given.begin(), given.end(), [](const known_to::Given& one) { return one.news_since.has_value(); });
}

}  // namespace

void open_news(const core::web::Visit& visit, const contacts::Contact& contact) {
  if (!visit.read([&](core::Reading& reading) { return is_news(reading, contact.id); })) return;
  const auto opened = visit.write([&](core::Transaction& transaction) -> Result<core::Committed<Done>> {
    if (!known_to::mark_opened(transaction, contact.id, visit.now())) return base::not_found();
    // It is not the first contact, support began, or what others hold makes it high risk.
    risk::propose_anew(transaction, contact.id, visit.now());
    return transaction.commit({{"enquiry.opened", "contact", contact.id.text()}}, Done{});
  });
  static_cast<void>(opened.ok());  // somebody was quicker in another window: it is opened
}

}  // namespace waymark::next_steps
