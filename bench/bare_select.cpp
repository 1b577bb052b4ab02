#include <libpq-fe.h>
#include <sqlite3.h>

#include "bench/bare.hpp"
#include "platform/sql/connection.hpp"

namespace waymark::bench {

using base::InfrastructureError;

namespace {

constexpr const char* kRecord = "SELECT made_at FROM record WHERE partnership_id = $1 AND id = $2";

void expect(bool holds, const char* what) {
  if (!holds) throw InfrastructureError(what);
}

class OfSqlite final : public BareSelect {
 public:
  OfSqlite(const std::string& file, std::string partnership) : partnership_(std::move(partnership)) {
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    expect(opened == SQLITE_OK, "the database file cannot be opened");
    sqlite3_stmt* statement = nullptr;
    const int prepared = sqlite3_prepare_v3(handle, kRecord, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    statement_.reset(statement);
    expect(prepared == SQLITE_OK, "the database has no such table");
  }

  void ask(const std::string& record) override {
    bind(1, partnership_);
    bind(2, record);
    const bool found =
        sqlite3_step(statement_.get()) == SQLITE_ROW && sqlite3_column_text(statement_.get(), 0) != nullptr;
    sqlite3_reset(statement_.get());
    expect(found, "the record is not there");
  }

 private:
  void bind(int place, const std::string& text) const {
    sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), nullptr, SQLITE_UTF8);
  }

  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::string partnership_;
  std::unique_ptr<sqlite3, Close> handle_;
  std::unique_ptr<sqlite3_stmt, Close> statement_;
};

class OfPostgresql final : public BareSelect {
 public:
  OfPostgresql(const std::string& url, std::string partnership)
      : partnership_(std::move(partnership)), handle_(PQconnectdb(url.c_str())) {
    expect(PQstatus(handle_.get()) == CONNECTION_OK, "cannot connect to PostgreSQL");
    const Result prepared(PQprepare(handle_.get(), kName, kRecord, 0, nullptr));
    expect(PQresultStatus(prepared.get()) == PGRES_COMMAND_OK, "the database has no such table");
  }

  void ask(const std::string& record) override {
    const char* const values[] = {partnership_.c_str(), record.c_str()};
    const Result rows(PQexecPrepared(handle_.get(), kName, 2, values, nullptr, nullptr, 0));
    expect(PQresultStatus(rows.get()) == PGRES_TUPLES_OK && PQntuples(rows.get()) == 1, "the record is not there");
  }

 private:
  static constexpr const char* kName = "record_by_key";
  struct Free {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Result = std::unique_ptr<PGresult, Free>;

  std::string partnership_;
  std::unique_ptr<PGconn, Free> handle_;
};

}  // namespace

std::unique_ptr<BareSelect> bare_select(const std::string& location, const std::string& partnership) {
  if (sql::engine_of(location) == sql::Engine::sqlite) return std::make_unique<OfSqlite>(location, partnership);
  return std::make_unique<OfPostgresql>(location, partnership);
}

}  // namespace waymark::bench
