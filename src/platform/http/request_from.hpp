#pragma once
// From what was sent to what a handler sees.
#include <optional>
#include <string>

#include "platform/http/head.hpp"
#include "platform/http/message.hpp"

namespace waymark::http {

// Fills everything but the body, `id` and `secure`. `head` has passed check_head.
std::optional<Refusal> fill_from_head(Request& request, Head head);

// A form goes into `form`, any other type into `body` as it came.
std::optional<Refusal> fill_from_body(Request& request, std::string body);

}  // namespace waymark::http
