#include "app/demo_desk.hpp"

#include "app/demo_steps.hpp"
#include "capabilities/checks/deciding.hpp"
#include "core/reviewing.hpp"
#include "core/stored.hpp"

namespace waymark::app {

using sql::operator""_sql;

namespace {

// Ids alone, for whoever makes the stories: the desk itself reads and decides as its pages do.
constexpr sql::Text kRecordsOfContact = R"(
  SELECT record_id FROM contact_part WHERE partnership_id = $1 AND contact_id = $4 ORDER BY ordinal
)"_sql;

constexpr sql::Text kRecordsOfReferral = R"(
  SELECT record_id, received_record_id FROM referral WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr sql::Text kNextOfContact = R"(
  SELECT m.id, m.version, m.record_id, m.other_record_id
    FROM contact_part t
    JOIN possible_match m ON m.partnership_id = t.partnership_id AND m.record_id = t.record_id AND m.decision IS NULL
   WHERE t.partnership_id = $1 AND t.contact_id = $4
   ORDER BY t.ordinal, m.bits DESC, m.held_because LIMIT 1
)"_sql;

sql::Rows rows(const DemoPlace& place, sql::Text text, const std::string& id) {
  return core::read(place.partnership, core::Viewer::migration(),
                    [&](core::Reading& reading) { return reading.rows(text, {id}); });
}

}  // namespace

DemoDesk::DemoDesk(const DemoPlace& place, const DemoStaff& staff)
    : place_(place), staff_(staff), agency_(place.partnership.packs.active()->partnership.matching_desk.agency) {}

void DemoDesk::remember(const core::ContactId& contact, const linkage::simulate::Story& story,
                        const linkage::simulate::Telling& telling) {
  const auto records = rows(place_, kRecordsOfContact, contact.text());
  base::expects(records.size() == telling.people.size(), "everybody who was told of has a record");
  for (std::size_t i = 0; i < records.size(); ++i)
    humans_.emplace(core::stored<core::RecordId>(records[i], 0), Human{story.number, telling.people[i].member});
}

void DemoDesk::remember_copy(const core::ReferralId& referral) {
  for (const auto& row : rows(place_, kRecordsOfReferral, referral.text()))
    if (const auto human = humans_.find(core::stored<core::RecordId>(row, 0)); human != humans_.end())
      humans_.emplace(core::stored<core::RecordId>(row, 1), human->second);
}

// Whoever is not from a story is of the cast, and nobody of a story.
bool DemoDesk::same(const core::RecordId& one, const core::RecordId& other) const {
  const auto first = humans_.find(one);
  const auto second = humans_.find(other);
  return first != humans_.end() && second != humans_.end() && first->second == second->second;
}

std::optional<DemoDesk::Pair> DemoDesk::next(const core::ContactId& contact) const {
  const auto found = rows(place_, kNextOfContact, contact.text());
  if (found.empty()) return std::nullopt;
  const auto& row = found.front();
  return Pair{core::stored<core::MatchId>(row, 0), row.integer(1),
              same(core::stored<core::RecordId>(row, 2), core::stored<core::RecordId>(row, 3))};
}

void DemoDesk::check(const core::ContactId& contact, base::Instant now) {
  while (const auto pair = next(contact))
    if (!decide(*pair, now)) return;
}

// False for one that the desk does not find. Where others were made one person meanwhile, that stands.
bool DemoDesk::decide(const Pair& pair, base::Instant now) {
  const auto& viewer = staff_.first(agency_);
  checks::Decision decision;
  decision.match = pair.id;
  decision.version = pair.version;
  bool one_person = false;
  const bool found = core::read(place_.partnership, viewer, [&](core::Reading& reading) {
    const auto both = core::find_pair(reading, pair.id);
    if (!both) return false;
    one_person = both->one_person();
    decision.shown = checks::decided_apart(reading, both->record.person, both->other.person).size();
    return true;
  });
  if (!found) return false;
  decision.answer = pair.same || one_person ? core::kSame : core::kApart;
  decision.reason_code = decision.answer == core::kSame ? "agency_confirmed" : "difference_explained";
  expected(checks::decide(place_.partnership, viewer, kRequest, decision, now), "a made-up check cannot be decided");
  return true;
}

}  // namespace waymark::app
