#pragma once
// A connection to one PostgreSQL server, or to a pooler before it. It keeps nothing in its session but planned
// statements, and does without these once the next transaction ran in another one.
#include <libpq-fe.h>

#include "platform/sql/connection.hpp"
#include "platform/sql/postgresql_statements.hpp"

namespace waymark::sql {

class PostgresqlParameters;

class PostgresqlConnection final : public Connection {
 public:
  PostgresqlConnection(const std::string& url, const Options& options);
  void begin(Purpose purpose, const Scope& scope) override;
  Rows query(Text sql, Values values) override;
  std::int64_t execute(Text sql, Values values) override;
  void commit() override;
  void rollback() noexcept override;
  bool usable() const override;

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Result = std::unique_ptr<PGresult, Clear>;
  Result run(Text sql, Values values);
  Result run_once(Text sql, const PostgresqlParameters& parameters);
  std::string planned(Text sql, const PostgresqlParameters& parameters);
  void send(Text sql, Values values);
  Result received(Text sql);
  Result checked(Result result, Text sql);
  Error error(const PGresult* result, Text sql);

  const Options options_;
  Purpose purpose_ = Purpose::read;
  PostgresqlStatements statements_;
  std::unique_ptr<PGconn, Finish> handle_;
};

}  // namespace waymark::sql
