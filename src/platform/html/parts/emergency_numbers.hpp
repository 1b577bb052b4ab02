#pragma once
// Wording that names an emergency number, with the number as a link that dials it.
#include <string_view>

#include "platform/html/html.hpp"

namespace waymark::html::parts {

// 999 and 111 where they stand alone, as links; everything else as it is, escaped.
Html with_emergency_numbers(std::string_view text);

}  // namespace waymark::html::parts
