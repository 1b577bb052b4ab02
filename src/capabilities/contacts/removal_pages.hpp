#pragma once
// A draft is thrown away on a page that says what is lost, and can be brought back for a while.
#include "core/ids.hpp"
#include "platform/html/html.hpp"

namespace waymark::contacts {

html::Html removal_link(const core::DraftId& draft);

}  // namespace waymark::contacts
