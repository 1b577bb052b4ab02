#pragma once
// From what is held to what may be told. Pure: the law of the answer, testable by itself.
#include <vector>

#include "capabilities/known_to/holdings.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::known_to {

struct Asking {
  std::string agency;  // the enquirer's own
  const pack::Reveals& reveals;
  const pack::Pack& pack;
  base::Date today;
  // Where the contact began under an earlier pack: what is sensitive in either is sensitive.
  const pack::Pack* todays = nullptr;
  base::Date now_on{};
};

// A sensitive service is answered as specialist support, without number or dates and through the contact
// desk, or not at all. Its contacts never count, nor does support that it began; of somebody whom it holds in another
// part than victim alone nothing is told. The enquirer's own agency is not a holder, and its own contacts always count.
Told tell(const std::vector<Holding>& holdings, const Asking& asking);

// Whether this basis may know that the agency holds anything.
bool may_know_of(const std::string& agency, const Asking& asking);

}  // namespace waymark::known_to
