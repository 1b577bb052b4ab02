#pragma once
// The files that are inside the program: style sheet, scripts, faces, icon.
#include <optional>

#include "platform/html/assets.hpp"
#include "platform/http/message.hpp"

namespace waymark::app {

// Their addresses, for the page.
html::Assets embedded_assets();

// The file, to be kept by the browser for ever, or nothing when `request` asks for something else.
std::optional<http::Response> asset_response(const http::Request& request);

}  // namespace waymark::app
