#include "capabilities/checks/opened_check.hpp"

namespace waymark::checks {

std::optional<OpenedCheck> open_check(const core::web::Visit& visit) {
  const auto id = visit.id<core::MatchId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) -> std::optional<OpenedCheck> {
    auto pair = core::find_pair(reading, *id);
    if (!pair) return std::nullopt;
    auto earlier = decided_apart(reading, pair->record.person, pair->other.person);
    auto reason = pair->standing.by ? reason_of(reading, *pair->standing.by) : std::string();
    return OpenedCheck{std::move(*pair), std::move(earlier), std::move(reason)};
  });
}

void note_what_is_shown(core::web::Visit& visit, const core::ReviewedPair& pair) {
  visit.saw("match", pair.id.text());
  visit.saw("record", pair.record.id.text());
  visit.saw("record", pair.other.id.text());
}

}  // namespace waymark::checks
