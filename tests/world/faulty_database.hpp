#pragma once
// A database that fails when a test says so, in front of one that works: gone, full at one statement, or lost at a
// commit, of which then nobody can say whether it was kept.
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "platform/sql/connection.hpp"

namespace waymark::world {

enum class Fault {
  full,         // the statement finds no room
  lost_before,  // the connection is lost at the commit, and nothing was kept
  lost_after,   // the connection is lost after the commit, and everything was kept
};

class FaultyDatabase final : public sql::Database {
 public:
  explicit FaultyDatabase(std::unique_ptr<sql::Database> behind) : behind_(std::move(behind)) {}
  sql::Engine engine() const override { return behind_->engine(); }

  // Nothing is read or written until it comes back.
  void go_away() {
    set([](State& state) { state.away = true; });
  }
  // Every write fails at its first statement; what is there can be read.
  void fill_up() { fail("", Fault::full); }
  // Each transaction that runs a statement with these words fails so.
  void fail(std::string words, Fault fault) {
    set([&](State& state) { state.planned = Planned{std::move(words), fault}; });
  }
  void come_back() {
    set([](State& state) { state = {{}, false, state.met}; });
  }
  // How often something failed since the beginning.
  int met() const {
    const std::lock_guard lock(mutex_);
    return state_.met;
  }

 private:
  struct Planned {
    std::string words;
    Fault fault = Fault::full;
  };
  struct State {
    std::optional<Planned> planned;
    bool away = false;
    int met = 0;
  };

  // What a body runs its statements through.
  class Watched final : public sql::Transaction {
   public:
    Watched(sql::Transaction& behind, std::optional<Planned> planned) : behind_(behind), planned_(std::move(planned)) {}

    using Snapshot::query;
    using Transaction::execute;
    sql::Rows query(sql::Text sql, sql::Values values) override {
      meet(sql);
      return behind_.query(sql, values);
    }
    std::int64_t execute(sql::Text sql, sql::Values values) override {
      meet(sql);
      return behind_.execute(sql, values);
    }
    bool has_met() const { return met_; }

   private:
    void meet(sql::Text sql) {
      if (!planned_ || sql.view().find(planned_->words) == std::string_view::npos) return;
      met_ = true;
      if (planned_->fault == Fault::full) throw sql::Error(sql::ErrorKind::full, "no room is left");
    }

    sql::Transaction& behind_;
    std::optional<Planned> planned_;
    bool met_ = false;
  };

  template <class Change>
  void set(Change change) {
    const std::lock_guard lock(mutex_);
    change(state_);
  }
  std::optional<Planned> planned() {
    const std::lock_guard lock(mutex_);
    if (state_.away) {
      ++state_.met;
      throw sql::Error(sql::ErrorKind::connection, "nothing answers there");
    }
    return state_.planned;
  }
  void count() {
    const std::lock_guard lock(mutex_);
    ++state_.met;
  }

  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override {
    static_cast<void>(planned());
    behind_->read(scope, [&](sql::Snapshot& snapshot) {
      body(snapshot);
      return true;
    });
  }

  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override {
    const auto plan = planned();
    bool lost = false;
    const auto run = [&](sql::Transaction& transaction) -> base::Result<base::Done> {
      Watched watched(transaction, plan);
      const bool keeps = watch(watched, body);
      lost = keeps && watched.has_met();
      if (keeps && !(lost && plan->fault == Fault::lost_before)) return base::Done{};
      return base::refused("not kept");
    };
    static_cast<void>(behind_->write(scope, run, rolled_back));
    if (!lost) return;
    count();
    throw sql::OutcomeUnknown();
  }

  bool watch(Watched& watched, const std::function<bool(sql::Transaction&)>& body) {
    try {
      return body(watched);
    } catch (const sql::Error& error) {
      if (error.kind() == sql::ErrorKind::full) count();
      throw;
    }
  }

  const std::unique_ptr<sql::Database> behind_;
  mutable std::mutex mutex_;
  State state_;
};

}  // namespace waymark::world
