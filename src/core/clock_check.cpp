#include "core/clock_check.hpp"

#include "core/clock_events.hpp"
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
  RunningClock clock;
  std::vector<ClockEvent> events;
};

std::vector<Kept> all_running(Reading& reading) {
  std::vector<Kept> all;
  for (const auto& row : reading.rows(running())) {
    Kept kept{clock_from(row), {}};
    if (kept.clock.version > 0) kept.events = events_of(reading, kept.clock.id.text());
    all.push_back(std::move(kept));
  }
  return all;
}

std::optional<base::Instant> computed(const Partnership& partnership, const Kept& kept) {
  const auto terms = terms_of(partnership, kept.clock);
  if (!terms) return std::nullopt;
  return due_of(*terms->rule, *terms->calendar, kept.clock.started, kept.events, terms->zone());
}

}  // namespace

std::vector<WrongClock> wrong_clocks(const Partnership& partnership) {
  const auto all = read(partnership, Viewer::clock_keeper(), [](Reading& reading) { return all_running(reading); });
  std::vector<WrongClock> wrong;
  for (const auto& kept : all)
    if (const auto due = computed(partnership, kept); due != kept.clock.due)
      wrong.push_back({kept.clock.id, kept.clock.due, due});
  return wrong;
}

}  // namespace waymark::core
