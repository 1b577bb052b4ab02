#include "capabilities/checks/opened_check.hpp"

namespace waymark::checks {

namespace {

std::vector<core::ReviewedPair> joined_by(core::Reading& reading, const core::ReviewedPair& pair) {
  constexpr std::size_t kMost = 10;
  std::vector<core::ReviewedPair> checks;
  if (pair.one_person_by != core::OnePersonBy::decision) return checks;
  for (const auto& id : core::checks_that_joined(reading, pair)) {
    if (id == pair.id || checks.size() == kMost) continue;
    if (auto found = core::find_pair(reading, id)) checks.push_back(std::move(*found));
  }
  return checks;
}

}  // namespace

std::optional<OpenedCheck> open_check(const core::web::Visit& visit) {
  const auto id = visit.id<core::MatchId>();
  if (!id) return std::nullopt;
  return visit.read([&](core::Reading& reading) -> std::optional<OpenedCheck> {
    auto pair = core::find_pair(reading, *id);
    if (!pair) return std::nullopt;
    auto earlier = decided_apart(reading, pair->record.person, pair->other.person);
    auto reason = pair->standing.by ? reason_of(reading, *pair->standing.by) : std::string();
    auto others = joined_by(reading, *pair);
    return OpenedCheck{std::move(*pair), std::move(earlier), std::move(reason), std::move(others)};
  });
}

void note_what_is_shown(core::web::Visit& visit, const core::ReviewedPair& pair) {
  visit.saw("match", pair.id.text());
  visit.saw("record", pair.record.id.text());
  visit.saw("record", pair.other.id.text());
}

}  // namespace waymark::checks
