#pragma once
// Which deadlines a referral starts and stops on its way: the receiving agency's until help begins or is refused, then
// the sending one's until another way is found. At every moment somebody's clock runs for the person.
#include "capabilities/referrals/referrals.hpp"
#include "core/clocks.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

// Codes in the pack's list `clock_events`.
inline constexpr std::string_view kDecided = "pathway_decided";
inline constexpr std::string_view kSupportGiven = "support_given";
inline constexpr std::string_view kFollowedUp = "followed_up";

// Stops the clocks of the viewer's agency that run for this referral until `event`.
void stop_clocks_until(core::Transaction& transaction, const Referral& referral, std::string_view event,
                       std::string_view reason, base::Instant now);
// What acceptance starts for the receiving agency, though the pathway may have ended meanwhile.
void start_clocks_of_acceptance(core::Transaction& transaction, const Referral& referral, base::Instant now);
// Whoever referred has so long to find another way; every other clock of the referral ends.
void hand_back(core::Transaction& transaction, const Referral& referral, std::string_view reason, base::Instant now);

// Whether nobody to whom it was referred helps: it was declined, or support did not begin.
bool needs_another_way(const Referral& referral);
// Whether accepting the referral promises support: its pathway has a clock that waits for it, or one of `running` does.
bool promises_support(const Referral& referral, const std::vector<core::RunningClock>& running, const pack::Pack& pack);

}  // namespace waymark::referrals
