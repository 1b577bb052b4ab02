#pragma once
// A page of a form as HTML: GOV.UK components, with what was typed and what is wrong with it.
#include <functional>

#include "core/form/asked.hpp"
#include "core/web/form_view.hpp"

namespace waymark::core::form {

// What a slice shows for a question of the kind by_slice.
using OwnQuestion = std::function<html::Html(const Asked& one)>;

// The help of the page and every question; where it repeats, each group in a fieldset of its own (groups.hpp has its
// buttons). A question that hangs on one choice stands inside it; one that hangs on several stands in its own place and
// says on which, because a script would hide it inside the one that was not made.
html::Html show(const pack::FormPage& page, const http::Fields& fields, const web::FormView& view, const Asking& asking,
                const OwnQuestion& own = {});
// These questions alone, in their order.
html::Html show(const std::vector<Asked>& questions, const web::FormView& view, const Asking& asking,
                const OwnQuestion& own = {});

}  // namespace waymark::core::form
