#pragma once
// What somebody typed and could not send, or has not: their own, and shown to nobody else.
#include <vector>

#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "core/kept.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

struct Unsent {
  std::vector<core::Draft> shown;  // the last saved first; of both kinds
  std::int64_t all_unsent = 0;     // sent too late
  std::int64_t all_begun = 0;
  Extent extent = Extent::first;
};
// Of very many of a kind, all of which are in `kept`, the newest, unless the whole is asked for: the older ones go
// first, so that it is said that there are any.
Unsent unsent_of(std::vector<core::Draft> kept, Extent extent);

// What was kept when they were signed out, and what they began on a page; either may be empty.
std::vector<Section> unsent_sections(const Unsent& unsent, const pack::Pack& pack);

}  // namespace waymark::home
