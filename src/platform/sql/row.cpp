#include "platform/sql/database.hpp"

namespace waymark::sql {

namespace {

template <class T>
const T& held(const Row::Cell& cell) {
  const auto* value = std::get_if<T>(&cell);
  base::expects(value != nullptr, "a column is asked for the type it holds");
  return *value;
}

}  // namespace

const Row::Cell& Row::cell(std::size_t column) const {
  base::expects(column < cells_.size(), "a row has the column it is asked for");
  return cells_[column];
}

std::string_view Row::text(std::size_t column) const { return held<std::string>(cell(column)); }
std::int64_t Row::integer(std::size_t column) const { return held<std::int64_t>(cell(column)); }
double Row::real(std::size_t column) const { return held<double>(cell(column)); }
const Blob& Row::blob(std::size_t column) const { return held<Blob>(cell(column)); }
bool Row::null(std::size_t column) const { return std::holds_alternative<std::monostate>(cell(column)); }

std::optional<std::string_view> Row::maybe_text(std::size_t column) const {
  if (null(column)) return std::nullopt;
  return text(column);
}

std::optional<std::int64_t> Row::maybe_integer(std::size_t column) const {
  if (null(column)) return std::nullopt;
  return integer(column);
}

std::optional<Blob> Row::maybe_blob(std::size_t column) const {
  if (null(column)) return std::nullopt;
  return blob(column);
}

Value Row::value(std::size_t column) const {
  struct ToValue {
    Value operator()(std::monostate) const { return nullptr; }
    Value operator()(std::int64_t integer) const { return integer; }
    Value operator()(double real) const { return real; }
    Value operator()(const std::string& text) const { return text; }
    Value operator()(const Blob& blob) const { return blob; }
  };
  return std::visit(ToValue{}, cell(column));
}

Row Snapshot::only(Text sql, std::initializer_list<Value> values) {
  return base::promised(first(sql, values), "a question that always has a row gives one");
}

std::optional<Row> Snapshot::first(Text sql, std::initializer_list<Value> values) {
  auto rows = query(sql, values);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

}  // namespace waymark::sql
