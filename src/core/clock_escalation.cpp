#include "core/clock_escalation.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/clock_audience.hpp"
#include "core/clock_events.hpp"
#include "core/reviewing.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"
#include "pack/pack.hpp"

namespace waymark::core {

using base::Instant;
using sql::operator""_sql;

namespace {

sql::Text missed() {
  static const auto text = sql::compose({R"(
    SELECT k.id, k.rule, k.pack_hash, k.agency, k.started_at, k.due_at, k.escalated_at, k.passed_to, k.events,
           k.subject_kind
      FROM clock k
     WHERE k.stopped_at IS NULL AND k.due_at <= $4 AND
  )"_sql,
                                         visible::kept_clock(), " ORDER BY k.due_at, k.started_at, k.rule"_sql});
  return text;
}

constexpr sql::Text kPeople = R"(
  SELECT s.id, s.agency, s.role FROM staff s WHERE s.partnership_id = $1 AND s.closed_at IS NULL ORDER BY s.made_at
)"_sql;

// Under the clause of one colleague.
sql::Text seen() {
  static const auto text = sql::compose({R"(
    SELECT k.id FROM clock k
     WHERE k.stopped_at IS NULL AND k.due_at <= $4 AND k.subject_kind <> 'match' AND
  )"_sql,
                                         visible::clock()});
  return text;
}

// The same of possible matches, for somebody who may review: those of which a pair waits that they find. Whoever sees
// the deadline alone can do nothing, and would ask a colleague who is kept from the pair.
sql::Text decidable() {
  static const auto text = sql::compose({R"(
    SELECT k.id
      FROM clock k
     WHERE k.partnership_id = $1 AND k.stopped_at IS NULL AND k.due_at <= $4 AND k.subject_kind = 'match'
       AND EXISTS (SELECT 1
                     FROM contact_part t
                    CROSS JOIN possible_match m
                    WHERE t.partnership_id = $1 AND t.contact_id = k.subject_id
                      AND m.partnership_id = $1 AND m.record_id = t.record_id AND m.decision IS NULL AND
  )"_sql,
                                         visible::possible_match(), ")"_sql});
  return text;
}

