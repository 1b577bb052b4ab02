#include "platform/sql/postgresql_connection.hpp"

#include <fmt/format.h>

#include <charconv>

#include "platform/sql/postgresql_address.hpp"
#include "platform/sql/postgresql_values.hpp"

namespace waymark::sql {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kMigrationLockTimeout = 60s;

// What is said of a statement that this session did not plan, or planned under that name for another.
bool of_another_session(std::string_view state) { return state == "26000" || state == "42P05"; }

ErrorKind kind_of(std::string_view state) {
  if (state == "40001" || state == "40P01" || of_another_session(state)) return ErrorKind::serialisation;
  if (state == "23505") return ErrorKind::unique;
  if (state == "23503" || state == "23001") return ErrorKind::reference;
  if (state == "23502" || state == "23514") return ErrorKind::check;
  if (state == "53100") return ErrorKind::full;
  return ErrorKind::other;
}

bool ends_session(const PGresult* result) {
  const char* severity = PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED);
  return severity != nullptr && (std::string_view(severity) == "FATAL" || std::string_view(severity) == "PANIC");
}

Text opening(Purpose purpose) {
  switch (purpose) {
    case Purpose::read:
      return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_sql;
    case Purpose::write:
      return "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"_sql;
    case Purpose::migrate:
      return "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"_sql;
  }
  return "BEGIN"_sql;
}

// Who reads a whole table in a serialisable transaction collides with everybody who writes to it, and of a small table
// the server reads the whole: a writer is made to go by an index.
const Text kSetScope =
    "SELECT set_config('waymark.partnership', $1, true), set_config('waymark.viewer', $2, true),"
    " set_config('statement_timeout', $3, true), set_config('lock_timeout', $4, true),"
    " set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true),"
    " set_config('enable_seqscan', $5, true), set_config('plan_cache_mode', 'force_generic_plan', true)"_sql;

std::string milliseconds(std::chrono::milliseconds time) { return std::to_string(time.count()); }

}  // namespace

PostgresqlConnection::PostgresqlConnection(const std::string& url, const Options& options) : options_(options) {
  const PostgresqlAddress address(url, options);
  handle_.reset(PQconnectdbParams(address.names(), address.values(), 1));
  if (PQstatus(handle_.get()) != CONNECTION_OK)
    throw Error(ErrorKind::connection, "cannot connect to PostgreSQL: " + address.refusal());
  // A notice may hold a value, and libpq would print it.
  PQsetNoticeReceiver(
      handle_.get(), [](void*, const PGresult*) {}, nullptr);
}

// Both commands travel together and are answered together: one wait for the network, not two.
void PostgresqlConnection::begin(Purpose purpose, const Scope& scope) {
  const bool migrates = purpose == Purpose::migrate;
  purpose_ = purpose;
  const Value values[] = {scope.partnership, scope.viewer, milliseconds(migrates ? 0ms : options_.statement_timeout),
                          milliseconds(migrates ? kMigrationLockTimeout : options_.lock_timeout),
                          std::string(purpose == Purpose::write ? "off" : "on")};
  PQenterPipelineMode(handle_.get());
  send(opening(purpose), {});
  send(kSetScope, values);
  if (PQpipelineSync(handle_.get()) != 1) throw error(nullptr, kSetScope);
  received(opening(purpose));
  received(kSetScope);
  const Result end(PQgetResult(handle_.get()));
  if (PQexitPipelineMode(handle_.get()) != 1) throw error(end.get(), kSetScope);
}

void PostgresqlConnection::send(Text sql, Values values) {
  const PostgresqlParameters parameters(values);
  if (PQsendQueryParams(handle_.get(), sql.c_str(), parameters.count(), parameters.types(), parameters.texts(),
                        parameters.lengths(), parameters.formats(), 0) != 1)
    throw error(nullptr, sql);
}

PostgresqlConnection::Result PostgresqlConnection::received(Text sql) {
  auto result = checked(Result(PQgetResult(handle_.get())), sql);
  const Result end(PQgetResult(handle_.get()));  // the null that follows each result
  return result;
}

// The text of a migration comes from a file: its place in memory says nothing of what stands there.
PostgresqlConnection::Result PostgresqlConnection::run(Text sql, Values values) {
  const PostgresqlParameters parameters(values);
  if (purpose_ == Purpose::migrate || statements_.given_up()) return run_once(sql, parameters);
  const auto name = planned(sql, parameters);
  return checked(Result(PQexecPrepared(handle_.get(), name.c_str(), parameters.count(), parameters.texts(),
                                       parameters.lengths(), parameters.formats(), 0)),
                 sql);
}

PostgresqlConnection::Result PostgresqlConnection::run_once(Text sql, const PostgresqlParameters& parameters) {
  return checked(Result(PQexecParams(handle_.get(), sql.c_str(), parameters.count(), parameters.types(),
                                     parameters.texts(), parameters.lengths(), parameters.formats(), 0)),
                 sql);
}

std::string PostgresqlConnection::planned(Text sql, const PostgresqlParameters& parameters) {
  const auto name = statements_.name(purpose_, sql, parameters.types(), parameters.count());
  if (name.planned) return name.text;
  checked(Result(PQprepare(handle_.get(), name.text.c_str(), sql.c_str(), parameters.count(), parameters.types())),
          sql);
  statements_.remember(purpose_, sql, parameters.types(), parameters.count(), name.text);
  return name.text;
}

PostgresqlConnection::Result PostgresqlConnection::checked(Result result, Text sql) {
  const auto status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw error(result.get(), sql);
  return result;
}

Error PostgresqlConnection::error(const PGresult* result, Text sql) {
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = field == nullptr ? "" : field;
  if (of_another_session(state)) statements_.give_up();
  const bool gone = state.empty() || PQstatus(handle_.get()) != CONNECTION_OK || ends_session(result);
  const auto kind = gone ? ErrorKind::connection : kind_of(state);
  const auto code = state.empty() ? std::string("connection lost") : fmt::format("error {}", state);
  return {kind, fmt::format("PostgreSQL {}: {}", code, opening_words(sql))};
}

Rows PostgresqlConnection::query(Text sql, Values values) { return postgresql_rows(run(sql, values).get(), sql); }

std::int64_t PostgresqlConnection::execute(Text sql, Values values) {
  const auto result = run(sql, values);
  const std::string_view command = PQcmdStatus(result.get());
  if (command.starts_with("SELECT")) return 0;
  const std::string_view changed = PQcmdTuples(result.get());
  std::int64_t rows = 0;
  std::from_chars(changed.data(), changed.data() + changed.size(), rows);
  return rows;
}

void PostgresqlConnection::commit() {
  try {
    const auto result = run_once("COMMIT"_sql, PostgresqlParameters({}));
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT")
      throw Error(ErrorKind::other, "PostgreSQL rolled back what it was asked to commit");
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::connection) throw OutcomeUnknown();
    throw;
  }
}

void PostgresqlConnection::rollback() noexcept {
  if (usable()) return;
  const Result result(PQexec(handle_.get(), "ROLLBACK"));
}

bool PostgresqlConnection::usable() const {
  return PQtransactionStatus(handle_.get()) == PQTRANS_IDLE && PQpipelineStatus(handle_.get()) == PQ_PIPELINE_OFF;
}

}  // namespace waymark::sql
