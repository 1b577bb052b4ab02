#pragma once
// How codes of a pack read on our pages: what is no longer in force keeps its name.
#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

std::string reason_name(const pack::Pack& pack, std::string_view reason_code);
// "Waiting" for an answer, "Accepted", "Declined", as a tag.
html::Html state_tag(const Referral& referral);

html::Html paragraphs(const std::vector<std::string>& texts);
// Red, with a space before it.
html::Html high_risk_tag();

}  // namespace waymark::referrals
