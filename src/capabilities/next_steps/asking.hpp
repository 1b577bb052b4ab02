#pragma once
#include "capabilities/contacts/contacts.hpp"
#include "core/web/visit.hpp"
#include "platform/html/html.hpp"

namespace waymark::next_steps {

// The instruments that this contact and its answers call for, with their reasons, what is to be asked again, and what
// is still to be found out. `pack` is the contact's own.
html::Html what_to_ask(core::web::Visit& visit, core::Reading& reading, const contacts::Contact& contact,
                       const core::Record& person, const pack::Pack& pack);

}  // namespace waymark::next_steps
