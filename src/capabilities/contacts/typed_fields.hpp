#pragma once
// The way back from reading.hpp. Pure.
#include "capabilities/contacts/contact.hpp"
#include "platform/http/message.hpp"

namespace waymark::contacts {

// The fields of the form that make this contact of these records: of the person at risk and of whoever causes the harm,
// where there are any. A street in a refuge was never kept, a basis for another purpose than the chosen one neither.
http::Fields typed_fields(const Contact& contact, const std::optional<core::Record>& person,
                          const std::optional<core::Record>& other);

}  // namespace waymark::contacts
