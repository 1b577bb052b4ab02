#pragma once
// Whether two texts name the same telephone number or e-mail address, whatever stands beside it. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "core/identity.hpp"

namespace waymark::core {

// Every telephone number and e-mail address in it, each in one form; where there is none, the whole text.
std::vector<std::string> comparable_values(std::string_view value);
// Whether the two have one of them in common: "07700 900101 (after 6)" and "Ada, +44 7700 900101".
bool same_value(std::string_view one, std::string_view other);

// Of the telephone numbers and e-mail addresses of an identity.
std::vector<std::string> reached_by(const Identity& identity);

bool share_a_value(const std::vector<std::string>& some, const std::vector<std::string>& others);

}  // namespace waymark::core
