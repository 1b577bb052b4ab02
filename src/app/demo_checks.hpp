#pragma once
// The matching desk of the demonstration at work: it decides by the doors that a coordinator uses.
#include <functional>

#include "app/demo_cast.hpp"
#include "core/reviewing.hpp"

namespace waymark::app {

// What is decided about a pair: core::kSame, core::kApart, or "" to leave it waiting.
using DemoVerdict = std::function<std::string_view(const core::ReviewedPair& pair)>;

// Goes once through what waits for this coordinator. Returns how many were decided; throws InfrastructureError where
// the product refuses.
std::size_t decide_matches(const core::Partnership& partnership, const core::Viewer& coordinator,
                           const DemoVerdict& verdict, base::Instant now);

// Of one contact, as somebody would who has nothing but the two records: near enough to answer and nothing against it
// is one person.
std::size_t decide_matches_of(const core::Partnership& partnership, const core::Viewer& coordinator,
                              const core::ContactId& contact, base::Instant now);

// Of the cast's story, as it truly is; what was found in the last days waits.
void decide_old_matches(const core::Partnership& partnership, const DemoWorld& world);

}  // namespace waymark::app
