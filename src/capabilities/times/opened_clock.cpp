#include "capabilities/times/opened_clock.hpp"

#include "capabilities/staff/staff.hpp"

namespace waymark::times {

using core::web::Visit;

namespace {

// Of those who still have an account in the viewer's own agency.
std::map<std::string, std::string> names_of(core::Reading& reading, const std::vector<core::ClockEvent>& events) {
  std::map<std::string, std::string> names;
  for (const auto& event : events) {
    const auto id = core::StaffId::parse(event.by);
    if (!id || names.contains(event.by)) continue;
    const auto account = staff::find_account(reading, *id);
    if (account && account->agency == reading.viewer().agency()) names[event.by] = account->name;
  }
  return names;
}

struct Found {
  core::KeptClock kept;
  std::optional<core::Record> record;
  std::map<std::string, std::string> names;
};

std::optional<Found> find(core::Reading& reading, const core::ClockId& id) {
  auto kept = core::find_clock(reading, id);
  if (!kept || kept->clock.subject_kind == "match") return std::nullopt;
  auto record = core::find_record(reading, kept->clock.record);
  auto names = names_of(reading, kept->events);
  return Found{std::move(*kept), std::move(record), std::move(names)};
}

}  // namespace

std::optional<OpenedClock> open_clock(Visit& visit) {
  const auto id = visit.id<core::ClockId>();
  if (!id) return std::nullopt;
  auto found = visit.read([&](core::Reading& reading) { return find(reading, *id); });
  if (!found) return std::nullopt;
  auto terms = core::terms_of(visit.partnership(), found->kept.clock);
  if (!terms) throw base::InfrastructureError("the pack under which a clock began no longer has its rule");
  return OpenedClock{std::move(found->kept), std::move(*terms), std::move(found->record), std::move(found->names)};
}

void note_what_is_shown(Visit& visit, const OpenedClock& opened) {
  visit.saw("clock", opened.clock().id.text());
  if (opened.record) visit.saw("record", opened.record->id.text());
}

bool in_charge(const core::Viewer& viewer) {
  return viewer.role() == core::Role::coordinator || viewer.role() == core::Role::manager;
}

base::Instant due_if_it_goes_on(const OpenedClock& opened, base::Instant now) {
  auto events = opened.kept.events;
  core::ClockEvent goes_on;
  goes_on.kind = core::ClockEventKind::resumed;
  goes_on.at = opened.kept.moment(now);
  events.push_back(std::move(goes_on));
  return core::due_of(opened.rule(), *opened.terms.calendar, opened.clock().started, events, opened.terms.zone());
}

}  // namespace waymark::times
