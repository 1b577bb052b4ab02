#include "app/demo_group.hpp"

namespace waymark::app {

using base::Done;
using base::InfrastructureError;
using base::Result;
using sql::operator""_sql;

namespace {

constexpr sql::Text kMark = "SAVEPOINT one_of_the_group"_sql;
constexpr sql::Text kTakeBack = "ROLLBACK TO SAVEPOINT one_of_the_group"_sql;
constexpr sql::Text kKeep = "RELEASE SAVEPOINT one_of_the_group"_sql;

// Lets go of the transaction however the group ends.
class Opened {
 public:
  Opened(sql::Transaction*& open, sql::Transaction& transaction) : open_(open) { open_ = &transaction; }
  ~Opened() { open_ = nullptr; }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

 private:
  sql::Transaction*& open_;
};

}  // namespace

void GroupedDatabase::together(const sql::Scope& scope, const std::function<void()>& body) {
  bool ran = false;
  const auto written = behind_.write(scope, [&](sql::Transaction& transaction) -> Result<Done> {
    // What was written in the first run has gone on to the audit's chain: there is no second one.
    if (std::exchange(ran, true)) throw InfrastructureError("somebody else wrote to this database meanwhile");
    const Opened opened(open_, transaction);
    body();
    return Done{};
  });
  base::expects(written.ok(), "a group has no expected failure");
}

void GroupedDatabase::run_read(const sql::Scope& scope, const std::function<void(sql::Snapshot&)>& body) {
  if (open_) return body(*open_);
  behind_.read(scope, [&](sql::Snapshot& snapshot) {
    body(snapshot);
    return true;
  });
}

void GroupedDatabase::run_write(const sql::Scope& scope, const std::function<bool(sql::Transaction&)>& body,
                                const RolledBack& rolled_back) {
  if (open_) {
    open_->execute(kMark, {});
    if (!body(*open_)) open_->execute(kTakeBack, {});
    open_->execute(kKeep, {});
    return;
  }
  // The caller has the failure that its body returned; that nothing is kept is all that is said here.
  static_cast<void>(behind_.write(
      scope,
      [&](sql::Transaction& transaction) -> Result<Done> {
        if (body(transaction)) return Done{};
        return base::refused("not kept");
      },
      rolled_back));
}

}  // namespace waymark::app
