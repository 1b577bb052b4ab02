#pragma once
// How codes of a pack read on our pages: what is no longer in force keeps its name.
#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::referrals {

// Of a proposal that was not taken up; "No reason given" where none was.
std::string reason_name(const pack::Pack& pack, std::string_view reason_code);
// What whoever referred reads in the place of every reason that they are not told, the harmless ones too.
inline constexpr std::string_view kNoReasonHere = "No reason is given here";
// Why a referral was declined, as far as the viewer's agency may read it.
std::string why_declined(const pack::Pack& pack, const Referral& referral);
// A desk's name with its telephone number, if one is published.
html::Html whom_to_phone(const pack::Pack& pack, const std::string& agency, const std::string& desk);

// "Waiting" for an answer, "Accepted", "Declined", and whether support has begun, as a tag.
html::Html state_tag(const Referral& referral);

html::Html paragraphs(const std::vector<std::string>& texts);
// Red, with a space before it.
html::Html high_risk_tag();
// Of a proposal for which the person is too young by now: what to do instead.
html::Html not_for_this_age(const pack::Pathway& pathway);

}  // namespace waymark::referrals
