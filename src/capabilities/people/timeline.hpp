#pragma once
#include "capabilities/people/held.hpp"
#include "platform/html/html.hpp"

namespace waymark::people {

// What happened, as our agency knows it, the newest first: contacts, assessments, referrals and enquiries.
html::Html timeline(const Held& held, const std::string& own_agency, const pack::Pack& pack);

}  // namespace waymark::people
