#pragma once
#include "core/web/route.hpp"

namespace waymark::requests {

// Asking: whom, for what, why, and what they will read about the person.
core::web::Reply show_asking(core::web::Visit& visit);
core::web::Reply take_asking(core::web::Visit& visit);

core::web::Reply show_requests(core::web::Visit& visit);
core::web::Reply show_request(core::web::Visit& visit);

// Answering and refusing: what is typed, then a page that says what whoever asked will read exactly, then it is sent.
core::web::Reply show_answering(core::web::Visit& visit);
core::web::Reply take_answering(core::web::Visit& visit);
core::web::Reply show_refusing(core::web::Visit& visit);
core::web::Reply take_refusing(core::web::Visit& visit);

core::web::Reply withdraw(core::web::Visit& visit);

}  // namespace waymark::requests
