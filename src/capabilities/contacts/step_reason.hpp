#pragma once
#include "capabilities/contacts/reading.hpp"
#include "core/web/form_view.hpp"

namespace waymark::contacts {

// Purpose first; under each purpose the lawful bases that can serve it, with their law and what they reveal.
html::Html reason_questions(const core::web::FormView& view, const ReadingContext& context);

}  // namespace waymark::contacts
