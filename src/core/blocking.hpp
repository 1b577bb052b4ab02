#pragma once
// The look-up index: keyed hashes of compound blocking keys, of telephone numbers and of e-mail addresses,
// nothing else. SECURITY.md says what they give away.
#include <vector>

#include "core/identity.hpp"
#include "core/transaction.hpp"

namespace waymark::core {

void add_blocking_keys(Transaction& transaction, const RecordId& record, const Identity& identity);

// The records, of any agency, that share a blocking key with this identity and that the viewer (a
// matcher) may compare; with their sealed identities still closed. At most `kMostCandidates`.
inline constexpr std::size_t kMostCandidates = 400;
sql::Rows candidate_rows(Reading& reading, const Identity& identity);
// The same, of those that hold one of the telephone numbers and e-mail addresses that stand in these texts.
sql::Rows rows_reached_by(Reading& reading, const std::vector<std::string>& values);

}  // namespace waymark::core
