#include "core/clocks.hpp"

#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kStart = R"(
  INSERT INTO clock (partnership_id, id, rule, pack_hash, subject_kind, subject_id, record_id, agency, started_at, due_at)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

// The receiving agency of a referral stops its own clocks; the sender's stop with them.
constexpr sql::Text kStop = R"(
  UPDATE clock SET stopped_at = $6, stop_reason = $7
   WHERE partnership_id = $1 AND subject_id = $4 AND stopped_at IS NULL AND ($5 = '' OR rule = $5)
)"_sql;

constexpr sql::Text kColumns =
    "SELECT k.id, k.rule, k.pack_hash, k.subject_kind, k.subject_id, k.record_id, k.started_at, k.due_at "
    "  FROM clock k WHERE k.stopped_at IS NULL AND "_sql;

constexpr sql::Text kNoMatch = " AND k.subject_kind <> 'match' "_sql;

sql::Text running() {
  static const auto text =
      sql::compose({kColumns, visible::clock(), kNoMatch, " ORDER BY k.due_at, k.started_at, k.rule LIMIT 200"_sql});
  return text;
}

sql::Text number_running() {
  static const auto text =
      sql::compose({"SELECT COUNT(*) FROM clock k WHERE k.stopped_at IS NULL AND "_sql, visible::clock(), kNoMatch});
  return text;
}

sql::Text matches() {
  static const auto text =
      sql::compose({"SELECT COUNT(*), MIN(k.due_at) FROM clock k "
                    " WHERE k.stopped_at IS NULL AND k.subject_kind = 'match' AND "_sql,
                    visible::clock()});
  return text;
}

sql::Text running_of() {
  static const auto text =
      sql::compose({kColumns, visible::clock(), " AND k.subject_id = $4 ORDER BY k.due_at, k.rule"_sql});
  return text;
}

sql::Text running_of_person() {
  static const auto text = sql::compose({kColumns, visible::clock(), R"(
    AND k.record_id IN (SELECT l.record_id FROM link l
                         WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL)
    ORDER BY k.due_at, k.started_at, k.rule
  )"_sql});
  return text;
}

RunningClock clock_from(const sql::Row& row) {
  return {stored<ClockId>(row, 0),  std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), stored<RecordId>(row, 5), stored_instant(row, 6),   stored_instant(row, 7)};
}

std::vector<RunningClock> clocks_from(const sql::Rows& rows) {
  std::vector<RunningClock> clocks;
  for (const auto& row : rows) clocks.push_back(clock_from(row));
  return clocks;
}

}  // namespace

base::Instant start_clock(Transaction& transaction, const ClockStart& start, base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto pack = partnership.packs.active();
  const auto zone = pack->partnership.time_zone;
  const auto today = base::local_time(now, zone).date;
  const auto* rule = pack->clock(start.rule, today);
  const auto* calendar = rule ? pack->calendar(rule->calendar, today) : nullptr;
  if (!calendar) throw base::InfrastructureError("the pack has no clock " + start.rule + " in force today");
  const auto due = due_at(*rule, *calendar, now, zone);
  const auto id = ClockId::random(partnership.randomness, "clock");
  transaction.run(kStart, {id.text(), start.rule, pack->hash, start.subject_kind, start.subject_id, start.record.text(),
                           start.agency, base::to_text(now), base::to_text(due)});
  return due;
}

void stop_clocks(Transaction& transaction, std::string_view subject_id, std::string_view rule, std::string_view reason,
                 base::Instant now) {
  transaction.run(kStop, {subject_id, rule, base::to_text(now), reason});
}

std::vector<RunningClock> running_clocks(Reading& reading) { return clocks_from(reading.rows(running())); }

std::int64_t count_running_clocks(Reading& reading) { return reading.only(number_running()).integer(0); }

WaitingMatches waiting_matches(Reading& reading) {
  const auto row = reading.only(matches());
  WaitingMatches waiting{row.integer(0), std::nullopt};
  if (waiting.count > 0) waiting.oldest_due = stored_instant(row, 1);
  return waiting;
}

std::vector<RunningClock> running_clocks_of(Reading& reading, const PersonId& person) {
  return clocks_from(reading.rows(running_of_person(), {person.text()}));
}

std::vector<RunningClock> running_clocks_of(Reading& reading, std::string_view subject_id) {
  return clocks_from(reading.rows(running_of(), {subject_id}));
}

}  // namespace waymark::core
