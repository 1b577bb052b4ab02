#pragma once
// Where a draft is no longer there: what became of it, with what was typed meanwhile.
#include <optional>

#include "core/draft.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// The contact that was made of it, the contact that it corrected, or the page from which it can be brought back. Not
// found where there is none of these.
core::web::Reply where_it_went(core::web::Visit& visit);

// The draft of the address, once it was thrown away and as long as it can be brought back.
std::optional<core::Draft> thrown_away(const core::web::Visit& visit);
// Whether it was sent, and is a contact now.
bool was_sent(const core::web::Visit& visit);

}  // namespace waymark::contacts
