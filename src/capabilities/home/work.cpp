#include "capabilities/home/work.hpp"

#include <algorithm>

#include "core/record.hpp"

namespace waymark::home {

namespace {

std::vector<referrals::Referral> unanswered(core::Reading& reading) {
  auto received = referrals::referrals_received(reading);
  std::erase_if(received, [](const referrals::Referral& referral) { return referral.state != "sent"; });
  std::stable_sort(received.begin(), received.end(),
                   [](const auto& left, const auto& right) { return left.made < right.made; });
  return received;
}

std::vector<core::Draft> contact_drafts(core::Reading& reading) {
  auto drafts = core::drafts(reading);
  std::erase_if(drafts, [](const core::Draft& draft) { return draft.kind != "contact"; });
  return drafts;
}

}  // namespace

std::string Work::name_of(const core::RecordId& record) const {
  const auto found = names.find(record);
  return found == names.end() ? std::string() : found->second;
}

Work find_work(core::Reading& reading) {
  Work work;
  work.clocks = core::running_clocks(reading);
  work.referrals = unanswered(reading);
  work.drafts = contact_drafts(reading);
  work.unread_notices = known_to::unread_notices(reading);
  const auto add_name = [&](const core::RecordId& id) {
    if (work.names.contains(id)) return;
    if (const auto record = core::find_record(reading, id)) work.names[id] = record->identity.display_name();
  };
  for (const auto& clock : work.clocks) add_name(clock.record);
  for (const auto& referral : work.referrals) add_name(referral.own_record);
  return work;
}

std::string name_in(const core::Draft& draft) {
  core::Identity identity;
  identity.forenames = draft.fields.get("forenames");
  identity.surname = draft.fields.get("surname");
  return identity.forenames.empty() && identity.surname.empty() ? std::string() : identity.display_name();
}

}  // namespace waymark::home
