#pragma once
// How SQLite goes about each statement, asked when the statement runs for the first time.
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "platform/sql/database.hpp"

namespace waymark {

// The steps of a statement, by its text: "SEARCH c USING INDEX contact_of_agency (partnership_id=? AND agency=?)".
using Plans = std::map<std::string, std::vector<std::string>>;

// What goes through it goes through the database behind it, which is SQLite's.
class PlannedDatabase final : public sql::Database {
 public:
  // `plans` must outlive this.
  PlannedDatabase(std::unique_ptr<sql::Database> behind, Plans& plans) : behind_(std::move(behind)), plans_(plans) {}
  sql::Engine engine() const override { return behind_->engine(); }

 private:
  // A reader's too: nobody writes through it.
  class Watched final : public sql::Transaction {
   public:
    Watched(PlannedDatabase& database, sql::Snapshot& behind, sql::Transaction* writer)
        : database_(database), behind_(behind), writer_(writer) {}

    using Snapshot::query;
    using Transaction::execute;
    sql::Rows query(sql::Text sql, sql::Values values) override {
      database_.plan(behind_, sql, values);
      return behind_.query(sql, values);
    }
    std::int64_t execute(sql::Text sql, sql::Values values) override {
      base::expects(writer_ != nullptr, "a reader writes nothing");
      database_.plan(behind_, sql, values);
      return writer_->execute(sql, values);
    }

   private:
    PlannedDatabase& database_;
    sql::Snapshot& behind_;
    sql::Transaction* writer_;
  };

  void plan(sql::Snapshot& snapshot, sql::Text sql, sql::Values values) {
    using sql::operator""_sql;
    const std::lock_guard lock(mutex_);
    const auto [place, is_new] = plans_.try_emplace(std::string(sql.view()));
    if (!is_new) return;
    for (const auto& row : snapshot.query(sql::compose({"EXPLAIN QUERY PLAN "_sql, sql}), values))
      place->second.emplace_back(row.text(3));
  }

  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override {
    behind_->read(scope, [&](sql::Snapshot& snapshot) {
      Watched watched(*this, snapshot, nullptr);
      body(watched);
      return true;
    });
  }
  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override {
    const auto run = [&](sql::Transaction& transaction) -> base::Result<base::Done> {
      Watched watched(*this, transaction, &transaction);
      if (body(watched)) return base::Done{};
      return base::refused("not kept");
    };
    static_cast<void>(behind_->write(scope, run, rolled_back));
  }

  const std::unique_ptr<sql::Database> behind_;
  std::mutex mutex_;
  Plans& plans_;
};

}  // namespace waymark
