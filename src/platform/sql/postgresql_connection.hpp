#pragma once
// A connection to one PostgreSQL server, or to a pooler before it: it keeps nothing in its session, for
// the next transaction may run in another one.
#include <libpq-fe.h>

#include "platform/sql/connection.hpp"

namespace waymark::sql {

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
  void send(Text sql, Values values);
  Result received(Text sql);
  Result checked(Result result, Text sql) const;
  Error error(const PGresult* result, Text sql) const;

  const Options options_;
  std::unique_ptr<PGconn, Finish> handle_;
};

}  // namespace waymark::sql
