#pragma once
// From what was typed to a contact. Pure: the same fields, pack and day give the same contact or the same
// errors, in the order of the fields.
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// What is wrong with the fields of one page. The danger questions can never be wrong: nothing waits for them.
std::vector<base::FieldError> problems_on(Step step, const http::Fields& fields, const ReadingContext& context);
// What is wrong with those of the quick page.
std::vector<base::FieldError> problems_on_quick_page(const http::Fields& fields, const ReadingContext& context);

// The whole contact, or every error of every page.
base::Result<NewContact> read_contact(const http::Fields& fields, const ReadingContext& context);

// The purpose that was chosen and the basis for it; "" where none was.
std::string chosen_basis(const http::Fields& fields);

}  // namespace waymark::contacts
