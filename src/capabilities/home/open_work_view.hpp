#pragma once
// Sections of what waits for a decision: here, or at an agency to which we referred. Each is empty for nothing.
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::home {

html::Html received_view(const Work& work, const pack::Pack& pack, base::Instant now);
// With the desk to telephone.
html::Html sent_view(const Work& work, const pack::Pack& pack, base::Instant now);
// One line for each contact.
html::Html proposals_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
