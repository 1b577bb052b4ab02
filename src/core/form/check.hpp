#pragma once
// What is wrong with the answers of a page, in the words in which GOV.UK publishes such errors: "Enter …", "Select …",
// "… must be a real date". Pure: the same fields, page and day give the same errors, in the order of the questions.
#include <vector>

#include "core/form/asked.hpp"
#include "platform/base/failure.hpp"

namespace waymark::core::form {

// A question that hangs on a choice which was not made is not missed. A question of the kind by_slice is checked by
// its slice alone.
std::vector<base::FieldError> problems(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);
std::vector<base::FieldError> problems(const std::vector<Asked>& questions, const http::Fields& fields,
                                       const Asking& asking);

// Whether the choice that a question hangs on was made; true for one that hangs on none.
bool applies(const Asked& one, const std::vector<Asked>& questions, const http::Fields& fields);

}  // namespace waymark::core::form
