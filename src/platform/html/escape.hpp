#pragma once
#include <string>
#include <string_view>

namespace waymark::html {

// Appends `text` so that an HTML parser reads it back unchanged, between tags as well as inside a
// double- or single-quoted attribute: & < > " ' and carriage return become references. NUL, which HTML
// cannot hold, becomes U+FFFD. Bytes above 0x7F pass through as they are.
void append_escaped(std::string& html, std::string_view text);

}  // namespace waymark::html
