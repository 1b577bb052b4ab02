#pragma once
// What a browser makes of markup, in a form in which two pieces can be compared: parsed by Gumbo,
// attributes sorted, the order of classes forgotten, white space collapsed as it is when shown.
#include <string>
#include <string_view>
#include <vector>

namespace waymark::html {

// One line for each element, its end, and each run of text, indented by depth.
std::vector<std::string> dom_lines(std::string_view markup);

// Empty where both are the same to a browser; otherwise the lines that differ, with those around them.
std::string dom_difference(std::string_view expected, std::string_view actual);

// The text of the first element with that id, and the value of one of its attributes, as parsed.
std::string dom_text(std::string_view markup, std::string_view id);
std::string dom_attribute(std::string_view markup, std::string_view id, const char* name);

}  // namespace waymark::html
