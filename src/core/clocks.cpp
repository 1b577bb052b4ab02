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

constexpr sql::Text kStopOwn = R"(
  UPDATE clock SET stopped_at = $5, stop_reason = $6
   WHERE partnership_id = $1 AND agency = $3 AND subject_id = $4 AND stopped_at IS NULL
)"_sql;

constexpr sql::Text kColumns = R"(
  k.id, k.rule, k.pack_hash, k.subject_kind, k.subject_id, k.record_id, k.started_at, k.due_at, k.paused_at,
  k.paused_until, k.pause_reason, k.escalated_at, k.events
)"_sql;

constexpr sql::Text kRunning = " FROM clock k WHERE k.stopped_at IS NULL AND "_sql;
constexpr sql::Text kNoMatch = " AND k.subject_kind <> 'match' "_sql;
constexpr sql::Text kDueFirst = " ORDER BY k.due_at, k.started_at, k.rule LIMIT 200"_sql;

// Roles stand with spaces between (clock_audience.hpp).
constexpr sql::Text kToViewer = " AND (' ' || k.passed_to || ' ') LIKE ('% ' || CAST($4 AS TEXT) || ' %') "_sql;
constexpr sql::Text kNotToViewer =
    " AND (k.passed_to IS NULL OR (' ' || k.passed_to || ' ') NOT LIKE ('% ' || CAST($4 AS TEXT) || ' %')) "_sql;

sql::Text all_running(sql::Text narrowed) {
  return sql::compose({"SELECT "_sql, kColumns, kRunning, visible::clock(), narrowed});
}

sql::Text running() {
  static const auto text = all_running(sql::compose({kNoMatch, kNotToViewer, kDueFirst}));
  return text;
}

sql::Text passed_on() {
  static const auto text = all_running(sql::compose({kNoMatch, kToViewer, kDueFirst}));
  return text;
}

sql::Text number_running() {
  static const auto text = sql::compose({"SELECT COUNT(*)"_sql, kRunning, visible::clock(), kNoMatch, kNotToViewer});
  return text;
}

sql::Text number_overdue() {
  static const auto text =
      sql::compose({"SELECT COUNT(*)"_sql, kRunning, visible::clock(), kNoMatch, kNotToViewer,
                    " AND k.due_at <= $5 AND (k.paused_until IS NULL OR k.paused_until <= $5)"_sql});
  return text;
}

sql::Text number_passed_on() {
  static const auto text = sql::compose({"SELECT COUNT(*)"_sql, kRunning, visible::clock(), kNoMatch, kToViewer});
  return text;
}

sql::Text matches() {
  static const auto text =
      sql::compose({"SELECT COUNT(*), MIN(k.due_at) FROM clock k "
                    " WHERE k.stopped_at IS NULL AND k.subject_kind = 'match' "
                    "   AND (k.passed_to IS NULL OR k.passed_to <> 'contact_desk') AND "_sql,
                    visible::clock()});
  return text;
}

sql::Text running_of() {
  static const auto text = all_running(" AND k.subject_id = $4 ORDER BY k.due_at, k.rule"_sql);
  return text;
}

sql::Text number_begun() {
  static const auto text =
      sql::compose({"SELECT COUNT(*) FROM clock k WHERE k.subject_id = $4 AND k.rule = $5 AND "_sql, visible::clock()});
  return text;
}

sql::Text running_of_person() {
  static const auto text = sql::compose({"SELECT "_sql, kColumns, R"(
      FROM link l
     CROSS JOIN clock k
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
       AND k.record_id = l.record_id AND k.stopped_at IS NULL AND
  )"_sql,
                                         visible::clock(), " ORDER BY k.due_at, k.started_at, k.rule"_sql});
  return text;
}

std::vector<RunningClock> clocks_from(const sql::Rows& rows) {
  std::vector<RunningClock> clocks;
  for (const auto& row : rows) clocks.push_back(clock_from(row));
  return clocks;
}

std::string role_of_viewer(const Reading& reading) { return std::string(to_text(reading.viewer().role())); }

}  // namespace

sql::Text clock_columns() { return kColumns; }

RunningClock clock_from(const sql::Row& row) {
  RunningClock clock;
  clock.id = stored<ClockId>(row, 0);
  clock.rule = row.text(1);
  clock.pack_hash = row.text(2);
  clock.subject_kind = row.text(3);
  clock.subject_id = row.text(4);
  clock.record = stored<RecordId>(row, 5);
  clock.started = stored_instant(row, 6);
  clock.due = stored_instant(row, 7);
  if (!row.null(8)) clock.pause = ClockPause{stored_instant(row, 8), stored_instant(row, 9), std::string(row.text(10))};
  if (!row.null(11)) clock.escalated = stored_instant(row, 11);
  clock.version = row.integer(12);
  return clock;
}

std::optional<ClockTerms> terms_of(const Partnership& partnership, const RunningClock& clock) {
  ClockTerms terms{partnership.packs.find(clock.pack_hash)};
  const auto day = base::local_time(clock.started, terms.zone()).date;
  terms.rule = terms.pack->clock(clock.rule, day);
  terms.calendar = terms.rule ? terms.pack->calendar(terms.rule->calendar, day) : nullptr;
  if (!terms.calendar) return std::nullopt;
  return terms;
}

base::Instant start_clock(Transaction& transaction, const ClockStart& start, base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto pack = transaction.pack();
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

void stop_own_clocks(Transaction& transaction, std::string_view subject_id, std::string_view reason,
                     base::Instant now) {
  transaction.run(kStopOwn, {subject_id, base::to_text(now), reason});
}

std::vector<RunningClock> running_clocks(Reading& reading) {
  return clocks_from(reading.rows(running(), {role_of_viewer(reading)}));
}

std::int64_t count_running_clocks(Reading& reading) {
  return reading.only(number_running(), {role_of_viewer(reading)}).integer(0);
}

std::int64_t count_overdue_clocks(Reading& reading, base::Instant now) {
  return reading.only(number_overdue(), {role_of_viewer(reading), base::to_text(now)}).integer(0);
}

std::vector<RunningClock> clocks_passed_on(Reading& reading) {
  return clocks_from(reading.rows(passed_on(), {role_of_viewer(reading)}));
}

std::int64_t count_clocks_passed_on(Reading& reading) {
  return reading.only(number_passed_on(), {role_of_viewer(reading)}).integer(0);
}

WaitingMatches waiting_matches(Reading& reading) {
  const auto row = reading.only(matches());
  WaitingMatches waiting{row.integer(0), std::nullopt};
  if (waiting.count > 0) waiting.oldest_due = stored_instant(row, 1);
  return waiting;
}

bool clock_began(Reading& reading, std::string_view subject_id, std::string_view rule) {
  return reading.only(number_begun(), {subject_id, rule}).integer(0) > 0;
}

std::vector<RunningClock> running_clocks_of(Reading& reading, const PersonId& person) {
  return clocks_from(reading.rows(running_of_person(), {person.text()}));
}

std::vector<RunningClock> running_clocks_of(Reading& reading, std::string_view subject_id) {
  return clocks_from(reading.rows(running_of(), {subject_id}));
}

}  // namespace waymark::core
