#include "app/demo_rounds.hpp"

#include "app/demo_hours.hpp"
#include "app/demo_steps.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "core/stored.hpp"
#include "core/transaction.hpp"
#include "core/visibility.hpp"

namespace waymark::app {

using sql::operator""_sql;

namespace {

// Of those days: everything before was read, and what the cast tells comes later.
sql::Text unread_between() {
  static const auto text = sql::compose(
      {"SELECT n.id FROM notice n WHERE n.read_at IS NULL AND n.told_at >= $4 AND n.told_at <= $5 AND "_sql,
       core::visible::notice(), " ORDER BY n.told_at"_sql});
  return text;
}

}  // namespace

void DemoRounds::begin(const std::string& agency, base::Instant from) { next(agency, from); }

void DemoRounds::next(const std::string& agency, base::Instant now) {
  const auto pack = place_.partnership.packs.active();
  const auto when =
      working_minutes_after(now, dice_.between(kWorkingDay / 2, 2 * kWorkingDay), pack->partnership.time_zone);
  timeline_.at(when, [this, agency](base::Instant then) {
    read_all(agency, then);
    next(agency, then);
  });
}

void DemoRounds::read_all(const std::string& agency, base::Instant now) {
  place_.turn_clock(now);
  const auto& viewer = staff_.somebody(agency, dice_);
  auto& since = read_until_[agency];
  const auto rows = core::read(place_.partnership, viewer, [&](core::Reading& reading) {
    return reading.rows(unread_between(), {base::to_text(since), base::to_text(now)});
  });
  since = now;
  for (const auto& row : rows)
    expected(known_to::mark_read(place_.partnership, viewer, kRequest, core::stored<core::NoticeId>(row, 0)),
             "a made-up notice cannot be read");
}

}  // namespace waymark::app
