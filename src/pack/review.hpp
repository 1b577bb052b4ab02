#pragma once
// When an instrument is asked again (risk_review.toml): once so much time has passed, and after what happens in
// somebody's life. Risk moves: an old count says little about today.
#include <string>

#include "pack/dated.hpp"

namespace waymark::pack {

struct ReviewPeriod {
  std::string code;      // the instrument
  int after_months = 0;  // from the day on which it was last asked
  Dated dated;
  bool operator==(const ReviewPeriod&) const = default;
};

// Something after which risk is judged anew. A further contact is seen by the product itself; of anything else people
// are reminded.
struct ReviewEvent {
  std::string code;
  std::string label;  // after "Ask again also after": "leaving, or trying to leave"
  Dated dated;
  bool operator==(const ReviewEvent&) const = default;
};

}  // namespace waymark::pack
