#pragma once
#include "core/reviewing.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::checks {

// Both records side by side, field by field, with how alike they are; what that adds up to, and what held it back.
html::Html pair_view(const core::ReviewedPair& pair, const pack::Pack& pack, base::Date today);

}  // namespace waymark::checks
