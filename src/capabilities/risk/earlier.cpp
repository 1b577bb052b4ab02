#include "capabilities/risk/earlier.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "capabilities/referrals/referrals.hpp"
#include "capabilities/risk/scoring.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

namespace {

constexpr int kUsualWindowMonths = 12;

int window_months(const pack::Instrument& instrument, std::string_view code, const pack::Scope& scope) {
  const auto* criterion = instrument.criterion(code, scope);
  return criterion ? criterion->window_months.value_or(kUsualWindowMonths) : kUsualWindowMonths;
}

std::set<std::string> perpetrators_in(core::Reading& reading, const contacts::Contact& contact) {
  std::set<std::string> persons;
  for (const auto* part : contact.those_with(contacts::kAllegedPerpetrator))
    if (const auto record = core::find_record(reading, part->record)) persons.insert(record->person.text());
  return persons;
}

// Whoever received a referral has not the contact for which it was made, and cannot compare.
bool share_a_perpetrator(core::Reading& reading, const contacts::Contact& contact, const core::ContactId& other) {
  const auto found = contacts::find_contact(reading, other);
  if (!found) return false;
  const auto here = perpetrators_in(reading, contact);
  const auto there = perpetrators_in(reading, *found);
  return std::any_of(here.begin(), here.end(), [&](const std::string& one) { return there.contains(one); });
}

// Those of which what the contact tells may be a repeat.
std::vector<referrals::Referral> repeated(core::Reading& reading, const contacts::Contact& contact,
                                          const core::PersonId& person, int months, const pack::Pack& pack) {
  const auto incident = contacts::incident_of(contact);
  auto all = referrals::referrals_of(reading, person);
  std::erase_if(all, [&](const referrals::Referral& one) {
    const auto* pathway = pack.pathways.latest(one.pathway);
    const bool marac = pathway && pathway->kind == pack::PathwayKind::marac;
    const auto made = base::local_time(one.made, pack.partnership.time_zone).date;
    return !marac || one.contact == contact.id || !within_months_of(made, incident.first, incident.last, months);
  });
  return all;
}

std::optional<MaracReferral> last_referred(core::Reading& reading, const contacts::Contact& contact,
                                           const core::PersonId& person, int months, const pack::Pack& pack) {
  const auto all = repeated(reading, contact, person, months, pack);
  const auto last = std::max_element(all.begin(), all.end(),
                                     [](const auto& one, const auto& other) { return one.made < other.made; });
  if (last == all.end()) return std::nullopt;
  const auto day = base::local_time(last->made, pack.partnership.time_zone).date;
  const bool same = std::any_of(all.begin(), all.end(), [&](const referrals::Referral& one) {
    return share_a_perpetrator(reading, contact, one.contact);
  });
  return MaracReferral{last->id, day, last->made, same};
}

bool is_counted(const contacts::Contact& contact, const pack::RiskCriterion* criterion) {
  if (!criterion || criterion->contact_kinds.empty()) return true;
  const auto& kinds = criterion->contact_kinds;
  return std::find(kinds.begin(), kinds.end(), contact.kind) != kinds.end();
}

std::vector<OwnContact> own_contacts(core::Reading& reading, const core::PersonId& person, base::Date from,
                                     const pack::RiskCriterion* criterion) {
  std::vector<OwnContact> own;
  for (const auto& contact :
       as_person_at_risk(contacts::contacts_of(reading, person), core::records_of(reading, person)))
    if (contact.happened_on >= from && is_counted(contact, criterion))
      own.push_back({contact.id, contact.happened_on, contact.recorded_at});
  return own;
}

// How many certainly lie in the window by their first and their last day alone.
int certain(const known_to::Holder& holder, base::Date from) {
  const auto first = base::parse_date(holder.first_on);
  const auto last = base::parse_date(holder.last_on);
  const int all = static_cast<int>(holder.contacts);
  if (first && *first >= from) return all;
  return last && *last >= from ? std::min(all, 1) : 0;
}

int counted(const known_to::Holder& holder, base::Date from) {
  if (std::cmp_not_equal(holder.days.size(), holder.contacts)) return certain(holder, from);
  return static_cast<int>(std::count_if(holder.days.begin(), holder.days.end(), [&](const std::string& text) {
    const auto day = base::parse_date(text);
    return day && *day >= from;
  }));
}

}  // namespace

ToldElsewhere told_by(const known_to::Holder& holder, base::Date from) {
  ToldElsewhere told{holder.shown_as, counted(holder, from)};
  told.earlier = static_cast<int>(holder.contacts) - told.counted;
  return told;
}

bool within_months_of(base::Date referral, base::Date first, base::Date last, int months) {
  return referral <= last && (referral >= first || referral >= window_start(first, months));
}

bool is_repeat(const EarlierEvents& earlier, std::string_view answer) {
  if (!earlier.referred) return answer == "yes";
  return earlier.referred->same_perpetrator || answer != "no";
}

std::optional<base::Instant> EarlierEvents::known_since() const {
  std::optional<base::Instant> newest;
  if (referred) newest = referred->made;
  for (const auto& one : own) newest = std::max(newest, std::optional(one.recorded));
  const bool told = std::any_of(elsewhere.begin(), elsewhere.end(), [](const auto& one) { return one.counted > 0; });
  return told ? std::max(newest, answered) : newest;
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
  const auto from = window_start(std::min(scope.on, contact.happened_on), events.window_months);
  events.own = own_contacts(reading, person.person, from, instrument.criterion(kPotentialEscalation, scope));
  if (const auto given = known_to::answers_of(reading, contact.id); !given.empty()) {
    events.answered = given.back().at;
    for (const auto& holder : given.back().answer.holders)
      if (holder.contacts > 0) events.elsewhere.push_back(told_by(holder, from));
  }
  events.repeat_months = window_months(instrument, kRepeat, scope);
  events.referred = last_referred(reading, contact, person.person, events.repeat_months, pack);
  return events;
}

}  // namespace waymark::risk
