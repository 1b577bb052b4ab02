// The demonstration: made-up people are put into the database by the product's own doors, and what is there afterwards
// is what the product itself would have written.
#include <gmock/gmock.h>

#include <functional>
#include <map>
#include <set>

#include "app/demo.hpp"
#include "app/demo_group.hpp"
#include "app/demo_rates.hpp"
#include "capabilities/contacts/contacts.hpp"
#include "core/audit_heads.hpp"
#include "core/audit_verify.hpp"
#include "core/clocks.hpp"
#include "core/visibility.hpp"
#include "engines/each_engine.hpp"
#include "engines/stolen_disk.hpp"

namespace waymark {
namespace {

using sql::operator""_sql;
using testing::IsEmpty;
using testing::Not;

class Demonstration : public EachEngine {
 protected:
  // Each contact is a dozen transactions, and a server takes its time over each.
  static std::size_t people() { return GetParam() == world::Engine::sqlite ? 200 : 60; }

  using Change = std::function<void(app::DemoPlace&, app::DemoOptions&)>;

  static app::DemoCounts fill(
      world::World& world, std::size_t people, std::uint64_t seed = 1,
      const Change& change = [](app::DemoPlace&, app::DemoOptions&) {}) {
    const auto pack_folder = std::filesystem::path(std::getenv("WAYMARK_SOURCE")) / "packs" / "demo";
    const auto rates = app::load_rates(pack_folder, *world.partnership().packs.active());
    app::DemoOptions options;
    options.people = people;
    options.seed = seed;
    app::DemoWorld staff;
    for (const auto& one : world.cast().staff) staff.staff.emplace(one.code, world.staff(one.code));
    app::DemoPlace place{world.partnership(), [&](base::Instant to) { world.clock().set(to); }};
    change(place, options);
    return app::add_crowd(place, world.cast(), staff, rates, options);
  }

  static std::int64_t count(world::World& world, sql::Text text) {
    return core::read(world.partnership(), core::Viewer::migration(),
                      [&](core::Reading& reading) { return reading.only(text).integer(0); });
  }
};

TEST_P(Demonstration, TheAuditIsSoundAndTheCountsAddUp) {
  world::World world(options());
  const auto contacts_before = count(world, "SELECT COUNT(*) FROM contact WHERE partnership_id = $1"_sql);
  const auto counts = fill(world, people());
  EXPECT_GE(counts.people, people());
  EXPECT_LT(counts.people, people() + 20);
  EXPECT_LE(counts.known, counts.people);
  EXPECT_EQ(world.clock().now(), world::usual_now());

  const auto heads = world.folder() / "heads";
  core::HeadFile(heads, world.keys()).append(world.partnership().audit.head(), world.clock().now());
  const auto verdict = core::verify_audit(world.database(), world.keys(), heads);
  for (const auto& problem : verdict.problems) ADD_FAILURE() << problem.message;
  EXPECT_THAT(verdict.uncovered, IsEmpty());

  const auto as_counted = [](std::size_t number) { return static_cast<std::int64_t>(number); };
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM contact WHERE partnership_id = $1"_sql) - contacts_before,
            as_counted(counts.contacts));
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM record WHERE partnership_id = $1"_sql), as_counted(counts.records));
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM assessment WHERE partnership_id = $1"_sql),
            as_counted(counts.assessments));
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM referral WHERE partnership_id = $1"_sql), as_counted(counts.referrals));
  EXPECT_EQ(count(world, R"(SELECT COUNT(*) FROM audit_entry
                             WHERE partnership_id = $1 AND action = 'referral.support_begun')"_sql),
            as_counted(counts.support_begun));
  // Every contact, record and referral has its own entry.
  EXPECT_EQ(count(world, R"(SELECT COUNT(*) FROM audit_entry
                             WHERE partnership_id = $1 AND action = 'contact.recorded')"_sql),
            count(world, "SELECT COUNT(*) FROM contact WHERE partnership_id = $1"_sql));
  EXPECT_EQ(count(world, R"(SELECT COUNT(*) FROM audit_entry
                             WHERE partnership_id = $1 AND action = 'referral.made')"_sql),
            as_counted(counts.referrals));
  EXPECT_GT(counts.contacts, counts.stories * 2);
  EXPECT_GT(counts.assessments, 0U);
  EXPECT_GT(counts.referrals, 0U);
  EXPECT_GT(counts.support_begun, 0U);
}

TEST_P(Demonstration, NothingWasWrittenDownAfterNow) {
  world::World world(options());
  fill(world, 60);
  const auto now = base::to_text(world::usual_now());
  EXPECT_EQ(core::read(world.partnership(), core::Viewer::migration(),
                       [&](core::Reading& reading) {
                         return reading
                             .only(R"(SELECT COUNT(*) FROM audit_entry WHERE partnership_id = $1 AND at > $4)"_sql,
                                   {now})
                             .integer(0);
                       }),
            0);
  EXPECT_EQ(core::read(world.partnership(), core::Viewer::migration(),
                       [&](core::Reading& reading) {
                         return reading
                             .only(R"(SELECT COUNT(*) FROM contact WHERE partnership_id = $1 AND recorded_at > $4)"_sql,
                                   {now})
                             .integer(0);
                       }),
            0);
}

