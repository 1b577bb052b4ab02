#include "capabilities/risk/nudging.hpp"

#include <algorithm>

namespace waymark::risk {

std::vector<pack::Reason> nudges_for(const http::Fields& form, const Subject& subject,
                                     const pack::Instrument& instrument, const pack::Pack& pack) {
  if (form.get(kJudgement) != kNotRaised) return {};
  const auto typed = typed_so_far(form, instrument, subject.scope.on);
  if (!grounds_met(typed, subject, instrument).empty()) return {};
  auto facts = contacts::facts_of(subject.contact, subject.person, pack.partnership.time_zone);
  contacts::tell_age(facts, subject.age);
  facts.topics_yes = topics_yes(typed.answers);
  facts.options = options_of(typed.answers);
  return pack::nudges(pack, facts, subject.scope.on);
}

bool answered(const std::vector<pack::Reason>& nudges, const http::Fields& form) {
  if (nudges.empty()) return true;
  const auto shown = form.all(kNudged);
  const bool all_shown = std::all_of(nudges.begin(), nudges.end(), [&](const pack::Reason& nudge) {
    return std::find(shown.begin(), shown.end(), nudge.rule) != shown.end();
  });
  return all_shown && !form.get(kNotRaisedReason).empty();
}

}  // namespace waymark::risk
