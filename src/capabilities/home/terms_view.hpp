#pragma once
// The school terms that the pack lists come to their end: then deadlines in school days are no longer certain.
#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

// For those in charge, from some weeks before the last listed term ends, where a rule counts school days. Empty
// otherwise.
Section terms_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
