#pragma once
// Ids and instants as rows keep them. Only Waymark writes them, so a text that is none was changed by other hands.
#include <optional>

#include "platform/base/failure.hpp"
#include "platform/base/time.hpp"
#include "platform/sql/database.hpp"

namespace waymark::core {

// Stops whatever needed the value: what was altered is never taken for empty.
class AlteredValue : public base::InfrastructureError {
 public:
  AlteredValue()
      : InfrastructureError("a stored value is not what was written: the database or the key store was altered") {}
};

template <class T>
T unaltered(std::optional<T> value) {
  if (!value) throw AlteredValue();
  return *std::move(value);
}

// Throws AlteredValue when the column holds another text.
template <class Id>
Id stored(const sql::Row& row, std::size_t column) {
  return unaltered(Id::parse(row.text(column)));
}
inline base::Instant stored_instant(const sql::Row& row, std::size_t column) {
  return unaltered(base::parse_instant(row.text(column)));
}

}  // namespace waymark::core
