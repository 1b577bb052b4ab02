#pragma once
// Reading the rows of many ids with few statements.
#include <algorithm>
#include <span>
#include <vector>

#include "core/transaction.hpp"

namespace waymark::core {

inline constexpr std::size_t kIdsAtOnce = 48;

// The beginning of a statement: WITH wanted (id) AS (…), which takes parameters $4 to $51. Join whatever is looked for
// with CROSS JOIN: SQLite would begin at everything that the agency has.
sql::Text with_wanted();

// `body(Rows)` for each part of them. `sql` begins with `with_wanted`. The order of rows is that of each part alone.
template <class SomeId, class Body>
void for_rows_of(Reading& reading, sql::Text sql, std::span<const SomeId> ids, Body body) {
  std::vector<sql::Value> values(kIdsAtOnce, "");
  for (std::size_t from = 0; from < ids.size(); from += kIdsAtOnce) {
    for (std::size_t i = 0; i < kIdsAtOnce; ++i)
      values[i] = from + i < ids.size() ? ids[from + i].text() : std::string();  // no id is empty
    body(reading.rows(sql, std::span<const sql::Value>(values)));
  }
}

}  // namespace waymark::core
