#pragma once
// What somebody typed, to read and to copy.
#include "platform/html/html.hpp"
#include "platform/http/message.hpp"

namespace waymark::kept {

// With its heading. Long texts stand in fields that cannot be changed, so that a whole one is selected at once.
html::Html typed_view(const http::Fields& fields);

}  // namespace waymark::kept