// Of a possible match whoever at the contact desk is kept from a pair learns nothing, also where they wrote the contact
// themselves, which stays theirs. A pair that a shield hides is hidden from everybody: of that one they hear.
sql::Text unseen() {
  static const auto text = sql::compose({R"(
    WITH missed AS MATERIALIZED (SELECT k.agency, k.passed_to FROM clock k WHERE
  )"_sql,
                                         visible::unseen_clock(), R"(
    AND (k.subject_kind <> 'match'
         OR NOT EXISTS (SELECT 1
                          FROM contact_part t
                         CROSS JOIN possible_match m
                         WHERE t.partnership_id = $1 AND t.contact_id = k.subject_id
                           AND m.partnership_id = $1 AND m.record_id = t.record_id AND m.decision IS NULL
                           AND NOT EXISTS (SELECT 1 FROM record x
                                            WHERE x.partnership_id = m.partnership_id AND x.shielded <> 0
                                              AND x.id IN (m.record_id, m.other_record_id))
                           AND NOT )"_sql,
                                         visible::possible_match(), R"()))
    SELECT missed.agency, missed.passed_to, COUNT(*) FROM missed
     GROUP BY missed.agency, missed.passed_to ORDER BY missed.agency, missed.passed_to
  )"_sql});
  return text;
}

constexpr sql::Text kPassOn = R"(
  UPDATE clock SET escalated_at = COALESCE(escalated_at, $6), passed_to = $7, events = events + 1
   WHERE partnership_id = $1 AND id = $4 AND events = $5 AND stopped_at IS NULL
)"_sql;

constexpr std::size_t kAtOnce = 100;

// Of the texts as they stand: one row that was altered must not keep all others from being passed on.
struct Missed {
  std::string id;
  std::string rule;
  std::string pack_hash;
  std::string agency;
  std::optional<Instant> started;
  Instant due;
  std::optional<Instant> escalated;
  std::string passed_to;
  std::int64_t version = 0;
  bool match = false;

  std::set<Role> first{};  // to hear
  std::vector<Colleague> colleagues{};
  bool anybody = false;  // among them may see it
  bool settled = false;  // one of those who are first to hear may see it
};

Missed missed_from(const sql::Row& row, Instant now) {
  return {std::string(row.text(0)),
          std::string(row.text(1)),
          std::string(row.text(2)),
          std::string(row.text(3)),
          base::parse_instant(row.text(4)),
          base::parse_instant(row.text(5)).value_or(now),
          base::parse_instant(row.maybe_text(6).value_or("")),
          std::string(row.maybe_text(7).value_or("")),
          row.integer(8),
          row.text(9) == "match"};
}

// Not inside a transaction: the pack may have to be read from the database.
std::set<Role> first_for(const Partnership& partnership, const Missed& clock, base::Date today) {
  const auto active = partnership.packs.active();
  const auto* agency = active->agency(clock.agency, today);
  try {
    const auto pack = partnership.packs.find(clock.pack_hash);
    const auto day = base::local_time(clock.started.value_or(clock.due), pack->partnership.time_zone).date;
    return first_to_hear(pack->clock(clock.rule, day), agency);
  } catch (const base::InfrastructureError&) {  // an altered pack: whoever is in charge can still be told
    return first_to_hear(nullptr, agency);
  }
}

struct Person {
  StaffId id;
  std::string agency;
  Role role;
};

// Those in charge first: as a rule one of them sees everything, and nobody else need be asked.
std::map<std::string, std::vector<Person>> people_by_agency(Reading& reading) {
  std::map<std::string, std::vector<Person>> all;
  for (const auto& row : reading.rows(kPeople)) {
    const auto role = parse_role(row.text(2));
    const auto id = StaffId::parse(row.text(0));
    if (!role || !id || *role == Role::administrator) continue;
    all[std::string(row.text(1))].push_back({*id, std::string(row.text(1)), *role});
  }
  for (auto& [agency, people] : all)
    std::stable_sort(people.begin(), people.end(), [](const Person& a, const Person& b) { return a.role > b.role; });
  return all;
}

std::set<std::string> seen_by(Reading& reading, const Person& person, Instant now) {
  const auto viewer = Viewer::staff(person.id, person.agency, person.role);
  auto theirs = reading.as(viewer);
  std::set<std::string> ids;
  const auto add = [&](sql::Text text) {
    for (const auto& row : theirs.rows(text, {base::to_text(now)})) ids.emplace(row.text(0));
  };
  add(seen());
  if (may_review(theirs)) add(decidable());
  return ids;
}

// Nobody but a coordinator decides about a possible match.
bool concerns(const Missed& clock, const Person& person) { return !clock.match || person.role == Role::coordinator; }

bool matters(const Missed& clock, const Person& person) {
  return concerns(clock, person) && !clock.settled && (!clock.anybody || clock.first.contains(person.role));
}

// Asks what everybody in one agency may see of what it missed, as far as it matters.
void ask(Reading& reading, const std::vector<Person>& people, const std::vector<Missed*>& clocks, Instant now) {
  for (const auto& person : people) {
    const bool any =
        std::any_of(clocks.begin(), clocks.end(), [&](const Missed* clock) { return matters(*clock, person); });
    const auto ids = any ? seen_by(reading, person, now) : std::set<std::string>{};
    for (auto* clock : clocks) {
      if (!concerns(*clock, person)) continue;
      const bool sees = ids.contains(clock->id);
      clock->colleagues.push_back({person.role, sees});
      clock->anybody = clock->anybody || sees;
      clock->settled = clock->settled || (sees && clock->first.contains(person.role));
    }
  }
}

void ask_all(Reading& reading, std::vector<Missed>& clocks, Instant now) {
  std::map<std::string, std::vector<Missed*>> by_agency;
  for (auto& clock : clocks) {
    clock.colleagues.clear();
    clock.anybody = false;
    clock.settled = false;
    by_agency[clock.agency].push_back(&clock);
  }
  const auto people = people_by_agency(reading);
  for (const auto& [agency, theirs] : by_agency)
    if (const auto found = people.find(agency); found != people.end()) ask(reading, found->second, theirs, now);
}

ClockEvent passed_on(const Missed& clock, std::string_view by, const std::string& to, Instant now) {
  ClockEvent event;
  event.kind = ClockEventKind::escalated;
  event.at = std::max(now, clock.escalated.value_or(now));
  event.by = by;
  event.due = clock.due;
  event.passed_to = to;
  return event;
}

struct Passing {
  const Missed* clock;
  std::string to;
};

// Those that something else was done with meanwhile are left for the next minute.
PassedOn keep(const Partnership& partnership, std::span<const Passing> some, Instant now) {
  const auto keeper = Viewer::clock_keeper();
  const auto done = write(partnership, keeper, "", [&](Transaction& transaction) -> base::Result<Committed<PassedOn>> {
    std::vector<AuditEntry> entries;
    PassedOn count;
    for (const auto& [clock, to] : some) {
      if (transaction.run(kPassOn, {clock->id, clock->version, base::to_text(now), to}) != 1) continue;
      keep_event(transaction, clock->id, clock->version + 1, passed_on(*clock, keeper.name(), to, now));
      entries.push_back({"clock.escalated", "clock", clock->id});
      ++count.clocks;
      if (to.starts_with(kContactDesk)) ++count.unseen;
    }
    if (entries.empty()) return base::conflict("somebody else was quicker");
    return transaction.commit(entries, count);
  });
  return done ? *done : PassedOn{};
}

}  // namespace

