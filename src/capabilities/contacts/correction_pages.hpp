#pragma once
// A recorded contact is corrected on the pages on which it was written down.
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/open_draft.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// What changes, and why: instead of the page on which a contact is checked. Errors about the reason stand beside it.
core::web::Page correction_page(core::web::Visit& visit, const OpenDraft& open,
                                const std::vector<base::FieldError>& errors, int status = 422);
core::web::Reply send_correction(core::web::Visit& visit, const OpenDraft& open, const Reconsider& reconsider);
// What the draft of a correction changes so far; nothing where its contact is not there any more.
std::vector<Change> changes_typed(core::web::Visit& visit, const OpenDraft& open);
// Where a correction that was sent twice leads: to its contact. Nothing for what was no correction.
std::optional<core::web::Reply> sent_correction(core::web::Visit& visit);

core::web::Routes correction_routes();

}  // namespace waymark::contacts
