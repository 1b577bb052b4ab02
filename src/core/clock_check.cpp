#include "core/clock_check.hpp"

#include "core/clock_events.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

sql::Text running() {
  static const auto text =
      sql::compose({"SELECT "_sql, clock_columns(), " FROM clock k WHERE k.stopped_at IS NULL AND "_sql,
                    visible::kept_clock(), " ORDER BY k.due_at, k.started_at, k.rule"_sql});
  return text;
}

struct Kept {
  std::string id;
  std::optional<RunningClock> clock{};  // nothing: it was altered
  std::vector<ClockEvent> events{};
};

Kept kept_from(Reading& reading, const sql::Row& row) {
  Kept kept{std::string(row.text(0))};
  try {
    auto clock = clock_from(row);
    if (clock.version > 0) kept.events = events_of(reading, kept.id);
    kept.clock = std::move(clock);
  } catch (const AlteredValue&) {  // the others are looked at all the same
    kept.clock.reset();
  }
  return kept;
}

std::vector<Kept> all_running(Reading& reading) {
  std::vector<Kept> all;
  for (const auto& row : reading.rows(running())) all.push_back(kept_from(reading, row));
  return all;
}

std::optional<base::Instant> computed(const Partnership& partnership, const RunningClock& clock,
                                      const std::vector<ClockEvent>& events) {
  try {
    const auto terms = terms_of(partnership, clock);
    if (!terms) return std::nullopt;
    return due_of(*terms->rule, *terms->calendar, clock.started, events, terms->zone());
  } catch (const sql::Error&) {  // says nothing about the clock
    throw;
  } catch (const base::InfrastructureError&) {  // its pack was altered
    return std::nullopt;
  }
}

}  // namespace

std::vector<WrongClock> wrong_clocks(const Partnership& partnership) {
  const auto all = read(partnership, Viewer::clock_keeper(), [](Reading& reading) { return all_running(reading); });
  std::vector<WrongClock> wrong;
  for (const auto& kept : all) {
    if (!kept.clock) {
      wrong.push_back({kept.id, std::nullopt, std::nullopt});
      continue;
    }
    if (const auto due = computed(partnership, *kept.clock, kept.events); due != kept.clock->due)
      wrong.push_back({kept.id, kept.clock->due, due});
  }
  return wrong;
}

}  // namespace waymark::core
