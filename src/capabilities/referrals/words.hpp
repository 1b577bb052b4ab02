#pragma once
// How codes of a pack read on our pages: what is no longer in force keeps its name.
#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

std::string agency_name(const pack::Pack& pack, std::string_view agency);
// "Changing Pathways, IDVA desk"
std::string desk_name(const pack::Pack& pack, std::string_view agency, std::string_view desk);
std::string pathway_name(const pack::Pack& pack, std::string_view pathway);
std::string reason_name(const pack::Pack& pack, std::string_view reason_code);
// A grey tag that says that nobody checked it; nothing for what is verified.
html::Html unverified_tag(bool verified);
// "Waiting" for an answer, "Accepted", "Declined", as a tag.
html::Html state_tag(const Referral& referral);

}  // namespace waymark::referrals
