#pragma once
// How a draft stands in its row, for the files that keep drafts.
#include "core/draft.hpp"
#include "platform/crypto/key.hpp"

namespace waymark::core {

struct DraftRow {
  Draft draft;
  crypto::KeyId key;
};

// "SELECT … FROM draft d WHERE": a visibility clause must follow.
sql::Text draft_columns();
// " AND …" of such a statement: not one that was thrown away (thrown_away.hpp).
sql::Text not_thrown_away();
// Of such a row. Throws AlteredValue where it does not open.
DraftRow draft_row(Reading& reading, const sql::Row& row);

// What goes into the column `body`.
crypto::Bytes sealed_body(const Partnership& partnership, const crypto::KeyId& key, const Draft& draft);

// $4 id, $5 kind, $6 key, $7 body, $8 when, $9 the contact whose words it holds, or NULL.
sql::Text insert_draft();
// $4 id, $5 body, $6 when.
sql::Text update_draft();

}  // namespace waymark::core
