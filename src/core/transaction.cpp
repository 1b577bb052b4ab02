#include "core/transaction.hpp"

namespace waymark::core {

std::vector<sql::Value> Reading::with_viewer(std::span<const sql::Value> values) const {
  std::vector<sql::Value> all;
  all.reserve(values.size() + 3);
  all.emplace_back(partnership_.code);
  all.emplace_back(viewer_.staff_id());
  all.emplace_back(viewer_.agency());
  all.insert(all.end(), values.begin(), values.end());
  return all;
}

sql::Rows Reading::rows(sql::Text sql, std::span<const sql::Value> values) {
  return snapshot_.query(sql, sql::Values(with_viewer(values)));
}

sql::Rows Reading::rows(sql::Text sql, std::initializer_list<sql::Value> values) {
  return rows(sql, std::span(values.begin(), values.size()));
}

std::optional<sql::Row> Reading::row(sql::Text sql, std::initializer_list<sql::Value> values) {
  auto found = rows(sql, values);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

sql::Row Reading::only(sql::Text sql, std::initializer_list<sql::Value> values) {
  return base::promised(row(sql, values), "a question that always has a row gives one");
}

std::int64_t Transaction::run(sql::Text sql, std::span<const sql::Value> values) {
  return transaction_.execute(sql, sql::Values(with_viewer(values)));
}

std::int64_t Transaction::run(sql::Text sql, std::initializer_list<sql::Value> values) {
  return run(sql, std::span(values.begin(), values.size()));
}

void Transaction::append(const std::vector<AuditEntry>& entries) {
  base::expects(!entries.empty(), "a write has an audit entry");
  turn_.append(transaction_, {viewer().name(), viewer().agency(), request_id_}, entries);
}

}  // namespace waymark::core