TEST_P(Demonstration, NoNoticeIsReadBeforeItWasTold) {
  world::World world(options());
  fill(world, 60);
  EXPECT_GT(count(world, "SELECT COUNT(*) FROM notice WHERE partnership_id = $1 AND read_at IS NOT NULL"_sql), 0);
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM notice WHERE partnership_id = $1 AND read_at < told_at"_sql), 0);
  // Older than a few days is read by everybody but who is kept from it.
  EXPECT_EQ(count(world, R"(SELECT COUNT(*) FROM notice
                             WHERE partnership_id = $1 AND read_at IS NULL AND told_at < '2026-01-25')"_sql),
            0);
}

TEST_P(Demonstration, SoManyContactsAreWrittenTogetherAsThePlaceSays) {
  world::World world(options());
  std::size_t planned = 0;
  std::size_t groups = 0;
  std::size_t stocks = 0;
  fill(world, 30, 1, [&](app::DemoPlace& place, app::DemoOptions& demo) {
    place.most_together = 10;
    place.together = [&](const std::function<void()>& body) {
      ++groups;
      body();
    };
    place.take_stock = [&] { ++stocks; };
    demo.progress = [&](std::size_t done, std::size_t of) {
      EXPECT_LE(done, of);
      planned = of;
    };
  });
  const auto of_contacts = (planned + 9) / 10;
  EXPECT_GT(planned, 10U);
  EXPECT_EQ(groups, of_contacts + 2) << "one before them and one after";
  EXPECT_EQ(stocks, of_contacts) << "after each of them, or before the next";
}

// What every agency wrote down, without ids and in an order that does not come from them.
std::multiset<std::string> everything_told(world::World& world) {
  std::multiset<std::string> told;
  std::set<std::string> agencies;
  for (const auto& staff : world.cast().staff) {
    const auto& viewer = world.staff(staff.code);
    if (!staff.related_to.empty() || !agencies.insert(viewer.agency()).second) continue;
    core::read(world.partnership(), viewer, [&](core::Reading& reading) {
      static const auto contacts = sql::compose({"SELECT c.id FROM contact c WHERE "_sql, core::visible::contact()});
      for (const auto& row : reading.rows(contacts)) {
        const auto contact = contacts::find_contact(reading, *core::ContactId::parse(row.text(0)));
        auto text = contact->agency + ' ' + base::to_text(contact->recorded_at) + ' ' + contact->basis + ' ' +
                    contact->details.narrative;
        for (const auto& part : contact->parts)
          text += ' ' + part.part + ' ' + core::find_record(reading, part.record)->identity.display_name();
        told.insert(text);
      }
      return true;
    });
  }
  return told;
}

TEST_P(Demonstration, TheSameSeedMakesTheSamePeopleAndStories) {
  std::vector<std::multiset<std::string>> told;
  for (const auto& [randomness, seed] : {std::pair{1, 5}, std::pair{2, 5}, std::pair{1, 6}}) {
    auto with = options();
    with.seed = static_cast<std::uint64_t>(randomness);
    world::World world(with);
    fill(world, 30, static_cast<std::uint64_t>(seed));
    told.push_back(everything_told(world));
  }
  EXPECT_GT(told[0].size(), 10U);
  EXPECT_EQ(told[0], told[1]);
  EXPECT_NE(told[0], told[2]);
}

TEST_P(Demonstration, NoNameStreetOrNumberIsPlainOnTheDisk) {
  world::World world(options());
  fill(world, 60);
  std::vector<std::string> marks = {"Nowhere Street", "@example.org"};
  std::string contact;
  core::read(world.partnership(), world.staff("bertram_mockingham"), [&](core::Reading& reading) {
    static const auto records = sql::compose(
        {core::record_columns(), " WHERE "_sql, core::visible::record(), " ORDER BY r.made_at LIMIT 20"_sql});
    for (const auto& row : reading.rows(records)) {
      const auto identity = core::record_from(reading, row).identity;
      if (identity.surname.size() > 6) marks.push_back(identity.surname);
      for (const auto& phone : identity.phones) marks.push_back(phone);
    }
    contact = reading.only("SELECT MIN(c.id) FROM contact c WHERE c.partnership_id = $1"_sql).text(0);
    return true;
  });
  EXPECT_GT(marks.size(), 15U);
  auto all = marks;
  all.push_back(contact);
  StolenDisk disk(world, GetParam());
  disk.look(PlantSearch(Planting()), all);
  for (const auto& mark : marks) EXPECT_THAT(disk.parts_with(mark), IsEmpty()) << mark;
  EXPECT_THAT(disk.parts_with(contact), Not(IsEmpty()));
}