PassedOn pass_on_missed_clocks(const Partnership& partnership, Instant now) {
  const auto keeper = Viewer::clock_keeper();
  const auto read_as_keeper = [&](auto&& body) { return read(partnership, keeper, body); };
  auto clocks = read_as_keeper([&](Reading& reading) {
    std::vector<Missed> all;
    for (const auto& row : reading.rows(missed(), {base::to_text(now)})) all.push_back(missed_from(row, now));
    return all;
  });
  if (clocks.empty()) return {};
  const auto pack = partnership.packs.active();
  const auto today = base::local_time(now, pack->partnership.time_zone).date;
  for (auto& clock : clocks) {
    // Whichever agency had the desk when it began: today's coordinators decide.
    if (clock.match) clock.agency = pack->partnership.matching_desk.agency;
    clock.first = first_for(partnership, clock, today);
  }
  read_as_keeper([&](Reading& reading) {
    ask_all(reading, clocks, now);
    return base::Done{};
  });
  std::vector<Passing> changed;
  for (const auto& clock : clocks)
    if (auto to = audience(clock.first, clock.colleagues); to != clock.passed_to)
      changed.push_back({&clock, std::move(to)});
  PassedOn all;
  for (std::size_t from = 0; from < changed.size(); from += kAtOnce) {
    const auto some =
        keep(partnership, std::span(changed).subspan(from, std::min(kAtOnce, changed.size() - from)), now);
    all.clocks += some.clocks;
    all.unseen += some.unseen;
  }
  return all;
}

std::vector<UnseenClocks> unseen_clocks(Reading& reading) {
  const auto pack = reading.partnership().packs.active();
  if (reading.viewer().agency() != pack->partnership.contact_desk.agency) return {};
  std::vector<UnseenClocks> all;
  for (const auto& row : reading.rows(unseen()))
    all.push_back({std::string(row.text(0)), row.text(1) == kContactDeskNoAccount, row.integer(2)});
  return all;
}

}  // namespace waymark::core
