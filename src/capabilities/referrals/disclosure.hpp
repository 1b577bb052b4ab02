#pragma once
// What goes along with a referral, and what stays behind. Pure.
#include <string>
#include <utility>
#include <vector>

#include "core/disclosed_facts.hpp"
#include "core/record.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

// How to reach the person without harm protects them, so it goes along; the code word is between the person
// and the agency that agreed it, and where they live never goes as a way to reach them.
core::SafeContact disclosable(const core::SafeContact& contact);

// Of the reasons for which the pathway was proposed, which go along as well.
inline constexpr std::string_view kGroundsLabel = "Why it was proposed";

using core::digest_of;
using core::Fact;

// What the receiving agency will read, in the order of a screen; nothing that is empty.
std::vector<Fact> facts_that_go(const core::Record& record, const pack::Pack& pack);
// What is known and not sent, and why not: labels only.
std::vector<std::string> what_stays(const core::Record& record);

}  // namespace waymark::referrals
