#pragma once
#include "core/web/visit.hpp"

namespace waymark::staff {

// Where to go on after signing in: what the form, or else the address, says under `then`, if that is a page
// of ours; otherwise the first page.
html::Url where_to(const core::web::Visit& visit);

// Whether it is anything but the first page.
bool leads_somewhere(const html::Url& then);

// The hidden field that carries it on.
html::Html then_field(const html::Url& then);

}  // namespace waymark::staff
