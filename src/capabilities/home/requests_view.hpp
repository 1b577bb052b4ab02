#pragma once
// Sections of what agencies ask each other for: here, and by us. Each is empty for nothing.
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::home {

html::Html requests_received_view(const Work& work, const pack::Pack& pack, base::Instant now);
// With the number to telephone.
html::Html requests_sent_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
