#pragma once
// A cell of a table that becomes a list of lines on a narrow screen, where its column's heading stands beside it.
#include "platform/html/govuk/table.hpp"

namespace waymark::html::parts {

govuk::TableCell narrow_cell(Content text, const char* heading);

}  // namespace waymark::html::parts
