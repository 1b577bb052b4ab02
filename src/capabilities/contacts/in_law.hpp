#pragma once
// What the tests of the law are told about a contact, and how their answers read. Pure.
#include "capabilities/contacts/contact.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "pack/statutory.hpp"
#include "platform/html/html.hpp"

namespace waymark::contacts {

// Ages are those of that day. What nobody said, or may not be seen, is unknown.
pack::StatutoryFacts facts_in_law(const Contact& contact, const PeopleOf& people, base::Date on);

// Whether it applies, and what follows; the other route; or what to find out, and what follows if it then applies.
html::Html law_view(const std::vector<pack::StatutoryResult>& results, const pack::Pack& pack);

}  // namespace waymark::contacts
