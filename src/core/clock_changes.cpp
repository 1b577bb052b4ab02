#include "core/clock_changes.hpp"

#include <algorithm>

#include "core/clock_events.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using base::Instant;
using base::Result;
using sql::operator""_sql;

namespace {

sql::Text one() {
  static const auto text = sql::compose({"SELECT "_sql, clock_columns(), ", k.stopped_at FROM clock k WHERE "_sql,
                                         visible::clock(), " AND k.id = $4"_sql});
  return text;
}

// Nothing that is passed on stands still, and what is set later is no longer late.
constexpr sql::Text kChange = R"(
  UPDATE clock SET due_at = $6, paused_at = $7, paused_until = $8, pause_reason = $9, escalated_at = NULL,
                   passed_to = NULL, events = events + 1
   WHERE partnership_id = $1 AND agency = $3 AND id = $4 AND events = $5 AND stopped_at IS NULL
)"_sql;

constexpr sql::Text kSettle = R"(
  UPDATE clock SET stopped_at = $6, stop_reason = $7, events = events + 1
   WHERE partnership_id = $1 AND agency = $3 AND id = $4 AND events = $5 AND stopped_at IS NULL
)"_sql;

constexpr const char* kMeanwhile = "Somebody changed this deadline meanwhile";

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// The event as it follows from what the clock is now, with the due time that follows from it.
ClockEvent due_after(const KeptClock& kept, const ClockTerms& terms, ClockEvent event) {
  auto events = kept.events;
  events.push_back(event);
  event.due = due_of(*terms.rule, *terms.calendar, kept.clock.started, events, terms.zone());
  return event;
}

Result<Instant> keep(Transaction& transaction, const KeptClock& kept, const ClockChange& change,
                     const ClockEvent& event) {
  std::optional<std::string> at;
  std::optional<std::string> until;
  std::optional<std::string> reason;
  if (event.kind == ClockEventKind::paused) {
    at = base::to_text(event.at);
    until = base::to_text(event.until);
    reason = event.reason;
  }
  const auto id = kept.clock.id.text();
  if (transaction.run(kChange, {id, change.version, base::to_text(event.due), at, until, reason}) != 1)
    return base::conflict(kMeanwhile);
  keep_event(transaction, id, change.version + 1, event);
  return event.due;
}

ClockEvent event_of(ClockEventKind kind, const Transaction& transaction, const KeptClock& kept, Instant now) {
  ClockEvent event;
  event.kind = kind;
  event.at = kept.moment(now);
  event.by = transaction.viewer().name();
  return event;
}

}  // namespace

Instant KeptClock::moment(Instant now) const {
  const auto last = events.empty() ? clock.started : std::max(events.back().at, clock.started);
  return std::max(now, last);
}

std::optional<KeptClock> find_clock(Reading& reading, const ClockId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  KeptClock kept{clock_from(*row), std::nullopt, events_of(reading, id.text())};
  if (!row->null(kClockColumns)) kept.stopped = stored_instant(*row, kClockColumns);
  return kept;
}

std::optional<Instant> pause_would_end(const KeptClock& kept, const ClockTerms& terms, Instant now) {
  return pause_until(*terms.rule, kept.events, kept.moment(now), terms.zone());
}

bool can_pause(const KeptClock& kept, const ClockTerms& terms, Instant now) {
  const auto at = kept.moment(now);
  const auto& rule = *terms.rule;
  return !kept.stopped && !kept.clock.stands_still(at) && at < kept.clock.due && !rule.pause_reasons.empty() &&
         rule.pause_at_most_days > 0 && pause_would_end(kept, terms, now).has_value();
}

bool can_resume(const KeptClock& kept, Instant now) {
  return !kept.stopped && kept.clock.stands_still(kept.moment(now));
}

bool can_extend(const KeptClock& kept, const pack::ClockRule& rule, Instant now) {
  return !kept.stopped && !kept.clock.stands_still(kept.moment(now)) && !rule.extension_reasons.empty();
}

bool can_settle(const KeptClock& kept, const pack::ClockRule& rule) {
  return !kept.stopped && !rule.settle_reasons.empty();
}

Result<Instant> pause_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change, Instant now) {
  const auto kept = find_clock(transaction, change.clock);
  if (!kept) return base::not_found();
  const auto until = pause_would_end(*kept, terms, now);
  if (!until || !can_pause(*kept, terms, now)) return base::conflict(kMeanwhile);
  if (!has(terms.rule->pause_reasons, change.reason)) return base::invalid({{"pause_reason", "Select a reason"}});
  auto event = event_of(ClockEventKind::paused, transaction, *kept, now);
  event.reason = change.reason;
  event.until = *until;
  return keep(transaction, *kept, change, due_after(*kept, terms, std::move(event)));
}

Result<Instant> resume_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                             Instant now) {
  const auto kept = find_clock(transaction, change.clock);
  if (!kept) return base::not_found();
  if (!can_resume(*kept, now)) return base::conflict(kMeanwhile);
  auto event = event_of(ClockEventKind::resumed, transaction, *kept, now);
  return keep(transaction, *kept, change, due_after(*kept, terms, std::move(event)));
}

Result<Instant> extend_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change, Instant due,
                             Instant now) {
  const auto kept = find_clock(transaction, change.clock);
  if (!kept) return base::not_found();
  if (!can_extend(*kept, *terms.rule, now)) return base::conflict(kMeanwhile);
  if (!has(terms.rule->extension_reasons, change.reason))
    return base::invalid({{"extension_reason", "Select a reason"}});
  auto event = event_of(ClockEventKind::extended, transaction, *kept, now);
  if (due <= kept->clock.due || due <= event.at)
    return base::invalid({{"due-day", "The new date must be later than the deadline is now"}});
  event.reason = change.reason;
  event.due = due;
  return keep(transaction, *kept, change, event);
}

Result<Instant> settle_clock(Transaction& transaction, const ClockTerms& terms, const ClockChange& change,
                             Instant now) {
  const auto kept = find_clock(transaction, change.clock);
  if (!kept) return base::not_found();
  if (!can_settle(*kept, *terms.rule)) return base::conflict(kMeanwhile);
  if (!has(terms.rule->settle_reasons, change.reason)) return base::invalid({{"settle_reason", "Select a reason"}});
  auto event = event_of(ClockEventKind::settled, transaction, *kept, now);
  event.reason = change.reason;
  event.due = kept->clock.due;
  const auto id = change.clock.text();
  if (transaction.run(kSettle, {id, change.version, base::to_text(event.at), change.reason}) != 1)
    return base::conflict(kMeanwhile);
  keep_event(transaction, id, change.version + 1, event);
  return event.due;
}

}  // namespace waymark::core
