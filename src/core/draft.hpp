#pragma once
// What somebody has typed and not yet sent, exactly as typed, sealed. A draft is its author's alone. One that was
// thrown away (thrown_away.hpp) is not found by anything here.
#include <optional>
#include <string>
#include <vector>

#include "core/transaction.hpp"
#include "platform/http/message.hpp"

namespace waymark::core {

struct Draft {
  DraftId id;
  std::string kind;  // "contact", which has pages of its own; the others are those of kept.hpp
  http::Fields fields;
  base::Instant started;
  base::Instant saved;
  std::string address = {};  // kept.hpp: of the page on which it was typed
  std::string window = {};   // kept.hpp: the window in which it was typed; "" where no script said so
};

// Makes an empty draft. One that holds what a contact says is hidden from its author with that contact.
base::Result<DraftId> start_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                                  std::string_view kind, const std::optional<ContactId>& of_contact = {});
std::optional<Draft> find_draft(Reading& reading, const DraftId& id);
// The viewer's own, the last saved first.
std::vector<Draft> drafts(Reading& reading);

// What a draft holds once one of its pages is taken into it: under `names` what `page` holds, else what it held.
http::Fields with_page(const http::Fields& held, const http::Fields& page, const std::vector<std::string>& names);

// Takes the fields of one page into the draft: whatever the draft held under `names` is replaced by what
// `form` holds under them; everything else stays. Gives the draft as it is then. Not found for somebody else's.
base::Result<Draft> save_draft(const Partnership& partnership, const Viewer& viewer, const std::string& request_id,
                               const DraftId& id, const http::Fields& form, const std::vector<std::string>& names);

// Inside the transaction that makes the real thing of it.
bool remove_draft(Transaction& transaction, const DraftId& id);

}  // namespace waymark::core
