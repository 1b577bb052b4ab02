#pragma once
// What the tests of this folder share: a small schema, opened on each engine in turn.
#include <gtest/gtest.h>

#include "platform/sql/engine_trial.hpp"

namespace waymark::sql {

inline const Scope kScope{"partnership", "viewer"};

inline const std::vector<Migration> kSchema = {{"0001_first.sql", R"(
CREATE TABLE shelf (
  id TEXT PRIMARY KEY,
  note TEXT UNIQUE
);
CREATE TABLE thing (
  id TEXT NOT NULL,
  shelf TEXT REFERENCES shelf (id) ON DELETE CASCADE,
  amount BIGINT CHECK (amount <> 13),
  weight DOUBLE PRECISION,
  bytes BLOB,
  words TEXT,
  PRIMARY KEY (id)
);
CREATE TABLE promise (
  id TEXT PRIMARY KEY,
  shelf TEXT NOT NULL REFERENCES shelf (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE keeper (
  id TEXT PRIMARY KEY,
  shelf TEXT NOT NULL REFERENCES shelf (id) ON DELETE RESTRICT
);
)"}};

class EngineSuite : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!EngineTrial::possible(GetParam())) GTEST_SKIP() << EngineTrial::kMissing;
    trial_.emplace(GetParam());
    database_ = trial_->database(kSchema);
  }

  // One statement in a transaction of its own; throws what the engine says.
  std::int64_t execute(Text sql, std::initializer_list<Value> values) {
    return *database_->write(kScope, [&](Transaction& transaction) -> base::Result<std::int64_t> {
      return transaction.execute(sql, values);
    });
  }
  Rows query(Text sql, std::initializer_list<Value> values) {
    return database_->read(kScope, [&](Snapshot& snapshot) { return snapshot.query(sql, values); });
  }
  std::int64_t count_things() { return query("SELECT count(*) FROM thing"_sql, {}).front().integer(0); }
  Error error_of(Text sql, std::initializer_list<Value> values) {
    try {
      execute(sql, values);
    } catch (const Error& error) {
      return error;
    }
    ADD_FAILURE() << "no error";
    return {ErrorKind::other, ""};
  }

  std::optional<EngineTrial> trial_;
  std::unique_ptr<Database> database_;
};

inline std::string name_of(const testing::TestParamInfo<Engine>& engine) {
  return engine.param == Engine::sqlite ? "SQLite" : "PostgreSQL";
}
inline const auto kEngines = testing::Values(Engine::sqlite, Engine::postgresql);

}  // namespace waymark::sql
