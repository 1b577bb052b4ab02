#include "platform/sql/attempt.hpp"

#include "platform/sql/parameters.hpp"

namespace waymark::sql {

template <class Action>
auto Attempt::noting_failure(Action action) {
  try {
    return action();
  } catch (const Error& error) {
    failure_ = error;
    throw;
  }
}

std::optional<Error> Attempt::run(Purpose purpose, const Scope& scope, const Body& body) {
  try {
    noting_failure([&] { connection_.begin(purpose, scope); });
    const bool keep = body(*this);
    if (keep && failure_) throw *failure_;  // swallowed by the body: half a change must not be kept
    if (keep) {
      noting_failure([&] { connection_.commit(); });
    } else {
      connection_.rollback();
    }
  } catch (const OutcomeUnknown&) {
    connection_.rollback();
    throw;
  } catch (...) {
    connection_.rollback();
    if (!may_run_again()) throw;
  }
  return may_run_again() ? failure_ : std::nullopt;
}

Rows Attempt::query(Text sql, Values values) {
  expect_whole(sql);
  return noting_failure([&] {
    expect_storable(values, sql);
    return connection_.query(sql, values);
  });
}

std::int64_t Attempt::execute(Text sql, Values values) {
  expect_whole(sql);
  return noting_failure([&] {
    expect_storable(values, sql);
    return connection_.execute(sql, values);
  });
}

// SQLite would go on, and after some errors each statement by itself, outside any transaction.
void Attempt::expect_whole(Text sql) const {
  if (failure_) throw Error(failure_->kind(), "the transaction has failed before: " + opening_words(sql));
}

bool Attempt::may_run_again() const {
  return failure_ && (failure_->kind() == ErrorKind::serialisation || failure_->kind() == ErrorKind::connection);
}

}  // namespace waymark::sql
