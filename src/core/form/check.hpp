#pragma once
// What is wrong with the answers of a page, in the words in which GOV.UK publishes such errors: "Enter …", "Select …",
// "… must be a real date". Pure: the same fields, page and day give the same errors, in the order of the questions.
#include <vector>

#include "core/form/asked.hpp"
#include "platform/base/failure.hpp"

namespace waymark::core::form {

// A question that does not apply is never wrong, and never missed. One of the kind by_slice is checked by its slice
// alone.
std::vector<base::FieldError> problems(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);
std::vector<base::FieldError> problems(const std::vector<Asked>& questions, const http::Fields& fields,
                                       const Asking& asking);

}  // namespace waymark::core::form
