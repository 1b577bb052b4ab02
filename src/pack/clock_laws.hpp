#pragma once
// What must hold of the clocks of every pack, and what somebody should look at before it goes wrong.
#include <string>
#include <vector>

#include "pack/pack.hpp"
#include "pack/problem.hpp"

namespace waymark::pack {

// A clock in school days has a calendar with terms, and they hold as many school days as it counts. A clock that a test
// of the law starts is in force as long as the test, and somebody can settle it.
std::vector<Problem> broken_clock_laws(const Pack& pack);

// A calendar by which a clock counts school days, and whose listed terms end soon. Councils publish their terms a year
// ahead: there is time to add them.
struct EndingTerms {
  std::string calendar;
  Date last_day;      // of the last term that is listed
  int days_left = 0;  // until then, from today; below 0 when it is past
};
inline constexpr int kTermsEndSoonDays = 180;
std::vector<EndingTerms> terms_that_end_soon(const Pack& pack, Date today);

}  // namespace waymark::pack
