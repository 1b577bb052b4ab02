#include "capabilities/risk/earlier.hpp"

#include <algorithm>
#include <set>

#include "capabilities/referrals/referrals.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

namespace {

constexpr int kUsualWindowMonths = 12;

int window_months(const pack::Instrument& instrument, std::string_view code, const pack::Scope& scope) {
  const auto* criterion = instrument.criterion(code, scope);
  return criterion ? criterion->window_months.value_or(kUsualWindowMonths) : kUsualWindowMonths;
}

std::optional<base::Date> last_referred(core::Reading& reading, const core::PersonId& person,
                                        const core::ContactId& but_not, const pack::Pack& pack) {
  std::optional<base::Date> last;
  for (const auto& referral : referrals::referrals_of(reading, person)) {
    const auto* pathway = pack.pathways.latest(referral.pathway);
    if (!pathway || pathway->kind != pack::PathwayKind::marac || referral.contact == but_not) continue;
    const auto made = base::local_time(referral.made, pack.partnership.time_zone).date;
    if (!last || made > *last) last = made;
  }
  return last;
}

std::vector<OwnContact> own_contacts(core::Reading& reading, const core::PersonId& person, base::Date from) {
  std::vector<OwnContact> own;
  for (const auto& contact :
       as_person_at_risk(contacts::contacts_of(reading, person), core::records_of(reading, person)))
    if (contact.happened_on >= from) own.push_back({contact.id, contact.happened_on});
  return own;
}

}  // namespace

ToldElsewhere told_by(const known_to::Holder& holder, base::Date from) {
  const auto first = base::parse_date(holder.first_on);
  const auto last = base::parse_date(holder.last_on);
  const int all = static_cast<int>(holder.contacts);
  ToldElsewhere told{holder.shown_as};
  if (first && *first >= from)
    told.counted = all;
  else if (last && *last >= from)
    told.counted = std::min(all, 1);
  told.earlier = all - told.counted;
  return told;
}

Earlier EarlierEvents::summed() const {
  Earlier earlier;
  earlier.window_months = window_months;
  earlier.own_contacts = static_cast<int>(own.size());
  for (const auto& told : elsewhere) {
    earlier.elsewhere += told.counted;
    earlier.elsewhere_old += told.earlier;
  }
  earlier.referred = referred.has_value();
  return earlier;
}

std::vector<contacts::Contact> as_person_at_risk(const std::vector<contacts::Contact>& contacts,
                                                 const std::vector<core::Record>& records) {
  std::set<core::RecordId> own;
  for (const auto& record : records) own.insert(record.id);
  std::vector<contacts::Contact> found;
  std::copy_if(contacts.begin(), contacts.end(), std::back_inserter(found), [&](const contacts::Contact& contact) {
    return std::any_of(contact.parts.begin(), contact.parts.end(), [&](const contacts::Part& part) {
      return part.part == contacts::kVictim && own.contains(part.record);
    });
  });
  return found;
}

EarlierEvents earlier_events(core::Reading& reading, const contacts::Contact& contact, const core::Record& person,
                             const pack::Instrument& instrument, const pack::Scope& scope, const pack::Pack& pack) {
  EarlierEvents events;
  events.window_months = window_months(instrument, kPotentialEscalation, scope);
  const auto from = window_start(scope.on, events.window_months);
  events.own = own_contacts(reading, person.person, from);
  if (const auto answer = known_to::find_answer(reading, contact.id))
    for (const auto& holder : answer->holders)
      if (holder.contacts > 0) events.elsewhere.push_back(told_by(holder, from));
  events.repeat_months = window_months(instrument, kRepeat, scope);
  events.referred = last_referred(reading, person.person, contact.id, pack);
  if (events.referred && *events.referred < window_start(scope.on, events.repeat_months)) events.referred.reset();
  return events;
}

}  // namespace waymark::risk
