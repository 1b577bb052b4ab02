#pragma once
// The audit of a world with its signed heads, and what somebody who has the database in hand can do to it.
#include <gtest/gtest.h>

#include <span>

#include "core/audit_heads.hpp"
#include "core/audit_verify.hpp"
#include "engines/each_engine.hpp"

namespace waymark {

class AuditedWorld {
 public:
  explicit AuditedWorld(const world::WorldOptions& options) : world(options) {}

  std::filesystem::path heads() const { return world.folder() / "heads"; }
  core::ChainHead head() const { return world.partnership().audit.head(); }
  std::int64_t last() const { return head().position; }
  void read_something(std::size_t times = 1) const {
    world.partnership().audit.record({"viewer", "agency", "request"},
                                     std::vector<core::AuditEntry>(times, {"record.read", "record", "x"}));
  }

  void sign() { sign(head()); }
  void sign(const core::ChainHead& one) { core::HeadFile(heads(), world.keys()).append(one, world.clock().now()); }
  core::AuditVerdict verify() { return core::verify_audit(world.database(), world.keys(), heads()); }

  // Each text has the partnership as $1 and two numbers as $2 and $3. At least one of them changes something.
  void tamper(std::span<const sql::Text> texts, std::int64_t position, std::int64_t other = 0) {
    std::int64_t changed = 0;
    write([&](sql::Transaction& transaction) {
      changed = 0;
      for (const auto text : texts) changed += transaction.execute(text, {world.partnership().code, position, other});
    });
    EXPECT_GT(changed, 0);
  }
  void tamper(sql::Text text, std::int64_t position, std::int64_t other = 0) {
    tamper(std::span(&text, 1), position, other);
  }

  // Keeps every entry as it is now; `undo` puts them back.
  void keep() {
    using sql::operator""_sql;
    kept_ = world.database().read({"", "test"}, [&](sql::Snapshot& snapshot) {
      return snapshot.query(R"(
        SELECT chain_id, position, at, viewer, agency, action, subject_kind, subject_id, purpose, request_id, mac
          FROM audit_entry WHERE partnership_id = $1
      )"_sql,
                            {world.partnership().code});
    });
  }
  void undo() {
    write([&](sql::Transaction& transaction) {
      using sql::operator""_sql;
      transaction.execute("DELETE FROM audit_entry WHERE partnership_id = $1"_sql, {world.partnership().code});
      for (const auto& row : kept_)
        transaction.execute(
            R"(
          INSERT INTO audit_entry (partnership_id, chain_id, position, at, viewer, agency, action, subject_kind,
                                   subject_id, purpose, request_id, mac)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        )"_sql,
            {world.partnership().code, row.text(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5),
             row.text(6), row.text(7), row.text(8), row.text(9), row.text(10)});
    });
  }

  world::World world;

 private:
  template <class Body>
  void write(Body&& body) {
    const auto done =
        world.database().write({"", "tamper"}, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
          body(transaction);
          return base::Done{};
        });
    EXPECT_TRUE(done.ok());
  }

  sql::Rows kept_;
};

}  // namespace waymark
