#pragma once
#include "capabilities/contacts/contacts.hpp"
#include "core/web/visit.hpp"

namespace waymark::next_steps {

// Whoever asked opens what is new in the answer: it is no news any more, and what it changes is proposed. Does nothing
// where nothing is new to the viewer.
void open_news(const core::web::Visit& visit, const contacts::Contact& contact);

}  // namespace waymark::next_steps
