#pragma once
// Whom to telephone, where the hand is.
#include <string>
#include <string_view>

#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::core::web {

// The number on one line, as a link that dials it.
html::Html telephone_link(std::string_view number);

// A desk's name with its telephone number, if one is published.
html::Html desk_with_number(const pack::Pack& pack, const std::string& agency, const std::string& desk);
// The number alone, in words: "01632 960101", or "number not published".
std::string number_of(const pack::Pack& pack, const std::string& agency, const std::string& desk);

}  // namespace waymark::core::web
