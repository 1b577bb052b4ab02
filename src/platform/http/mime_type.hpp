#pragma once
#include <string_view>

namespace waymark::http {

// The Content-Type of a file by the end of its name; text with its charset. Unknown ends are
// "application/octet-stream", which no browser runs or shows.
std::string_view mime_type(std::string_view path);

}  // namespace waymark::http
