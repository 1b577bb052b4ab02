#pragma once
// Values on their way to PostgreSQL and back.
#include <libpq-fe.h>

#include <string>
#include <vector>

#include "platform/sql/database.hpp"

namespace waymark::sql {

// Parameters in the four arrays that libpq takes. `values` must outlive it. Each has its type, but NULL:
// PostgreSQL finds that from where it stands.
class PostgresqlParameters {
 public:
  explicit PostgresqlParameters(Values values);
  int count() const { return static_cast<int>(texts_.size()); }
  const Oid* types() const { return types_.data(); }
  const char* const* texts() const { return texts_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const Value& value);
  void add(Oid type, const char* text, std::size_t length, bool binary);
  std::vector<Oid> types_;
  std::vector<const char*> texts_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<std::string> numbers_;
};

// All rows of a result in text format. Throws Error for a column of a type that Row does not know.
Rows postgresql_rows(const PGresult* result, Text sql);

}  // namespace waymark::sql
