#include "platform/sql/migration.hpp"

#include <fmt/format.h>

#include "platform/sql/attempt.hpp"
#include "platform/sql/migration_history.hpp"
#include "platform/sql/migration_script.hpp"
#include "platform/sql/postgresql_conditions.hpp"

namespace waymark::sql {

namespace {

using namespace std::chrono_literals;

// One run of `migrate`: a connection, and the transactions that it runs one after the other.
class Upgrade {
 public:
  Upgrade(const std::string& location, Migrations migrations)
      : engine_(engine_of(location)),
        migrations_(migrations),
        connection_(connect(location, Purpose::migrate, {.lock_timeout = 60s})) {}

  void prepare() {
    in_transaction([&](Transaction& transaction) {
      if (engine_ == Engine::postgresql) expect_binary_order(transaction);
      if (engine_ == Engine::postgresql) expect_builder(transaction);
      create_history(transaction);
      lock_history(transaction, engine_);
      applied_count(transaction, migrations_);  // refuses a database that is ahead before anything is changed
    });
  }

  // False where the database has had it.
  bool apply(std::size_t index) {
    bool due = false;
    in_transaction([&](Transaction& transaction) {
      lock_history(transaction, engine_);
      due = applied_count(transaction, migrations_) <= index;
      if (due) run(transaction, index);
    });
    return due;
  }

  void grant(std::string_view role) {
    if (engine_ != Engine::postgresql || role.empty()) return;
    in_transaction([&](Transaction& transaction) {
      lock_history(transaction, engine_);  // PostgreSQL fails one of two that grant the same at once
      grant_to_application(transaction, role);
    });
  }

 private:
  template <class Body>
  void in_transaction(const Body& body) {
    const auto failure = Attempt(*connection_).run(Purpose::migrate, {"", "migration"}, [&](Transaction& transaction) {
      body(transaction);
      return true;
    });
    if (failure) throw *failure;
  }

  void run(Transaction& transaction, std::size_t index) {
    const auto& migration = migrations_[index];
    try {
      for (const auto& statement : migration_statements(migration.text, engine_))
        transaction.execute(migration_statement(statement), {});
      remember(transaction, migration, index + 1);
    } catch (const base::InfrastructureError& error) {
      throw base::InfrastructureError(
          fmt::format("migration {}: {}: nothing of it was kept", migration.name, error.what()));
    }
  }

  const Engine engine_;
  const Migrations migrations_;
  const std::unique_ptr<Connection> connection_;
};

// Two that make the table at the same moment on PostgreSQL: one of them finds a name taken in the
// catalogue (under more than one code), and the table there when it looks again. What is really wrong is
// wrong the second time too.
void prepare(Upgrade& upgrade) {
  try {
    upgrade.prepare();
  } catch (const Error&) {
    upgrade.prepare();
  }
}

}  // namespace

std::size_t migrate(const std::string& location, const std::vector<Migration>& migrations,
                    std::string_view application_role) {
  expect_numbered(migrations);
  Upgrade upgrade(location, migrations);
  prepare(upgrade);
  std::size_t applied = 0;
  for (std::size_t index = 0; index < migrations.size(); ++index) applied += upgrade.apply(index) ? 1U : 0U;
  upgrade.grant(application_role);
  return applied;
}

void expect_migrated(Database& database, const std::vector<Migration>& migrations) {
  expect_numbered(migrations);
  const auto applied = database.read({"", "start"}, [&](Snapshot& snapshot) {
    if (database.engine() == Engine::postgresql) expect_binary_order(snapshot);
    try {
      return applied_count(snapshot, migrations);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::other) throw;
      throw base::InfrastructureError(
          fmt::format("the database shows no migrations to this role ({}): run `waymark migrate` first", error.what()));
    }
  });
  if (applied < migrations.size())
    throw base::InfrastructureError(
        fmt::format("the database is at migration {} of {}: run `waymark migrate` first", applied, migrations.size()));
}

}  // namespace waymark::sql
