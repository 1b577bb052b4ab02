#pragma once
// Many transactions in one, for filling a database that is thrown away unless it is finished. Whatever is read and
// written through a `GroupedDatabase` while `together` runs is part of one transaction of the database behind it: the
// product's own functions run as they are, and their commits wait for the end of the group. At other times it is that
// database itself.
#include <functional>

#include "platform/sql/database.hpp"

namespace waymark::app {

class GroupedDatabase final : public sql::Database {
 public:
  // `behind` must outlive it.
  explicit GroupedDatabase(sql::Database& behind) : behind_(behind) {}
  sql::Engine engine() const override { return behind_.engine(); }

  // Runs `body` once. What it wrote is on disk when this returns; when it throws nothing is. A write within that is
  // refused is taken back by itself. One thread only.
  void together(const sql::Scope& scope, const std::function<void()>& body);

 private:
  void run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) override;
  void run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                 const RolledBack& rolled_back) override;

  sql::Database& behind_;
  sql::Transaction* open_ = nullptr;  // of the group that runs
};

}  // namespace waymark::app
