#pragma once
// One thin layer over SQLite and PostgreSQL. Every statement runs in a transaction; every transaction
// names on whose behalf it runs. Results are copied out whole, so statements may be nested freely.
#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "platform/base/failure.hpp"
#include "platform/sql/text.hpp"

namespace waymark::sql {

using Blob = std::vector<std::uint8_t>;

// A parameter. Made implicitly from what a store has in its hand. A text that is not UTF-8 or holds a
// NUL, and a real that is not a number, are refused with an Error by both engines. PostgreSQL must be able
// to see the type of a NULL: where nothing but `IS NULL` looks at it, write `CAST($1 AS TEXT) IS NULL`.
class Value {
 public:
  Value(std::nullptr_t) {}
  Value(std::string_view text) : state_(std::string(text)) {}
  Value(const char* text) : state_(std::string(text)) {}
  Value(std::string text) : state_(std::move(text)) {}
  Value(Blob blob) : state_(std::move(blob)) {}
  Value(double real) : state_(real) {}
  template <class T>
  requires std::is_integral_v<T> Value(T integer) : state_(static_cast<std::int64_t>(integer)) {
    if constexpr (std::is_unsigned_v<T> && sizeof(T) == sizeof(std::int64_t))
      base::expects(std::get<std::int64_t>(state_) >= 0, "an integer fits into 64 bits with a sign");
  }
  template <class T>
  Value(const std::optional<T>& value) {
    if (value) *this = Value(*value);
  }
  const auto& state() const { return state_; }

 private:
  std::variant<std::monostate, std::int64_t, double, std::string, Blob> state_;
};
using Values = std::span<const Value>;

// One row of a result. Whole numbers and truths are integers, also a `sum` of them; fractions are reals;
// any other type of PostgreSQL is refused with an Error (write CAST). Asking a column for a type it does not hold is a
// broken promise and ends the process; NULL is asked for with `maybe_…`. Columns count from 0.
class Row {
 public:
  std::string_view text(std::size_t column) const;
  std::int64_t integer(std::size_t column) const;
  double real(std::size_t column) const;
  const Blob& blob(std::size_t column) const;
  bool truth(std::size_t column) const { return integer(column) != 0; }
  bool null(std::size_t column) const;
  std::optional<std::string_view> maybe_text(std::size_t column) const;
  std::optional<std::int64_t> maybe_integer(std::size_t column) const;
  std::optional<Blob> maybe_blob(std::size_t column) const;
  // As a parameter, whatever type it has: for copying.
  Value value(std::size_t column) const;

  using Cell = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;
  explicit Row(std::vector<Cell> cells) : cells_(std::move(cells)) {}

 private:
  const Cell& cell(std::size_t column) const;
  std::vector<Cell> cells_;
};
using Rows = std::vector<Row>;

enum class ErrorKind {
  serialisation,  // retried by `Database::write` itself; seen by a caller only when it never ended
  unique,         // a unique or primary key already holds this value
  reference,      // a foreign key has no partner
  check,          // NOT NULL or CHECK
  connection,     // the server is gone; `read` and `write` reconnect once before they say so
  full,           // disk full
  other,
};

// What the engine said, without any value in it: kind, engine's own code, and our SQL's first words.
class Error : public base::InfrastructureError {
 public:
  Error(ErrorKind kind, const std::string& what) : base::InfrastructureError(what), kind_(kind) {}
  ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

// What a reader may do.
class Snapshot {
 public:
  virtual ~Snapshot() = default;
  virtual Rows query(Text sql, Values values) = 0;
  Rows query(Text sql, std::initializer_list<Value> values) {
    return query(sql, Values(values.begin(), values.size()));
  }
  // The first row, or nothing.
  std::optional<Row> first(Text sql, std::initializer_list<Value> values);
  // The row of a question that always has one (a count, say); having none is a broken promise.
  Row only(Text sql, std::initializer_list<Value> values);
};

// What a writer may do besides: `execute` returns the number of rows it changed. After any Error the
// transaction can only roll back, on both engines: where a clash is expected write `ON CONFLICT`.
class Transaction : public Snapshot {
 public:
  virtual std::int64_t execute(Text sql, Values values) = 0;
  std::int64_t execute(Text sql, std::initializer_list<Value> values) {
    return execute(sql, Values(values.begin(), values.size()));
  }
};

// On whose behalf: given to PostgreSQL with set_config(…, true) as the transaction's first command.
struct Scope {
  std::string partnership;
  std::string viewer;  // an id or the name of a non-human viewer; never personal data
};

enum class Engine { sqlite, postgresql };

// Thread-safe. A thread has at most one transaction of one Database open at a time: a `read` or `write`
// inside the body of another is a broken promise, because it would wait for itself when all are busy.
class Database {
 public:
  virtual ~Database() = default;
  virtual Engine engine() const = 0;

