// A demonstration that was made in a file is the same on either engine: what is copied is read by the product as what
// was written there.
#include <gmock/gmock.h>

#include "app/demo_transfer.hpp"
#include "app/schema.hpp"
#include "core/audit_heads.hpp"
#include "core/audit_verify.hpp"
#include "core/record.hpp"
#include "core/visibility.hpp"
#include "engines/each_engine.hpp"
#include "platform/sql/engine_trial.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::ThrowsMessage;

// Everybody whose record this member of staff may see, as it reads.
std::vector<std::string> names_seen(const core::Partnership& partnership, const core::Viewer& viewer) {
  return core::read(partnership, viewer, [](core::Reading& reading) {
    static const auto records =
        sql::compose({core::record_columns(), " WHERE "_sql, core::visible::record(), " ORDER BY r.made_at, r.id"_sql});
    std::vector<std::string> names;
    for (const auto& row : reading.rows(records))
      names.push_back(core::record_from(reading, row).identity.display_name());
    return names;
  });
}

class Transfer : public EachEngine {
 protected:
  static sql::Engine engine() {
    return GetParam() == world::Engine::sqlite ? sql::Engine::sqlite : sql::Engine::postgresql;
  }
  sql::Scope scope() { return {made.partnership().code, "migration"}; }
  std::size_t copy() {
    return app::copy_rows(made.database(), *to, scope(), [](std::size_t, std::size_t) {});
  }
  std::int64_t count(sql::Database& database, sql::Text text) {
    return database.read(scope(), [&](sql::Snapshot& snapshot) { return snapshot.only(text, {}).integer(0); });
  }

  world::World made{{.engine = world::Engine::sqlite}};
  sql::EngineTrial trial{engine()};
  std::unique_ptr<sql::Database> to = trial.database(app::schema());
};

TEST_P(Transfer, WhatIsCopiedIsReadAsWhatWasWritten) {
  EXPECT_GT(copy(), 500U);
  for (const auto text :
       {"SELECT COUNT(*) FROM contact"_sql, "SELECT COUNT(*) FROM record"_sql, "SELECT COUNT(*) FROM blocking"_sql,
        "SELECT COUNT(*) FROM audit_entry"_sql, "SELECT COUNT(*) FROM pack_file"_sql, "SELECT COUNT(*) FROM clock"_sql})
    EXPECT_EQ(count(*to, text), count(made.database(), text)) << text.view();

  core::AuditLog audit(*to, made.keys(), made.clock(), made.randomness());
  core::PackShelf packs(*to, made.partnership().code);
  core::IndexSize index_size;
  const core::Partnership there{made.partnership().code, *to,       made.keys(), audit, packs, made.clock(),
                                made.randomness(),       index_size};
  for (const auto* who : {"bertram_mockingham", "olive_examplar"}) {
    const auto names = names_seen(made.partnership(), made.staff(who));
    EXPECT_FALSE(names.empty());
    EXPECT_EQ(names_seen(there, made.staff(who)), names);
  }
}

TEST_P(Transfer, TheAuditIsSoundWhereItWasTakenTo) {
  const auto heads = made.folder() / "heads";
  core::HeadFile(heads, made.keys()).append(made.partnership().audit.head(), made.clock().now());
  copy();
  const auto verdict = core::verify_audit(*to, made.keys(), heads);
  for (const auto& problem : verdict.problems) ADD_FAILURE() << problem.message;
  EXPECT_THAT(verdict.uncovered, IsEmpty());
}

TEST_P(Transfer, StoppedInTheMiddleItLeavesTheServerAsItWas) {
  const auto stop = [](std::size_t done, std::size_t of) {
    EXPECT_LT(done, of);
    if (done > 100) throw base::InfrastructureError("stopped");
  };
  EXPECT_THROW(app::copy_rows(made.database(), *to, scope(), stop), base::InfrastructureError);
  EXPECT_EQ(count(*to, "SELECT COUNT(*) FROM partnership"_sql), 0);
  EXPECT_EQ(count(*to, "SELECT COUNT(*) FROM staff"_sql), 0);
}

TEST_P(Transfer, WhereAPartnershipIsNothingIsAdded) {
  copy();
  EXPECT_THAT([&] { copy(); }, ThrowsMessage<base::InfrastructureError>(HasSubstr("there is a partnership")));
  EXPECT_EQ(count(*to, "SELECT COUNT(*) FROM partnership"_sql), 1);
}

WAYMARK_ON_EACH_ENGINE(Transfer);

}  // namespace
}  // namespace waymark
