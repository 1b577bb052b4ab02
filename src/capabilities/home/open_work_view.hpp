#pragma once
// Sections of what waits for a decision: here, or at an agency to which we referred. Each is empty for nothing.
#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

Section received_view(const Work& work, const pack::Pack& pack, base::Instant now);
// With the desk to telephone.
Section sent_view(const Work& work, const pack::Pack& pack, base::Instant now);
// One line for each contact.
Section proposals_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
