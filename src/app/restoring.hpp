#pragma once
// A page that is filled again with what its reader typed on it before and has not sent, and the end of that once it is
// sent.
#include "core/web/route.hpp"

namespace waymark::app {

// Before the handler of a page runs: what the address names, or else what was saved last while somebody typed here.
void restore(core::web::Visit& visit, const core::web::Route& route);

// After it: says above the page that it was filled, and with what.
void say_what_was_restored(core::web::Visit& visit, core::web::Reply& reply);

// After the handler of a form: what is done is no longer kept. A form that led to its page again, with errors, is not.
// Where that fails it is logged, and waits at home once more: what was done is done.
void forget_what_was_sent(const core::web::Visit& visit, const core::web::Reply& reply);

}  // namespace waymark::app