  // Every connection that has planned its statements plans them again: SQLite's read their statistics when they are
  // opened (planner_statistics.hpp). A database in front of another need not pass it on.
  virtual void plan_anew() {}

  using RolledBack = std::function<void()>;

  // Runs `body(Snapshot&)` on one consistent state and returns what it returns. Runs it again as `write`
  // does.
  template <class Body>
  auto read(const Scope& scope, Body&& body) {
    std::optional<std::invoke_result_t<Body&, Snapshot&>> answer;
    run_read(scope, [&](Snapshot& snapshot) { answer.emplace(body(snapshot)); });
    return base::promised(std::move(answer), "what is read once is answered");
  }

  // Runs `body(Transaction&)`, which returns a Result: a value commits, a Failure or an exception rolls
  // back. After a serialisation failure it runs again (at most 8 times), and once after the connection
  // was found dead, so it must have no effect outside the transaction. When this returns a value, the
  // change is on disk. A connection lost while it commits throws ErrorKind::connection and says that
  // nobody knows whether the change was kept: look before you write again.
  //
  // `rolled_back()` is called each time before the body is to run again, after the transaction is over and
  // before any wait. What the body locked, and other writers wait for, must be given back there: the next
  // run may have to wait for one of them.
  template <class Body>
  auto write(const Scope& scope, Body&& body, const RolledBack& rolled_back = {}) {
    std::optional<std::invoke_result_t<Body&, Transaction&>> answer;
    run_write(
        scope,
        [&](Transaction& transaction) {
          answer.reset();
          answer.emplace(body(transaction));
          return answer->ok();
        },
        rolled_back);
    return base::promised(std::move(answer), "what is read once is answered");
  }

 private:
  virtual void run_read(const Scope& scope, const std::function<void(Snapshot&)>& body) = 0;
  virtual void run_write(const Scope& scope, const std::function<bool(Transaction&)>& body,
                         const RolledBack& rolled_back) = 0;
};

// `location` is a file path (SQLite) or "postgresql://…". SQLite: WAL, synchronous=FULL, foreign keys on,
// one writer, `readers` readers; an absent file is created for its owner alone. PostgreSQL: a pool of
// `readers` + 1 connections, SERIALIZABLE for writes, REPEATABLE READ READ ONLY for reads; nothing is kept
// in a session, so that a pooler may stand between; a server on another machine must prove who it is
// (sslmode=verify-full, unless the URL says otherwise). Throws Error where it cannot be opened.
struct Options {
  std::size_t readers = 4;
  std::chrono::milliseconds statement_timeout = std::chrono::seconds(30);  // one statement; 0 means never
  std::chrono::milliseconds lock_timeout = std::chrono::seconds(10);       // a wait for another transaction
  std::chrono::milliseconds turn_timeout = std::chrono::seconds(30);       // a wait for a connection that others have
  std::chrono::seconds connect_timeout = std::chrono::seconds(5);          // PostgreSQL; the URL's own comes first
  // SQLite, while a file is filled that is thrown away unless it is finished: never waits for the disk, and keeps up to
  // 1 GiB of the file in memory. A power cut can leave the file unreadable.
  bool filling = false;
};
std::unique_ptr<Database> open(const std::string& location, const Options& options = {});

}  // namespace waymark::sql
