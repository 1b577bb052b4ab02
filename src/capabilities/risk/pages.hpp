#pragma once
#include "core/web/route.hpp"

namespace waymark::risk {

core::web::Reply show_questions(core::web::Visit& visit);
core::web::Reply take_questions(core::web::Visit& visit);
// One completed instrument, with its questions as they were worded then.
core::web::Reply show_answers(core::web::Visit& visit);
// Several completed ones of one person side by side.
core::web::Reply show_history(core::web::Visit& visit);

}  // namespace waymark::risk
