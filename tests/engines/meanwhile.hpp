#pragma once
// A database in front of which something else is done at the last moment: between what somebody read before they write,
// and their write.
#include <functional>
#include <utility>

#include "platform/sql/database.hpp"

namespace waymark {

class Meanwhile final : public sql::Database {
 public:
  // `act` happens once, before the first write. `behind` must outlive this.
  Meanwhile(sql::Database& behind, std::function<void()> act) : behind_(behind), act_(std::move(act)) {}
  sql::Engine engine() const override { return behind_.engine(); }

 private:
  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override {
    behind_.read(scope, [&](sql::Snapshot& snapshot) {
      body(snapshot);
      return true;
    });
  }
  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override {
    if (const auto act = std::exchange(act_, std::function<void()>())) act();
    const auto run = [&](sql::Transaction& transaction) -> base::Result<base::Done> {
      if (body(transaction)) return base::Done{};
      return base::refused("not kept");
    };
    static_cast<void>(behind_.write(scope, run, rolled_back));
  }

  sql::Database& behind_;
  std::function<void()> act_;
};

}  // namespace waymark
