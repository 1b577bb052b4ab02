#pragma once
#include <string>
#include <vector>

#include "platform/html/html.hpp"

namespace waymark::risk {

// Code of a flag in instruments: pressure on the neck or airway that was survived.
inline constexpr std::string_view kStrangled = "non_fatal_strangulation";

// What to do at once about what the answers state: nothing when nothing is urgent.
html::Html urgent_view(const std::vector<std::string>& flags);
// The same beside the question itself.
html::Html strangulation_warning();

}  // namespace waymark::risk
