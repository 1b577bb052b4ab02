#include "capabilities/people/held.hpp"

#include <algorithm>

#include "core/alleged_perpetrators.hpp"

namespace waymark::people {

namespace {

// Those about another agency's record of the person are that agency's work.
std::vector<core::RunningClock> clocks_of(core::Reading& reading, const Held& held) {
  auto clocks = core::running_clocks_of(reading, held.person);
  std::erase_if(clocks, [&](const core::RunningClock& clock) { return !held.is_own(clock.record); });
  return clocks;
}

}  // namespace

bool Held::is_own(const core::RecordId& record) const {
  return std::any_of(records.begin(), records.end(), [&](const core::Record& own) { return own.id == record; });
}

std::optional<Held> find_held(core::Reading& reading, const core::RecordId& id, const pack::Pack& pack,
                              base::Date today) {
  const auto record = core::find_record(reading, id);
  if (!record) return std::nullopt;
  Held held;
  held.person = record->person;
  held.records = core::records_of(reading, held.person);
  held.contacts = contacts::contacts_of(reading, held.person);
  held.assessments = risk::assessments_of(reading, held.person);
  held.to_ask_again = risk::ask_again(held.assessments, held.contacts, held.records, pack, today);
  held.referrals = referrals::referrals_of(reading, held.person);
  held.requests = requests::requests_of(reading, held.person);
  held.proposals = referrals::open_proposals_of(reading, held.person);
  held.notices = known_to::notices_of(reading, held.person);
  held.clocks = clocks_of(reading, held);
  held.others = core::known_alleged_perpetrators(reading, held.person, held.records);
  return held;
}

}  // namespace waymark::people
