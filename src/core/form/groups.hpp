#pragma once
// The groups of a page that repeats, one for each person or thing: adding one, leaving one out.
#include <string>

#include "core/form/asked.hpp"
#include "platform/html/html.hpp"

namespace waymark::core::form {

// "Person who causes harm 2".
std::string group_title(const pack::Repeat& repeat, int group);
// The id of the group on its page, to which an address may lead; says nothing about anybody.
std::string group_id(int group);

// Buttons, nothing where the page does not repeat, is full, or has but one group. They stand behind the button that
// sends the page: whoever presses Enter in a field presses the first one of its form.
inline constexpr std::string_view kAdd = "add";
inline constexpr std::string_view kLeaveOut = "leave_out";
html::Html add_button(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);
html::Html leave_out_button(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);

// What was sent with the first button: the same fields, with one group more if there can be.
http::Fields with_another_group(const pack::FormPage& page, const http::Fields& form, const Asking& asking);
// The fields of the page alone, without this group, those behind it moved up.
http::Fields without_group(const pack::FormPage& page, const http::Fields& fields, int left_out, const Asking& asking);
// All fields, those of the page without the groups that hold no answer: what was in the third is then in the second.
http::Fields without_gaps(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);

}  // namespace waymark::core::form
