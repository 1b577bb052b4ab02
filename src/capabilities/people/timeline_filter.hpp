#pragma once
// Which part of a timeline is shown: kinds, and days from and to. It travels in the address of the page, which holds
// codes and days alone. Pure.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/failure.hpp"
#include "platform/base/time.hpp"
#include "platform/html/url.hpp"
#include "platform/http/message.hpp"

namespace waymark::people {

// Codes that say nothing to somebody who looks over a shoulder.
struct TimelineKind {
  std::string_view code;
  std::string_view text;
};
inline constexpr TimelineKind kContacts{"contacts", "Contacts"};
inline constexpr TimelineKind kAssessments{"answers", "Risk assessments"};
inline constexpr TimelineKind kReferrals{"referrals", "Referrals"};
inline constexpr TimelineKind kRequests{"requests", "Requests for more"};
inline constexpr TimelineKind kEnquiries{"enquiries", "Enquiries about our records"};
inline constexpr std::array kTimelineKinds = {kContacts, kAssessments, kReferrals, kRequests, kEnquiries};

// Fields of the filter; each day has three.
inline constexpr const char* kKindField = "kind";
inline constexpr const char* kFromField = "from";
inline constexpr const char* kToField = "to";

struct TimelineFilter {
  std::vector<std::string> kinds;  // codes, in the order above; none: all of them
  std::optional<base::Date> from;  // both days are included
  std::optional<base::Date> to;
  bool whole = false;  // every entry that fits, not the newest alone
  std::vector<base::FieldError> errors;

  bool narrows() const { return !kinds.empty() || from || to; }
  bool fits(std::string_view kind, base::Date day) const;
};

// A code that there is not narrows nothing, and neither does a day that cannot be used: it is among the errors.
TimelineFilter read_filter(const http::Fields& query);

// `page` with this filter, and with every entry that fits.
html::Url whole_with(const html::Url& page, const TimelineFilter& filter);

// "Contacts and Referrals, from 1 February 2026 to 3 March 2026"; "" where nothing narrows.
std::string spoken(const TimelineFilter& filter);

}  // namespace waymark::people
