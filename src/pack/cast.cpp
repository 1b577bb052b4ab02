#include "pack/cast.hpp"

#include <algorithm>

namespace waymark::pack {

namespace {

namespace chrono = std::chrono;

template <class T>
const T* with_code(const std::vector<T>& all, std::string_view code) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const T& each) { return each.code == code; });
  return found == all.end() ? nullptr : &*found;
}

base::Date last_valid(base::Date date) {
  return date.ok() ? date : base::Date{date.year() / date.month() / chrono::last};
}

base::Date born_on(const CastPerson& person, base::Date today, unsigned month, unsigned day) {
  const base::Date this_year =
      last_valid(today.year() / chrono::month{person.birth_month} / chrono::day{person.birth_day});
  const chrono::years full{person.age + (this_year <= today ? 0 : 1)};
  return last_valid((today.year() - full) / chrono::month{month} / chrono::day{day});
}

}  // namespace

base::Instant moment(const Ago& ago, base::Instant now, std::string_view zone) {
  const base::LocalTime local = base::local_time(now, zone);
  const base::Date month = last_valid(local.date - chrono::months{ago.months});
  const base::Date day{chrono::sys_days{month} - chrono::days{ago.days}};
  const base::Instant then = base::instant_at({day, ago.minute_of_day.value_or(local.minute_of_day)}, zone);
  return std::min(now, then - chrono::minutes{ago.minutes});
}

base::Date birth_date(const CastPerson& person, base::Date today) {
  return born_on(person, today, person.birth_month, person.birth_day);
}

base::Date swapped_birth_date(const CastPerson& person, base::Date today) {
  if (person.birth_day > 12) return birth_date(person, today);
  return born_on(person, today, person.birth_day, person.birth_month);
}

const CastStaff* Cast::staff_member(std::string_view code) const { return with_code(staff, code); }
const CastPerson* Cast::person(std::string_view code) const { return with_code(people, code); }
const CastRecord* Cast::record(std::string_view code) const { return with_code(records, code); }

}  // namespace waymark::pack
