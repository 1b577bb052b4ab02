#include "capabilities/contacts/duties.hpp"

#include <algorithm>

#include "capabilities/contacts/in_law.hpp"
#include "core/clocks.hpp"

namespace waymark::contacts {

namespace {

constexpr std::string_view kContactClock = "contact";

std::vector<std::string> duties_of(const pack::Pack& pack, const Contact& contact, const PeopleOf& people) {
  return pack::clocks_in_law(results_in_law(contact, people, pack));
}

core::Record record_of(const Involved& involved) {
  core::Record record;
  record.identity = involved.identity;
  return record;
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool runs(core::Reading& reading, const core::ContactId& contact, const std::string& rule) {
  const auto running = core::running_clocks_of(reading, contact.text());
  return std::any_of(running.begin(), running.end(), [&](const core::RunningClock& clock) {
    return clock.subject_kind == kContactClock && clock.rule == rule;
  });
}

bool counts(const pack::Pack& pack, const std::string& code, base::Date day) {
  const auto* rule = pack.clock(code, day);
  return rule && pack.calendar(rule->calendar, day);
}

// The first moment of an earlier day, so that it is never due too late; now, where no such rule held then. Nothing
// where none holds today either, which the check of the pack prevents: no contact may be lost by it.
std::optional<base::Instant> began(const pack::Pack& pack, const std::string& rule, base::Date heard,
                                   base::Instant now) {
  const auto& zone = pack.partnership.time_zone;
  const auto today = base::local_time(now, zone).date;
  if (heard < today && counts(pack, rule, heard)) return base::instant_at({heard, 0}, zone);
  return counts(pack, rule, today) ? std::optional{now} : std::nullopt;
}

}  // namespace

std::vector<std::string> duties_of(core::Transaction& transaction, const Contact& contact) {
  if (!contact.victim()) return {};
  return duties_of(*transaction.pack(), contact, people_of(contact, transaction));
}

std::vector<std::string> duties_of(core::Transaction& transaction, const NewContact& contact) {
  Contact written;
  written.happened_on = contact.happened_on;
  written.forms = contact.forms;
  written.details = contact.details;
  PeopleOf people;
  for (const auto& involved : contact.people) {
    written.parts.push_back({{}, involved.part, involved.relationship});
    if (involved.part == kVictim && !people.victim) people.victim = record_of(involved);
    if (involved.part == kAllegedPerpetrator) people.harmers.emplace_back(record_of(involved));
    if (involved.part == kChild) people.children.emplace_back(record_of(involved));
  }
  if (!people.victim) return {};
  return duties_of(*transaction.pack(), written, people);
}

void start_duties(core::Transaction& transaction, const NewContact& contact, const core::RecordId& victim,
                  const std::vector<std::string>& before, base::Instant now) {
  const auto pack = transaction.pack();
  for (const auto& rule : duties_of(transaction, contact)) {
    if (runs(transaction, contact.id, rule)) continue;
    if (has(before, rule) && core::clock_began(transaction, contact.id.text(), rule)) continue;
    const auto from = began(*pack, rule, contact.happened_on, now);
    if (!from) continue;
    core::start_clock(transaction,
                      {rule, std::string(kContactClock), contact.id.text(), victim, transaction.viewer().agency()},
                      *from);
  }
}

}  // namespace waymark::contacts
