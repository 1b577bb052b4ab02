#pragma once
#include "core/web/route.hpp"

namespace waymark::checks {

// The pairs that wait, and those that were decided.
core::web::Reply show_checks(core::web::Visit& visit);

// Whom a score made one person, near to somebody as they were told; and a check of one of their records.
core::web::Reply find_joined(core::web::Visit& visit);
core::web::Reply open_joined(core::web::Visit& visit);

// One pair, side by side, and what to say about it.
core::web::Reply show_check(core::web::Visit& visit);
core::web::Reply take_decision(core::web::Visit& visit);
core::web::Reply undo_decision(core::web::Visit& visit);

}  // namespace waymark::checks
