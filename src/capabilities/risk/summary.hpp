#pragma once
#include <string>
#include <vector>

#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::risk {

// What to do at once about what the answers state (the pack's list `urgent_flags`): nothing when nothing is urgent.
html::Html urgent_view(const std::vector<std::string>& flags, const pack::Pack& pack);
// The same in one line, beside the question itself.
html::Html urgent_warning(const pack::Topic& topic, const pack::Pack& pack);

}  // namespace waymark::risk
