// When an instrument is asked again, or another in its place: a count says what was true on one day.
#include <algorithm>

#include "capabilities/risk/earlier.hpp"
#include "capabilities/risk/risk.hpp"
#include "capabilities/risk/scoring.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

namespace {

bool recorded_earlier(const contacts::Contact& left, const contacts::Contact& right) {
  return left.recorded_at < right.recorded_at;
}

// Of the newest record that has a year of birth; otherwise as it was said at the newest contact, or anywhere.
core::KnownAge age_of(const std::vector<core::Record>& records, const std::vector<contacts::Contact>& at_risk,
                      const pack::Pack& pack, base::Date today) {
  for (const auto& record : records)
    if (record.identity.birth_date.year) return core::known_age(record.identity.birth_date, {}, today);
  for (const auto& contact : at_risk)
    for (const auto& record : records)
      if (contact.details.stated_age && contact.victim() && contact.victim()->record == record.id)
        return contacts::age_of(contact, record, today, pack.partnership.time_zone);
  for (const auto& record : records)
    if (const auto known = core::known_age(record.identity.birth_date, {}, today); known.span) return known;
  return {};
}

bool may_fit(const pack::Instrument& instrument, const core::KnownAge& known) {
  return !known.span || instrument.may_fit(known.span->youngest, known.span->oldest);
}

bool may_have_outgrown(const pack::Instrument& instrument, const core::KnownAge& known) {
  return known.span && instrument.maximum_age && known.span->oldest > *instrument.maximum_age;
}

// Everything of one person, as it is today.
struct Person {
  std::vector<contacts::Contact> at_risk;  // not empty
  core::KnownAge age;
  const pack::Pack& pack;
  base::Date today;

  const pack::Instrument* asked_today(std::string_view code) const {
    const auto* instrument = pack.instrument(code, today);
    return instrument && instrument->available ? instrument : nullptr;
  }
};

AskAgain prompt_for(const std::string& instrument, const Assessment& last, const Person& person) {
  AskAgain again{instrument, last.id, base::local_time(last.assessed, person.pack.partnership.time_zone).date};
  for (const auto& contact : person.at_risk)
    if (contact.id != last.contact && contact.recorded_at > last.assessed)
      again.contacts_since.push_back({contact.id, contact.happened_on});
  again.contact = std::max_element(person.at_risk.begin(), person.at_risk.end(), recorded_earlier)->id;
  return again;
}

// The same questions once more, where something happened since or the time is over.
std::optional<AskAgain> once_more(const Assessment& last, const Person& person) {
  const auto* instrument = person.asked_today(last.instrument);
  if (!instrument || !may_fit(*instrument, person.age)) return std::nullopt;
  auto again = prompt_for(last.instrument, last, person);
  const auto* period = person.pack.review_periods.find(last.instrument, person.today);
  if (period && again.last < window_start(person.today, period->after_months))
    again.more_than_months = period->after_months;
  if (again.contacts_since.empty() && !again.more_than_months) return std::nullopt;
  return again;
}

// The first that follows and can be asked; a pack of old may name a circle.
const pack::Instrument* follower_of(const std::string& code, const Person& person) {
  const auto* one = person.pack.instruments.latest(code);
  for (std::size_t steps = person.pack.instruments.all().size(); one && steps > 0; --steps) {
    const auto next = one->followed_by;
    if (const auto* asked = person.asked_today(next); asked && may_fit(*asked, person.age)) return asked;
    one = person.pack.instruments.latest(next);
  }
  return nullptr;
}

// Other questions, where the person has grown too old for those that were asked, or the pack asks them no longer. What
// was answered then says too little, whatever happened since. `all` the newest first.
std::optional<AskAgain> in_its_place(const Assessment& last, const std::vector<Assessment>& all, const Person& person) {
  const auto* instrument = person.asked_today(last.instrument);
  if (instrument && !may_have_outgrown(*instrument, person.age)) return std::nullopt;
  const auto* next = follower_of(last.instrument, person);
  if (!next) return std::nullopt;
  const bool was_asked = std::any_of(all.begin(), all.end(), [&](const Assessment& one) {
    return one.instrument == next->code && one.assessed > last.assessed;
  });
  if (was_asked) return std::nullopt;
  auto again = prompt_for(next->code, last, person);
  again.in_place_of = last.instrument;
  return again;
}

void add(std::vector<AskAgain>& all, std::optional<AskAgain> one) {
  if (!one) return;
  const auto& code = one->instrument;
  const auto same = [&](const AskAgain& other) { return other.instrument == code; };
  if (std::none_of(all.begin(), all.end(), same)) all.push_back(*std::move(one));
}

}  // namespace

std::vector<AskAgain> ask_again(const std::vector<Assessment>& assessments,
                                const std::vector<contacts::Contact>& contacts,
                                const std::vector<core::Record>& records, const pack::Pack& pack, base::Date today) {
  auto at_risk = as_person_at_risk(contacts, records);
  std::vector<AskAgain> all;
  if (at_risk.empty()) return all;
  const auto age = age_of(records, at_risk, pack, today);
  const Person person{std::move(at_risk), age, pack, today};
  std::vector<std::string_view> seen;
  for (const auto& assessment : assessments) {
    if (std::find(seen.begin(), seen.end(), assessment.instrument) != seen.end()) continue;
    seen.emplace_back(assessment.instrument);
    add(all, once_more(assessment, person));
    add(all, in_its_place(assessment, assessments, person));
  }
  return all;
}

}  // namespace waymark::risk
