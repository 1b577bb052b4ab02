#pragma once
// Deadlines over somebody whom Olive's agency holds: started, changed and passed on without a page.
#include "core/clock_changes.hpp"
#include "core/clock_check.hpp"
#include "core/clock_escalation.hpp"
#include "core/conflict_lock.hpp"
#include "core/record.hpp"
#include "engines/recorded.hpp"

namespace waymark {

inline constexpr const char* kOurs = "thurrock_tenancy_services";

struct Timed {
  const core::Partnership& partnership() const { return world.partnership(); }
  base::Instant now() { return world.clock().now(); }

  template <class Body>
  auto as(const std::string& staff, Body&& body) const {
    return core::read(world.partnership(), world.staff(staff), std::forward<Body>(body));
  }

  // Without the one of the cast about whom a deadline of another agency runs.
  static world::WorldOptions quiet(world::WorldOptions options) {
    options.without.insert("winifred");
    return options;
  }

  explicit Timed(const world::WorldOptions& options) : world(quiet(options)) {
    const auto contact = record(world, "olive_examplar", told_by_opal(world));
    opal = as("olive_examplar", [&](core::Reading& reading) {
      const auto told = base::promised(contacts::find_contact(reading, contact), "it was recorded");
      return base::promised(core::find_record(reading, told.parts.front().record), "who records holds a record");
    });
    pass_on();  // what the story left overdue
  }

  template <class Body>
  void change(const core::Viewer& viewer, const Body& body) {
    const auto done = core::write(world.partnership(), viewer, "request",
                                  [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                    body(transaction);
                                    return transaction.commit({{"test.changed", "staff", "nobody"}}, base::Done{});
                                  });
    ASSERT_TRUE(done.ok());
  }

  // Of an agency; begins now unless told.
  core::ClockId start(const std::string& rule, const std::string& agency = kOurs,
                      std::optional<base::Instant> when = std::nullopt) {
    const auto subject = core::ContactId::random(world.randomness(), "subject").text();
    change(core::Viewer::migration(), [&](core::Transaction& transaction) {
      core::start_clock(transaction, {rule, "contact", subject, opal.id, agency}, when.value_or(now()));
    });
    using sql::operator""_sql;
    const auto row = partnership().database.read({partnership().code, "test"}, [&](sql::Snapshot& snapshot) {
      return snapshot.only("SELECT id FROM clock WHERE partnership_id = $1 AND subject_id = $2"_sql,
                           {partnership().code, subject});
    });
    return base::promised(core::ClockId::parse(row.text(0)), "clocks have ids");
  }

  core::KeptClock find(const core::ClockId& id, const std::string& staff = "olive_examplar") const {
    return base::promised(as(staff, [&](core::Reading& reading) { return core::find_clock(reading, id); }),
                          "it may see the clock");
  }

  // `act` is one of core::pause_clock and its like, on the clock as it stands.
  template <class Act>
  base::Result<base::Instant> act(const std::string& staff, const core::ClockId& id, const std::string& reason,
                                  const Act& act) {
    const auto kept = find(id, staff);
    const auto terms = base::promised(core::terms_of(partnership(), kept.clock), "a clock has a rule");
    const core::ClockChange change{id, kept.clock.version, reason};
    return core::write(partnership(), world.staff(staff), "request",
                       [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Instant>> {
                         const auto due = act(transaction, terms, change);
                         if (!due) return due.failure();
                         return transaction.commit({{"test.changed", "clock", id.text()}}, *due);
                       });
  }
  base::Result<base::Instant> pause(const core::ClockId& id, const std::string& reason = "not_safe_to_contact") {
    return act("olive_examplar", id, reason, [&](auto& transaction, const auto& terms, const auto& change) {
      return core::pause_clock(transaction, terms, change, now());
    });
  }
  base::Result<base::Instant> resume(const core::ClockId& id) {
    return act("olive_examplar", id, "", [&](auto& transaction, const auto& terms, const auto& change) {
      return core::resume_clock(transaction, terms, change, now());
    });
  }
  base::Result<base::Instant> extend(const core::ClockId& id, base::Instant due,
                                     const std::string& reason = "agreed_at_meeting") {
    return act("agatha_figment", id, reason, [&](auto& transaction, const auto& terms, const auto& change) {
      return core::extend_clock(transaction, terms, change, due, now());
    });
  }
  core::PassedOn pass_on() { return core::pass_on_missed_clocks(partnership(), now()); }

  void keep_out(const std::string& colleague) {
    const auto& viewer = world.staff(colleague);
    const auto id = base::promised(core::StaffId::parse(viewer.staff_id()), "staff have ids");
    const auto lock = core::prepare_lock(partnership(), viewer.agency(), id, opal.person, "Her neighbour");
    change(core::Viewer::migration(),
           [&](core::Transaction& transaction) { core::enter_lock(transaction, lock, now()); });
  }
  void keep_everybody_out_of(const std::string& agency) {
    for (const auto& staff : world.cast().staff)
      if (staff.agency == agency) keep_out(staff.code);
  }

  // Everything that they receive on their way to the first page.
  std::vector<std::string> way_home(const std::string& staff) {
    const Program program(world);
    world::Browser browser(world, program.service, "visit-" + std::to_string(++visits_) + "-");
    browser.sign_in(staff);
    browser.get("/");
    return browser.transcript();
  }
  std::string home_of(const std::string& staff) { return way_home(staff).back(); }

  world::World world;
  core::Record opal;

 private:
  int visits_ = 0;
};

}  // namespace waymark
