#pragma once
// Deadlines that were missed: those that were passed on to whoever looks, and those that nobody else may see.
#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

// Empty for none. Whoever is not in charge reads what to do with what was passed on past those who are.
Section passed_on_view(const Work& work, const pack::Pack& pack, base::Instant now);

// For the contact desk: how many, and at which agency. Empty for none.
Section unseen_view(const Work& work, const pack::Pack& pack);

}  // namespace waymark::home
