#pragma once
// In a demonstration only: who to be.
#include "core/web/visit.hpp"

namespace waymark::staff {

html::Html persona_chooser(const core::web::Visit& visit, const html::Url& then);

}  // namespace waymark::staff
