#include "capabilities/home/work.hpp"

#include "core/record.hpp"
#include "core/stored.hpp"
#include "platform/http/log.hpp"

namespace waymark::home {

namespace {

std::vector<core::Draft> contact_drafts(core::Reading& reading) {
  auto drafts = core::drafts(reading);
  std::erase_if(drafts, [](const core::Draft& draft) { return draft.kind != "contact" && draft.kind != "correction"; });
  return drafts;
}

std::string shown_name(core::Reading& reading, const core::RecordId& id) {
  try {
    const auto record = core::find_record(reading, id);
    return record ? record->identity.display_name() : std::string();
  } catch (const core::AlteredValue&) {
    // One record that was altered must not take everybody else's deadlines away.
    http::log_event(http::Level::error, "record_does_not_open", {{"record", http::RandomId{id.text()}}});
    return "A name that cannot be read";
  }
}

}  // namespace

std::string Work::name_of(const core::RecordId& record) const {
  const auto found = names.find(record);
  return found == names.end() ? std::string() : found->second;
}

Work find_work(core::Reading& reading) {
  Work work;
  work.role = reading.viewer().role();
  work.clocks = core::running_clocks(reading);
  work.all_clocks = core::count_running_clocks(reading);
  work.passed_on = core::clocks_passed_on(reading);
  work.all_passed_on = core::count_clocks_passed_on(reading);
  work.unseen = core::unseen_clocks(reading);
  work.matches = core::waiting_matches(reading);
  work.pairs = core::count_waiting_pairs(reading);
  work.news = known_to::news(reading);
  work.received = referrals::open_referrals_received(reading);
  work.sent = referrals::open_referrals_sent(reading);
  work.requests_received = requests::open_requests_received(reading);
  work.requests_sent = requests::open_requests_sent(reading);
  work.proposals = referrals::open_proposals(reading);
  work.drafts = contact_drafts(reading);
  work.unread_notices = known_to::unread_notices(reading);
  const auto add_name = [&](const core::RecordId& id) {
    if (work.names.contains(id)) return;
    if (auto name = shown_name(reading, id); !name.empty()) work.names[id] = std::move(name);
  };
  for (const auto* clocks : {&work.clocks, &work.passed_on})
    for (const auto& clock : *clocks) add_name(clock.record);
  for (const auto* referrals : {&work.received, &work.sent})
    for (const auto& referral : referrals->first) add_name(referral.own_record);
  for (const auto& proposal : work.proposals.first) add_name(proposal.record);
  for (const auto& one : work.news) add_name(one.record);
  return work;
}

std::string name_in(const core::Draft& draft) {
  core::Identity identity;
  identity.forenames = draft.fields.get("forenames");
  identity.surname = draft.fields.get("surname");
  return identity.forenames.empty() && identity.surname.empty() ? std::string() : identity.display_name();
}

}  // namespace waymark::home
