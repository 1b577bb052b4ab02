#pragma once
#include "capabilities/people/held.hpp"
#include "platform/html/moj/timeline.hpp"

namespace waymark::people {

// One thing that happened, as our agency knows it.
struct Entry {
  std::string_view kind;     // code of a TimelineKind
  std::string_view subject;  // what the audit calls it
  std::string id;
  base::Instant at;
  html::moj::TimelineItem item;
};

// Contacts, assessments, referrals, requests and enquiries, the newest first.
std::vector<Entry> entries_of(const Held& held, const std::string& own_agency, const pack::Pack& pack);

}  // namespace waymark::people
