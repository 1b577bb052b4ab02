#pragma once
// A connection to one SQLite file.
#include <chrono>

#include "platform/sql/connection.hpp"
#include "platform/sql/sqlite_statement.hpp"

namespace waymark::sql {

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(const std::string& path, Purpose purpose, const Options& options);
  void begin(Purpose purpose, const Scope& scope) override;
  Rows query(Text sql, Values values) override;
  std::int64_t execute(Text sql, Values values) override;
  void commit() override;
  void rollback() noexcept override;
  bool usable() const override { return usable_; }

 private:
  struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
  };
  void open_file(const std::string& path, int flags, const Options& options);
  void harden();
  void keep_write_ahead_log();
  void hurry();
  void limit_time();
  void expect_in_place();

  std::chrono::milliseconds longest_;
  std::chrono::steady_clock::time_point deadline_;
  bool unhurried_ = false;
  bool usable_ = true;
  std::unique_ptr<sqlite3, Close> handle_;
  SqliteStatements statements_;  // closed before the connection
};

}  // namespace waymark::sql
