#pragma once
// What is wrong with a contact beyond what each question by itself can tell. Pure. For reading.cpp.
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "platform/base/failure.hpp"

namespace waymark::contacts {

// Nobody can be looked for without a name.
void check_name(const http::Fields& fields, std::vector<base::FieldError>& errors);
// A purpose, a basis in force that serves it, and what that basis asks for.
void check_reason(const http::Fields& fields, const ReadingContext& context, std::vector<base::FieldError>& errors);
// A number or address that belongs to whoever causes the harm is never a safe one, and that of an agency's desk is
// neither the person's nor that of somebody they trust. Numbers of staff are not known here. The fields that are named
// stand on more than one page.
void check_values(const http::Fields& fields, const ReadingContext& context, std::vector<base::FieldError>& errors);

}  // namespace waymark::contacts
