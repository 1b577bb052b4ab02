#pragma once
#include "capabilities/contacts/contacts.hpp"
#include "platform/html/html.hpp"

namespace waymark::next_steps {

// The instruments that this contact calls for, with their reasons, and what is still to be found out.
html::Html what_to_ask(core::Reading& reading, const contacts::Contact& contact, const core::Record& person,
                       const pack::Pack& pack);

}  // namespace waymark::next_steps
