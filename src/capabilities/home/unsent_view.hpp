#pragma once
// What somebody typed and could not send, or has not: their own, and shown to nobody else.
#include "core/kept.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::home {

// What was kept when they were signed out first, then what they began on a page. Empty for nothing.
html::Html unsent_view(const std::vector<core::Draft>& kept, const pack::Pack& pack);

}  // namespace waymark::home
