#pragma once
// The draft of the address, with the pack and the day under which it is typed: those of the request, or of the contact
// that it corrects. A request reads it once, and whatever it shows, checks or keeps is given it.
#include <memory>
#include <optional>

#include "capabilities/contacts/fields.hpp"
#include "core/draft.hpp"
#include "core/web/visit.hpp"

namespace waymark::contacts {

struct OpenDraft {
  core::Draft draft;  // of its kind (correction_draft.hpp), as it stood when the request came
  std::shared_ptr<const pack::Pack> pack;
  ReadingContext context;  // of this pack
};

// Nothing for a draft that is not the visitor's, that has other pages, or that was thrown away. The page that shows it
// notes it for the audit.
std::optional<OpenDraft> open_draft(const core::web::Visit& visit);

// Keeps what was typed under these names, and in questions that are no longer asked, whatever is wrong with it. Gives
// the draft as it is then; not found where it went meanwhile.
base::Result<core::Draft> keep_typed(const core::web::Visit& visit, const OpenDraft& open, const http::Fields& form,
                                     const std::vector<std::string>& names);

}  // namespace waymark::contacts
