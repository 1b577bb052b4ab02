#pragma once
#include "core/web/visit.hpp"
#include "platform/html/html.hpp"

namespace waymark::core::web {

// Stands above a page about somebody, on paper alone: who printed it, from what, as it stood when, and how to keep the
// paper; and the name once more across each sheet, so that a loose one tells whose it was.
html::Html paper_head(const Visit& visit);

}  // namespace waymark::core::web
