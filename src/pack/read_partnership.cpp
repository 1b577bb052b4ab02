#include <fmt/format.h>

#include "pack/read.hpp"
#include "platform/base/failure.hpp"

namespace waymark::pack {

namespace {

void check_time_zone(Entry& entry, const std::string& zone) {
  try {
    base::local_time(base::Instant{}, zone);
  } catch (const base::InfrastructureError&) {
    entry.report("time_zone", fmt::format("there is no time zone “{}”; England's is “Europe/London”", zone));
  }
}

Area read_area(Entry& entry) {
  Area area{entry.code(), entry.text("label")};
  entry.loading().know("area", area.code);
  return area;
}

UrgentContact read_urgent_contact(Entry& entry) {
  UrgentContact contact;
  contact.code = entry.code();
  contact.label = entry.text("label");
  contact.number = entry.text_or("number", "");
  contact.advice = entry.text_or("advice", "");
  return contact;
}

}  // namespace

DeskAddress read_desk_address(Entry& entry, std::string_view key) {
  DeskAddress address;
  entry.within(key, [&](Entry& inner) {
    address.agency = inner.code("agency");
    address.desk = inner.code("desk");
    if (address.agency.empty() || address.desk.empty()) return;
    inner.loading().refer("desk", address.agency + "/" + address.desk, inner.place("agency"));
  });
  return address;
}

void read_partnership(Loading& loading, Pack& pack) {
  loading.read("partnership.toml", [&](Entry& root) {
    Partnership& partnership = pack.partnership;
    partnership.code = root.code();
    partnership.name = root.text("name");
    partnership.time_zone = root.text("time_zone");
    if (!partnership.time_zone.empty()) check_time_zone(root, partnership.time_zone);
    partnership.calendar = root.refer("calendar", "calendar");
    partnership.contact_desk = read_desk_address(root, "contact_desk");
    partnership.matching_desk = read_desk_address(root, "matching_desk");
    partnership.match_answer_within_hours = root.number("match_answer_within_hours", 1, 720);
    root.each("area", [&](Entry& entry) { partnership.areas.push_back(read_area(entry)); });
    root.each("neighbour", [&](Entry& entry) { partnership.neighbours.push_back(read_area(entry)); });
    root.each("urgent_contact",
              [&](Entry& entry) { partnership.urgent_contacts.push_back(read_urgent_contact(entry)); });
    partnership.dated = root.dated();
  });
}

}  // namespace waymark::pack
