#pragma once
// A page of a form as HTML: GOV.UK components, with what was typed and what is wrong with it.
#include <functional>

#include "core/form/asked.hpp"
#include "core/web/form_view.hpp"

namespace waymark::core::form {

// What a slice shows for a question of the kind by_slice.
using OwnQuestion = std::function<html::Html(const Asked& one)>;

// The help of the page and every question; where it repeats, each group in a fieldset of its own, with buttons to add
// and to take away one (names `add` and `remove`). A question that hangs on a choice stands inside that choice.
html::Html show(const pack::FormPage& page, const http::Fields& fields, const web::FormView& view, const Asking& asking,
                const OwnQuestion& own = {});
// These questions alone, in their order.
html::Html show(const std::vector<Asked>& questions, const web::FormView& view, const Asking& asking,
                const OwnQuestion& own = {});

// Buttons of a page that repeats.
inline constexpr std::string_view kAdd = "add";
inline constexpr std::string_view kRemove = "remove";

// What a button did to the fields of the page: one group more, or without group `n`, those behind it moved up. The
// fields as they came where no such button was pressed.
http::Fields after_button(const pack::FormPage& page, const http::Fields& form, const Asking& asking);
// All fields, those of the page without the groups that hold no answer: what was in the third is then in the second.
http::Fields without_gaps(const pack::FormPage& page, const http::Fields& fields, const Asking& asking);
bool button_pressed(const http::Fields& form);

}  // namespace waymark::core::form
