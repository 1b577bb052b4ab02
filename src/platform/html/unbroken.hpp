#pragma once
#include <string>
#include <string_view>

namespace waymark::html {

// A telephone number that stays on one line: its spaces become no-break spaces.
std::string unbroken(std::string_view number);

}  // namespace waymark::html
