#pragma once
// Two people who may be one: the police know Opal, and a housing officer hears of somebody of her name who was born on
// her birthday, a year later. Whether it is she, the matching desk decides.
#include "capabilities/checks/deciding.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/clocks.hpp"
#include "core/conflict_lock.hpp"
#include "core/reviewing.hpp"
#include "engines/casework.hpp"
#include "engines/recorded.hpp"

namespace waymark {

inline constexpr const char* kReviewer = "percival_matchwell";

inline contacts::NewContact told_about(world::World& world, core::Identity identity) {
  auto contact = told_by_opal(world);
  contact.people.front().identity = std::move(identity);
  return contact;
}

// Near enough to look at, and not to answer; joined by itself with whoever is written down just so again.
inline core::Identity born_a_year_later(world::World& world) {
  auto identity = told_by_opal(world, 1991).people.front().identity;
  identity.addresses.clear();
  identity.phones = {"07700 900188"};
  return identity;
}

inline void keep_out_of(world::World& world, const std::string& colleague, const core::PersonId& person) {
  const auto& viewer = world.staff(colleague);
  const auto id = base::promised(core::StaffId::parse(viewer.staff_id()), "staff have ids");
  const auto lock = core::prepare_lock(world.partnership(), viewer.agency(), id, person, "A neighbour");
  const auto done = core::write(world.partnership(), core::Viewer::migration(), "request",
                                [&](core::Transaction& transaction) -> base::Result<core::Committed<base::Done>> {
                                  core::enter_lock(transaction, lock, world.clock().now());
                                  return transaction.commit({{"lock.entered", "staff", id.text()}}, base::Done{});
                                });
  ASSERT_TRUE(done.ok());
}

struct Checking {
  // `asks` writes the later one down.
  explicit Checking(const world::WorldOptions& options, std::string asks = "olive_examplar")
      : world(options), program(world), who(std::move(asks)) {
    first = record(world, "bertram_mockingham", told_by_opal(world));
    contact = record(world, who, told_about(world, born_a_year_later(world)));
  }

  template <class Body>
  auto as(const std::string& staff, Body&& body) const {
    return core::read(world.partnership(), world.staff(staff), std::forward<Body>(body));
  }

  // Those that wait because of this contact.
  std::vector<core::ReviewedPair> waiting(const core::ContactId& of, const std::string& staff = kReviewer) const {
    return as(staff, [&](core::Reading& reading) {
      auto pairs = core::waiting_pairs(reading);
      std::erase_if(pairs, [&](const core::ReviewedPair& pair) { return pair.waiting.contact != of; });
      return pairs;
    });
  }
  std::vector<core::ReviewedPair> waiting() const { return waiting(contact); }
  // The only one.
  core::ReviewedPair pair() const {
    const auto pairs = waiting();
    base::expects(pairs.size() == 1, "one pair waits");
    return pairs.front();
  }
  std::optional<core::ReviewedPair> find(const core::MatchId& id, const std::string& staff = kReviewer) const {
    return as(staff, [&](core::Reading& reading) { return core::find_pair(reading, id); });
  }

  base::Result<base::Done> say(const core::ReviewedPair& about, std::string_view answer,
                               const std::string& reason_code = "", std::size_t shown = 0) {
    checks::Decision decision;
    decision.match = about.id;
    decision.version = about.standing.version;
    decision.answer = answer;
    decision.reason_code = reason_code;
    decision.shown = shown;
    decision.wanted = answer == checks::kMoreFacts ? "names" : "";
    return checks::decide(world.partnership(), world.staff(kReviewer), "request", decision, world.clock().now());
  }
  // Decides about the only pair; its id.
  core::MatchId decide(std::string_view answer) {
    const auto about = pair();
    EXPECT_TRUE(say(about, answer).ok());
    return about.id;
  }
  base::Result<base::Done> undo(const core::MatchId& id) {
    const auto now = find(id);
    base::expects(now.has_value(), "the desk sees what it decided");
    return checks::undo(world.partnership(), world.staff(kReviewer), "request", id, now->standing.version,
                        world.clock().now());
  }

  core::Record record_of(const std::string& staff, const core::ContactId& of) const {
    return as(staff, [&](core::Reading& reading) {
      const auto told = contacts::find_contact(reading, of);
      return *core::find_record(reading, told->parts.front().record);
    });
  }
  core::Record police() const { return record_of("bertram_mockingham", first); }
  core::Record later() const { return record_of(who, contact); }
  bool one_person() const { return police().person == later().person; }
  bool finds(const std::string& staff, const core::RecordId& id) const {
    return as(staff, [&](core::Reading& reading) { return core::find_record(reading, id).has_value(); });
  }

  std::vector<known_to::Given> given(const std::string& staff, const core::ContactId& of) const {
    return as(staff, [&](core::Reading& reading) { return known_to::answers_of(reading, of); });
  }
  std::vector<known_to::Given> given() const { return given(who, contact); }
  std::int64_t deadlines() const {
    return as(kReviewer, [](core::Reading& reading) { return core::waiting_matches(reading).count; });
  }
  std::string page() const { return "/contacts/" + contact.text(); }

  world::World world;
  Program program;
  std::string who;
  core::ContactId first;
  core::ContactId contact;
};

// One row a line, its columns with spaces between.
inline std::vector<std::string> rows_of(world::World& world, sql::Text sql) {
  const auto& partnership = world.partnership();
  const auto rows = partnership.database.read(
      {partnership.code, "test"}, [&](sql::Snapshot& snapshot) { return snapshot.query(sql, {partnership.code}); });
  std::vector<std::string> lines;
  for (const auto& row : rows) lines.emplace_back(row.text(0));
  return lines;
}

}  // namespace waymark
