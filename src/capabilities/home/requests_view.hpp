#pragma once
// Sections of what agencies ask each other for: here, and by us. Each is empty for nothing.
#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

Section requests_received_view(const Work& work, const pack::Pack& pack, base::Instant now);
// With the number to telephone.
Section requests_sent_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
