#include "core/clock_events.hpp"

#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kEvents = R"(
  SELECT e.kind, e.at, e.actor, e.reason_code, e.paused_until, e.due_at, e.passed_to
    FROM clock k
    JOIN clock_event e ON e.partnership_id = k.partnership_id AND e.clock_id = k.id
   WHERE e.clock_id = $4 AND
)"_sql;

constexpr sql::Text kInOrder = " ORDER BY e.ordinal"_sql;

sql::Text for_staff() {
  static const auto text = sql::compose({kEvents, visible::clock(), kInOrder});
  return text;
}

sql::Text for_the_keeper() {
  static const auto text = sql::compose({kEvents, visible::kept_clock(), kInOrder});
  return text;
}

constexpr sql::Text kInsert = R"(
  INSERT INTO clock_event (partnership_id, clock_id, ordinal, kind, at, actor, reason_code, paused_until, due_at,
                           passed_to)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

ClockEvent event_from(const sql::Row& row) {
  ClockEvent event;
  event.kind = unaltered(parse_clock_event_kind(row.text(0)));
  event.at = stored_instant(row, 1);
  event.by = row.text(2);
  event.reason = row.text(3);
  if (!row.null(4)) event.until = stored_instant(row, 4);
  event.due = stored_instant(row, 5);
  event.passed_to = row.maybe_text(6).value_or("");
  return event;
}

}  // namespace

std::vector<ClockEvent> events_of(Reading& reading, std::string_view clock_id) {
  const bool keeper = reading.viewer().kind() == ViewerKind::clock_keeper;
  std::vector<ClockEvent> events;
  for (const auto& row : reading.rows(keeper ? for_the_keeper() : for_staff(), {clock_id}))
    events.push_back(event_from(row));
  return events;
}

void keep_event(Transaction& transaction, std::string_view clock_id, std::int64_t ordinal, const ClockEvent& event) {
  std::optional<std::string> until;
  std::optional<std::string> passed;
  if (event.kind == ClockEventKind::paused) until = base::to_text(event.until);
  if (event.kind == ClockEventKind::escalated) passed = event.passed_to;
  transaction.run(kInsert, {clock_id, ordinal, to_text(event.kind), base::to_text(event.at), event.by, event.reason,
                            until, base::to_text(event.due), passed});
}

}  // namespace waymark::core