TEST_P(Demonstration, NobodysHomeIsFullOfOverdueThings) {
  world::World world(options());
  fill(world, people());
  const auto now = world.clock().now();
  for (const auto& staff : world.cast().staff) {
    const auto clocks = core::read(world.partnership(), world.staff(staff.code),
                                   [](core::Reading& reading) { return core::running_clocks(reading); });
    const auto late =
        std::count_if(clocks.begin(), clocks.end(), [&](const core::RunningClock& clock) { return clock.due < now; });
    EXPECT_LE(late, 3) << staff.code;
    for (const auto& clock : clocks) EXPECT_NE(clock.rule, "declined_followup") << staff.code;
  }
}

TEST_P(Demonstration, DesksHaveNoAccountThatAnybodyCouldChoose) {
  world::World world(options());
  fill(world, 30);
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM staff WHERE partnership_id = $1 AND closed_at IS NULL"_sql),
            static_cast<std::int64_t>(world.cast().staff.size()));
  EXPECT_GT(count(world, "SELECT COUNT(*) FROM staff WHERE partnership_id = $1 AND closed_at IS NOT NULL"_sql), 0);
}

TEST_P(Demonstration, WithoutPeopleThereIsNothingButTheCast) {
  world::World world(options());
  const auto before = count(world, "SELECT COUNT(*) FROM audit_entry WHERE partnership_id = $1"_sql);
  const auto counts = fill(world, 0);
  EXPECT_EQ(counts.contacts, 0U);
  EXPECT_EQ(count(world, "SELECT COUNT(*) FROM audit_entry WHERE partnership_id = $1"_sql), before);
}

class Grouped : public EachEngine {
 protected:
  static constexpr sql::Text kAdd = "INSERT INTO person (partnership_id, id, made_at) VALUES ($1, $2, 'now')"_sql;
  static constexpr sql::Text kCount = "SELECT COUNT(*) FROM person WHERE partnership_id = $1"_sql;

  static std::int64_t people(sql::Database& database, const sql::Scope& scope) {
    return database.read(
        scope, [&](sql::Snapshot& snapshot) { return snapshot.only(kCount, {scope.partnership}).integer(0); });
  }
  static bool add(sql::Database& database, const sql::Scope& scope, const std::string& id) {
    return database
        .write(scope,
               [&](sql::Transaction& transaction) -> base::Result<base::Done> {
                 transaction.execute(kAdd, {scope.partnership, id});
                 return base::Done{};
               })
        .ok();
  }
};

TEST_P(Grouped, WhatBelongsTogetherIsSeenWithinAndKeptAtTheEnd) {
  world::World world(options());
  const sql::Scope scope{world.partnership().code, "migration"};
  app::GroupedDatabase grouped(world.database());
  const auto before = people(world.database(), scope);
  grouped.together(scope, [&] {
    EXPECT_TRUE(add(grouped, scope, "one"));
    EXPECT_TRUE(add(grouped, scope, "two"));
    EXPECT_EQ(people(grouped, scope), before + 2);
  });
  EXPECT_EQ(people(world.database(), scope), before + 2);
  EXPECT_TRUE(add(grouped, scope, "three"));
  EXPECT_EQ(people(world.database(), scope), before + 3);
}

TEST_P(Grouped, WhatIsThrownTakesEverythingBack) {
  world::World world(options());
  const sql::Scope scope{world.partnership().code, "migration"};
  app::GroupedDatabase grouped(world.database());
  const auto before = people(world.database(), scope);
  EXPECT_THROW(grouped.together(scope,
                                [&] {
                                  add(grouped, scope, "one");
                                  throw base::InfrastructureError("stopped");
                                }),
               base::InfrastructureError);
  EXPECT_EQ(people(world.database(), scope), before);
  EXPECT_TRUE(add(grouped, scope, "two"));
  EXPECT_EQ(people(world.database(), scope), before + 1);
}

TEST_P(Grouped, ARefusedWriteAloneIsTakenBack) {
  world::World world(options());
  const sql::Scope scope{world.partnership().code, "migration"};
  app::GroupedDatabase grouped(world.database());
  const auto before = people(world.database(), scope);
  grouped.together(scope, [&] {
    EXPECT_TRUE(add(grouped, scope, "one"));
    const auto refused = grouped.write(scope, [&](sql::Transaction& transaction) -> base::Result<base::Done> {
      transaction.execute(kAdd, {scope.partnership, "two"});
      return base::refused("not this one");
    });
    EXPECT_FALSE(refused.ok());
    EXPECT_TRUE(add(grouped, scope, "three"));
  });
  EXPECT_EQ(people(world.database(), scope), before + 2);
}

WAYMARK_ON_EACH_ENGINE(Demonstration);
WAYMARK_ON_EACH_ENGINE(Grouped);

}  // namespace
}  // namespace waymark
