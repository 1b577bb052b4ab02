#pragma once
// For tests: an empty database on either engine, gone when the test is over. SQLite's is a file in a
// temporary folder; PostgreSQL's a schema of its own in the database that WAYMARK_TEST_POSTGRESQL_SQL (its
// owner's URL) and WAYMARK_TEST_POSTGRESQL_SQL_APP (the application's) name: see scripts/with_postgresql.
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>

#include "platform/sql/migration.hpp"

namespace waymark::sql {

class EngineTrial {
 public:
  // In a parameterised test: `if (!EngineTrial::possible(GetParam())) GTEST_SKIP() << EngineTrial::kMissing;`
  static constexpr const char* kMissing =
      "no PostgreSQL: WAYMARK_TEST_POSTGRESQL_SQL and WAYMARK_TEST_POSTGRESQL_SQL_APP are not set; run "
      "scripts/with_postgresql";
  static bool possible(Engine engine) {
    return engine == Engine::sqlite ||
           (!variable("WAYMARK_TEST_POSTGRESQL_SQL").empty() && !variable("WAYMARK_TEST_POSTGRESQL_SQL_APP").empty());
  }

  explicit EngineTrial(Engine engine) : engine_(engine) {
    if (engine == Engine::sqlite) {
      auto pattern = (std::filesystem::temp_directory_path() / "waymark-trial.XXXXXX").string();
      base::expects(::mkdtemp(pattern.data()) != nullptr, "a temporary folder can be made");
      place_ = pattern;
    } else {
      static std::atomic<int> count = 0;
      place_ = "trial_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
      as_owner("CREATE SCHEMA " + place_);
    }
  }
  ~EngineTrial() {
    if (engine_ == Engine::sqlite) {
      std::error_code ignored;
      std::filesystem::remove_all(place_, ignored);
    } else {
      as_owner("DROP SCHEMA " + place_ + " CASCADE");
    }
  }
  EngineTrial(const EngineTrial&) = delete;
  EngineTrial& operator=(const EngineTrial&) = delete;

  Engine engine() const { return engine_; }
  // For `migrate`, and its last parameter.
  std::string owner() const { return location("WAYMARK_TEST_POSTGRESQL_SQL"); }
  std::string role() const { return engine_ == Engine::sqlite ? "" : "waymark_app"; }
  // For `open`.
  std::string application() const { return location("WAYMARK_TEST_POSTGRESQL_SQL_APP"); }

  // Migrates and opens.
  std::unique_ptr<Database> database(const std::vector<Migration>& migrations, const Options& options = {}) const {
    migrate(owner(), migrations, role());
    return open(application(), options);
  }

 private:
  static std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
  }
  std::string location(const char* name) const {
    if (engine_ == Engine::sqlite) return place_ + "/waymark.db";
    const auto url = variable(name);
    const char* joint = url.find('?') == std::string::npos ? "?" : "&";
    return url + joint + "options=-csearch_path%3D" + place_;
  }
  static void as_owner(const std::string& command) {
    PGconn* connection = PQconnectdb(variable("WAYMARK_TEST_POSTGRESQL_SQL").c_str());
    PQsetNoticeReceiver(
        connection, [](void*, const PGresult*) {}, nullptr);
    PGresult* result = PQexec(connection, command.c_str());
    base::expects(PQresultStatus(result) == PGRES_COMMAND_OK, "the owner can make and drop a schema");
    PQclear(result);
    PQfinish(connection);
  }

  const Engine engine_;
  std::string place_;  // a folder, or the name of a schema
};

}  // namespace waymark::sql
