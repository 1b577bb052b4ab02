#pragma once
// One run of a transaction's body.
#include <functional>
#include <optional>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

class Attempt final : public Transaction {
 public:
  explicit Attempt(Connection& connection) : connection_(connection) {}

  using Body = std::function<bool(Transaction&)>;
  // Begins, runs `body` and, where that returns true, commits; in every other case rolls back. Returns the
  // Error after which the whole body may run again (serialisation, or the connection found dead before
  // anything was committed), whatever the body itself made of it; throws what else ended it.
  std::optional<Error> run(Purpose purpose, const Scope& scope, const Body& body);

  using Snapshot::query;
  using Transaction::execute;
  Rows query(Text sql, Values values) override;
  std::int64_t execute(Text sql, Values values) override;

 private:
  template <class Action>
  auto noting_failure(Action action);
  void expect_whole(Text sql) const;
  bool may_run_again() const;

  Connection& connection_;
  std::optional<Error> failure_;  // the first that the engine reported
};

}  // namespace waymark::sql
