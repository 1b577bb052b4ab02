#include "app/demo_checks.hpp"

#include <algorithm>
#include <functional>

#include "app/demo_steps.hpp"
#include "capabilities/checks/deciding.hpp"
#include "core/matcher.hpp"

namespace waymark::app {

namespace {

// What is decided about a pair: core::kSame, core::kApart, or "" to leave it waiting.
using Verdict = std::function<std::string_view(const core::ReviewedPair& pair)>;

constexpr std::chrono::days kStillWaiting{14};
constexpr std::chrono::hours kYesterday{20};

checks::Decision decision_about(const core::Partnership& partnership, const core::Viewer& coordinator,
                                const core::ReviewedPair& pair, std::string_view verdict) {
  checks::Decision decision;
  decision.match = pair.id;
  decision.version = pair.standing.version;
  decision.answer = verdict;
  decision.reason_code = verdict == core::kSame ? "agency_confirmed" : "both_known";
  decision.shown = core::read(partnership, coordinator, [&](core::Reading& reading) {
                     return checks::decided_apart(reading, pair.record.person, pair.other.person);
                   }).size();
  return decision;
}

// The cast's coordinator of the matching desk.
const core::Viewer* coordinator_of(const core::Partnership& partnership, const DemoWorld& world) {
  const auto agency = partnership.packs.active()->partnership.matching_desk.agency;
  for (const auto& [code, viewer] : world.staff)
    if (viewer.agency() == agency && viewer.role() == core::Role::coordinator) return &viewer;
  return nullptr;
}

// Whose person this is in the story; "" for nobody of the cast.
std::string who_is(const DemoWorld& world, const core::PersonId& person) {
  for (const auto& [code, people] : world.people)
    if (std::find(people.begin(), people.end(), person) != people.end()) return code;
  return "";
}

// Goes once through what waits for this coordinator.
void decide_matches(const core::Partnership& partnership, const core::Viewer& coordinator, const Verdict& verdict,
                    base::Instant now) {
  const auto waiting =
      core::read(partnership, coordinator, [](core::Reading& reading) { return core::waiting_pairs(reading); });
  for (const auto& seen : waiting) {
    // A decision settles every pair of the same two people, and makes others of the same person.
    const auto pair =
        core::read(partnership, coordinator, [&](core::Reading& reading) { return core::find_pair(reading, seen.id); });
    if (!pair || !pair->standing.decision.empty()) continue;
    const auto answer = pair->one_person() ? core::kSame : verdict(*pair);
    if (answer.empty()) continue;
    expected(checks::decide(partnership, coordinator, kRequest, decision_about(partnership, coordinator, *pair, answer),
                            now),
             "a made-up match cannot be decided");
  }
}

}  // namespace

void decide_old_matches(const core::Partnership& partnership, const DemoWorld& world) {
  const auto* coordinator = coordinator_of(partnership, world);
  if (coordinator == nullptr) return;
  const auto now = partnership.clock.now();
  // By the people as they were told: what is joined meanwhile has one of their ids.
  const auto verdict = [&](const core::ReviewedPair& pair) -> std::string_view {
    if (pair.waiting.since > now - kStillWaiting) return "";
    const auto left = who_is(world, pair.record.person);
    const auto right = who_is(world, pair.other.person);
    if (left.empty() || right.empty()) return "";
    return left == right ? core::kSame : core::kApart;
  };
  decide_matches(partnership, *coordinator, verdict, now - kYesterday);
}

}  // namespace waymark::app
