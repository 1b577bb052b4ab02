#pragma once
// Why others' records are asked about: a purpose, and for each the lawful bases that serve it.
#include "capabilities/contacts/reading.hpp"
#include "core/web/form_view.hpp"

namespace waymark::contacts {

html::Html reason_help();
// Of a contact that is corrected: why others were asked then is what it was.
html::Html purpose_as_it_was(const http::Fields& fields, const ReadingContext& context);
html::Html purpose_question(const core::web::FormView& view, const ReadingContext& context);

}  // namespace waymark::contacts
