#include "capabilities/known_to/answer.hpp"

#include <algorithm>
#include <tuple>

namespace waymark::known_to {

namespace {

bool sensitive(const std::string& agency, const Asking& asking) {
  return asking.pack.sensitive(agency, asking.today) ||
         (asking.todays != nullptr && asking.todays->sensitive(agency, asking.now_on));
}

Holder specialist_support(const Asking& asking) {
  Holder holder;
  holder.shown_as = "Specialist support";
  const auto& address = asking.pack.partnership.contact_desk;
  const auto* agency = asking.pack.agency(address.agency, asking.today);
  if (const auto* desk = agency ? agency->desk(address.desk) : nullptr) {
    holder.desk = desk->name;
    holder.phone = desk->phone;
  }
  return holder;
}

Holder open_holder(const Holding& holding, const Asking& asking) {
  const auto* agency = asking.pack.agency(holding.agency, asking.today);
  Holder holder;
  holder.agency = holding.agency;
  const auto* service = agency ? asking.pack.service_class(agency->service_class, asking.today) : nullptr;
  holder.shown_as = asking.reveals.service_class && service ? service->shown_as : "Another agency";
  if (agency && asking.reveals.contact) {
    holder.name = agency->name;
    const auto& desk = agency->desks.front();
    holder.desk = desk.name;
    holder.phone = desk.phone;
  }
  if (asking.reveals.count) holder.contacts = static_cast<std::int64_t>(holding.as_victims.size());
  if (asking.reveals.dates && !holding.as_victims.empty()) {
    holder.first_on = holding.as_victims.front().happened_on;
    holder.last_on = holding.as_victims.back().happened_on;
    if (asking.reveals.count)
      for (const auto& held : holding.as_victims) holder.days.push_back(held.happened_on);
  }
  return holder;
}

void note_day(Answer& answer, const std::string& day) {
  if (answer.first_on.empty() || day < answer.first_on) answer.first_on = day;
}

void note_support(Answer& answer, const std::string& since, bool tells_since) {
  const bool earlier = answer.support_on.empty() || since < answer.support_on;
  answer.support_begun = true;
  if (earlier && tells_since) answer.support_on = since;
}

// Which contacts this is the next of, and whether support began: those that the basis may count, and always
// one's own.
void count(Answer& answer, const Holding& holding, bool own, const Asking& asking) {
  const auto* agency = asking.pack.agency(holding.agency, asking.today);
  if (!own && !asking.reveals.count) return;
  const bool tells_since = own || asking.reveals.dates;
  const bool gives_support = agency && agency->support_service;
  for (const auto& held : holding.as_victims) {
    ++answer.contact_number;
    if (tells_since) note_day(answer, held.happened_on);
    if (held.support && gives_support) note_support(answer, held.happened_on, tells_since);
  }
  if (!holding.support_on.empty() && gives_support) note_support(answer, holding.support_on, tells_since);
}

}  // namespace

bool may_know_of(const std::string& agency, const Asking& asking) {
  return agency == asking.agency || !sensitive(agency, asking) ||
         asking.reveals.sensitive == pack::SensitiveAnswer::as_specialist_support;
}

Told tell(const std::vector<Holding>& holdings, const Asking& asking) {
  Told told;
  auto& answer = told.answer;
  bool specialist = false;
  for (const auto& holding : holdings) {
    const bool own = holding.agency == asking.agency;
    if (!may_know_of(holding.agency, asking)) continue;
    const bool secret = !own && sensitive(holding.agency, asking);
    // "Specialist support" would say that it helps the person whom somebody there accuses.
    if (!own && !holding.as_victim && (secret || !asking.reveals.other_parts)) continue;
    if (!own) told.asked.push_back({holding.agency, holding.record});
    if (secret) {
      specialist = true;
      continue;
    }
    count(answer, holding, own, asking);
    if (holding.in_another_part && asking.reveals.other_parts) answer.in_another_part = true;
    if (!own && holding.as_victim) answer.holders.push_back(open_holder(holding, asking));
  }
  std::sort(answer.holders.begin(), answer.holders.end(), [](const Holder& left, const Holder& right) {
    return std::tie(left.shown_as, left.name, left.agency) < std::tie(right.shown_as, right.name, right.agency);
  });
  if (specialist) answer.holders.push_back(specialist_support(asking));
  return told;
}

}  // namespace waymark::known_to
