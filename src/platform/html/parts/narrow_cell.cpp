#include "platform/html/parts/narrow_cell.hpp"

#include <utility>

namespace waymark::html::parts {

govuk::TableCell narrow_cell(Content text, const char* heading) {
  return {.text = std::move(text), .attributes = {{"data-label", heading}}};
}

}  // namespace waymark::html::parts
