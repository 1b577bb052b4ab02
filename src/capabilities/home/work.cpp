#include "capabilities/home/work.hpp"

#include <algorithm>

#include "capabilities/home/names.hpp"
#include "capabilities/home/section.hpp"

namespace waymark::home {

namespace {

std::vector<core::Draft> contact_drafts(core::Reading& reading) {
  auto drafts = core::drafts(reading);
  std::erase_if(drafts, [](const core::Draft& draft) { return draft.kind != "contact" && draft.kind != "correction"; });
  return drafts;
}

void read_clocks(Work& work, core::Reading& reading, base::Instant now) {
  for (auto& clock : core::running_clocks(reading)) {
    const bool late = now >= clock.due && !clock.stands_still(now);
    (late ? work.overdue : work.due).push_back(std::move(clock));
  }
  work.all_overdue = core::count_overdue_clocks(reading, now);
  work.all_due = core::count_running_clocks(reading) - work.all_overdue;
  work.passed_on = core::clocks_passed_on(reading);
  work.all_passed_on = core::count_clocks_passed_on(reading);
  work.unseen = core::unseen_clocks(reading);
}

void read_lists(Work& work, core::Reading& reading) {
  work.matches = core::waiting_matches(reading);
  work.pairs = core::count_waiting_pairs(reading);
  work.news = known_to::news(reading);
  work.all_news = std::ssize(work.news);
  work.received = referrals::open_referrals_received(reading);
  work.sent = referrals::open_referrals_sent(reading);
  work.requests_received = requests::open_requests_received(reading);
  work.requests_sent = requests::open_requests_sent(reading);
  work.proposals = referrals::open_proposals(reading);
  work.drafts = contact_drafts(reading);
  work.all_drafts = std::ssize(work.drafts);
  work.unread_notices = known_to::unread_notices(reading);
}

template <class List>
void cut(List& list) {
  if (list.size() > kMostLines) list.resize(kMostLines);
}

// One line of the page is a contact with all that was proposed for it.
void cut_proposals(std::vector<referrals::OpenProposal>& all) {
  std::size_t lines = 0;
  auto until = all.begin();
  for (; until != all.end(); ++until) {
    const bool another = until == all.begin() || until->contact != std::prev(until)->contact;
    if (another && ++lines > kMostLines) break;
  }
  all.erase(until, all.end());
}

// What is not shown is not opened either, and stands in no audit.
void cut_to_first(Work& work) {
  cut(work.overdue);
  cut(work.due);
  cut(work.passed_on);
  cut(work.news);
  cut(work.received.first);
  cut(work.sent.first);
  cut(work.requests_received.first);
  cut(work.requests_sent.first);
  cut_proposals(work.proposals.first);
  cut(work.drafts);
}

std::set<core::RecordId> people_in(const Work& work) {
  std::set<core::RecordId> records;
  for (const auto* clocks : {&work.overdue, &work.due, &work.passed_on})
    for (const auto& clock : *clocks) records.insert(clock.record);
  for (const auto* referrals : {&work.received, &work.sent})
    for (const auto& referral : referrals->first) records.insert(referral.own_record);
  for (const auto& proposal : work.proposals.first) records.insert(proposal.record);
  for (const auto& one : work.news) records.insert(one.record);
  return records;
}

}  // namespace

std::string Work::name_of(const core::RecordId& record) const {
  const auto found = names.find(record);
  return found == names.end() ? std::string() : found->second;
}

Work find_work(core::Reading& reading, base::Instant now, Extent extent) {
  Work work;
  work.role = reading.viewer().role();
  work.extent = extent;
  read_clocks(work, reading, now);
  read_lists(work, reading);
  if (extent == Extent::first) cut_to_first(work);
  work.names = names_of(reading, people_in(work));
  return work;
}

std::string name_in(const core::Draft& draft) {
  core::Identity identity;
  identity.forenames = draft.fields.get("forenames");
  identity.surname = draft.fields.get("surname");
  return identity.forenames.empty() && identity.surname.empty() ? std::string() : identity.display_name();
}

}  // namespace waymark::home
