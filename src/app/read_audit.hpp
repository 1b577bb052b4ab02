#pragma once
// What the audit keeps of one answer that its handler has not written itself.
#include "core/web/route.hpp"

namespace waymark::app {

// Writes, durably, an entry for everything that the page shows: with the route's action, and with the page
// itself as its subject where a route that is audited showed no single thing. What was not found or
// was refused leaves an entry too, the same whether the thing exists or not [ASVS v5.0.0-16.3.2]. Nothing
// for whoever has not signed in. Throws what the database throws.
void record_reading(const core::web::Visit& visit, const core::web::Route& route, const core::web::Reply& reply);

// Somebody asked for a page that her role may not open.
void record_refusal(const core::web::Visit& visit, const core::web::Route& route);

}  // namespace waymark::app
