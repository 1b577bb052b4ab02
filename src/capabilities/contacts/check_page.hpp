#pragma once
#include "capabilities/contacts/correcting.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// Everything that was typed, with a way back to each answer, before it is sent.
core::web::Path check_path();
core::web::Routes check_routes(const Reconsider& reconsider);

}  // namespace waymark::contacts
