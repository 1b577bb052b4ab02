#pragma once
// What somebody typed and could not send, or has not: their own, and shown to nobody else.
#include <vector>

#include "capabilities/home/section.hpp"
#include "core/kept.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

// What was kept when they were signed out, and what they began on a page; either may be empty.
std::vector<Section> unsent_sections(const std::vector<core::Draft>& kept, const pack::Pack& pack);

}  // namespace waymark::home
