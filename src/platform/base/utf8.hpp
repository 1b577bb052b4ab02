#pragma once
// Whether bytes are well-formed UTF-8 (Unicode 15, table 3-7): no overlong form, no surrogate, nothing
// above U+10FFFF.
#include <string_view>

namespace waymark::base {

bool is_utf8(std::string_view text);

}  // namespace waymark::base
