#include "capabilities/people/held.hpp"

#include <algorithm>

namespace waymark::people {

namespace {

// A clock is about a contact or a referral of this person, or about one of the records itself.
std::vector<core::RunningClock> clocks_of(core::Reading& reading, const Held& held) {
  std::vector<core::RunningClock> clocks;
  const auto add = [&](const std::vector<core::RunningClock>& more) {
    for (const auto& clock : more)
      if (held.is_own(clock.record) &&
          std::none_of(clocks.begin(), clocks.end(), [&](const auto& known) { return known.id == clock.id; }))
        clocks.push_back(clock);
  };
  for (const auto& contact : held.contacts) add(core::running_clocks_of(reading, contact.id.text()));
  for (const auto& referral : held.referrals) add(core::running_clocks_of(reading, referral.id.text()));
  add(core::running_clocks(reading));
  std::stable_sort(clocks.begin(), clocks.end(),
                   [](const auto& left, const auto& right) { return left.due < right.due; });
  return clocks;
}

std::vector<known_to::Notice> notices_of(core::Reading& reading, const Held& held) {
  auto notices = known_to::notices(reading);
  std::erase_if(notices, [&](const known_to::Notice& notice) { return !held.is_own(notice.record); });
  return notices;
}

std::set<std::string> reaches_of_others(core::Reading& reading, const Held& held) {
  std::set<std::string> values;
  for (const auto& contact : held.contacts) {
    const auto* other = contact.alleged_perpetrator();
    if (!other || held.is_own(other->record)) continue;
    const auto record = core::find_record(reading, other->record);
    if (!record) continue;
    for (const auto& phone : record->identity.phones) values.insert(core::comparable_value(phone));
    for (const auto& email : record->identity.emails) values.insert(core::comparable_value(email));
  }
  return values;
}

}  // namespace

bool Held::is_own(const core::RecordId& record) const {
  return std::any_of(records.begin(), records.end(), [&](const core::Record& own) { return own.id == record; });
}

std::optional<Held> find_held(core::Reading& reading, const core::RecordId& id) {
  const auto record = core::find_record(reading, id);
  if (!record) return std::nullopt;
  Held held;
  held.person = record->person;
  held.records = core::records_of(reading, held.person);
  held.contacts = contacts::contacts_of(reading, held.person);
  held.assessments = risk::assessments_of(reading, held.person);
  held.referrals = referrals::referrals_of(reading, held.person);
  held.notices = notices_of(reading, held);
  held.clocks = clocks_of(reading, held);
  held.others = reaches_of_others(reading, held);
  return held;
}

}  // namespace waymark::people
