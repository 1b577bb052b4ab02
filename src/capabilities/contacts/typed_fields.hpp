#pragma once
// The way back from reading.hpp. Pure.
#include "capabilities/contacts/contact.hpp"
#include "platform/http/message.hpp"

namespace waymark::contacts {

// The record of each person of a contact, in the order of its parts; nothing for one that may not be seen.
struct PeopleOf {
  std::optional<core::Record> victim;
  std::vector<std::optional<core::Record>> harmers;
  std::vector<std::optional<core::Record>> children;
};

PeopleOf people_of(const Contact& contact, core::Reading& reading);

// The fields of the form that make this contact of these records. A street in a refuge was never kept, a basis for
// another purpose than the chosen one neither.
http::Fields typed_fields(const Contact& contact, const PeopleOf& people);

}  // namespace waymark::contacts
