#include <fmt/format.h>

#include <algorithm>

#include "pack/read.hpp"

namespace waymark::pack {

namespace {

constexpr std::array kKinds = {
    Named<AgencyKind>{"statutory", AgencyKind::statutory},
    Named<AgencyKind>{"health", AgencyKind::health},
    Named<AgencyKind>{"voluntary", AgencyKind::voluntary},
    Named<AgencyKind>{"education", AgencyKind::education},
    Named<AgencyKind>{"justice", AgencyKind::justice},
    Named<AgencyKind>{"commissioned", AgencyKind::commissioned},
    Named<AgencyKind>{"governance", AgencyKind::governance},
};

Desk read_desk(Entry& entry) {
  Desk desk;
  desk.code = entry.code();
  desk.name = entry.text("name");
  desk.phone = entry.text_or("phone", "");
  desk.hours = entry.text_or("hours", "");
  desk.hearing = entry.text_or("hearing", "");
  return desk;
}

void read_desks(Entry& entry, Agency& agency) {
  entry.each("desk", [&](Entry& inner) {
    Desk desk = read_desk(inner);
    if (agency.desk(desk.code)) inner.report("code", fmt::format("the desk “{}” is already there", desk.code));
    inner.loading().know("desk", agency.code + "/" + desk.code);
    agency.desks.push_back(std::move(desk));
  });
  if (agency.desks.empty()) entry.report("desk", "an agency needs a desk that answers enquiries; add [[agency.desk]]");
}

// A deputy whom the agency cannot have would hear of nothing.
void check_deputy(Entry& entry, const Agency& agency) {
  const auto& roles = agency.roles;
  if (agency.deputy_role.empty() || std::find(roles.begin(), roles.end(), agency.deputy_role) != roles.end()) return;
  entry.report("deputy_role",
               fmt::format("nobody there has the role “{}”; name one of the agency's own roles", agency.deputy_role));
}

Agency read_agency(Entry& entry) {
  Agency agency;
  agency.code = entry.code();
  agency.name = entry.text("name");
  agency.kind = entry.choice("kind", kKinds);
  agency.service_class = entry.refer("service_class", "service class");
  agency.support_service = entry.flag("support_service", false);
  agency.notification_right = entry.flag("notification_right", true);
  agency.roles = entry.refer_all("roles", in_list(lists::staff_roles));
  agency.deputy_role = entry.refer_if("deputy_role", in_list(lists::staff_roles));
  check_deputy(entry, agency);
  read_desks(entry, agency);
  return agency;
}

// desks.toml says for a desk of agencies.toml what changes oftener, or is not published.
void apply_local_desk(Entry& entry, std::vector<Agency>& agencies) {
  const std::string agency_code = entry.code("agency");
  const std::string desk_code = entry.code("desk");
  const std::string phone = entry.text_or("phone", "");
  const std::string hours = entry.text_or("hours", "");
  const std::string hearing = entry.text_or("hearing", "");
  entry.loading().refer("desk", agency_code + "/" + desk_code, entry.place("agency"));
  for (Agency& agency : agencies)
    for (Desk& desk : agency.desks) {
      if (agency.code != agency_code || desk.code != desk_code) continue;
      if (!phone.empty()) desk.phone = phone;
      if (!hours.empty()) desk.hours = hours;
      if (!hearing.empty()) desk.hearing = hearing;
    }
}

ServiceClass read_service_class(Entry& entry) {
  ServiceClass service_class;
  service_class.code = entry.code();
  service_class.label = entry.text("label");
  service_class.sensitive = entry.flag("sensitive", false);
  service_class.shown_as = entry.text("shown_as");
  return service_class;
}

// Two different words for sensitive services would tell them apart, which is what the word is there to prevent.
void check_shown_alike(Entry& root, const std::vector<ServiceClass>& classes) {
  const auto sensitive = [](const ServiceClass& each) { return each.sensitive; };
  const auto first = std::find_if(classes.begin(), classes.end(), sensitive);
  for (const ServiceClass& each : classes)
    if (each.sensitive && each.shown_as != first->shown_as)
      root.report("service_class",
                  fmt::format("the sensitive service class “{}” is shown as “{}” but “{}” as “{}”; all "
                              "sensitive classes must be shown by the same words",
                              each.code, each.shown_as, first->code, first->shown_as));
}

}  // namespace

const Desk* Agency::desk(std::string_view desk_code) const {
  const auto found = std::find_if(desks.begin(), desks.end(), [&](const Desk& d) { return d.code == desk_code; });
  return found == desks.end() ? nullptr : &*found;
}

void read_service_classes(Loading& loading, Pack& pack) {
  std::vector<ServiceClass> classes;
  loading.read("service_classes.toml", [&](Entry& root) {
    read_each(root, "service_class", "service class", classes, read_service_class);
    check_shown_alike(root, classes);
  });
  pack.service_classes = Editions(std::move(classes));
}

void read_agencies(Loading& loading, Pack& pack) {
  std::vector<Agency> agencies;
  loading.read("agencies.toml", [&](Entry& root) { read_each(root, "agency", "agency", agencies, read_agency); });
  loading.read_if_present(
      "desks.toml", [&](Entry& root) { root.each("desk", [&](Entry& entry) { apply_local_desk(entry, agencies); }); });
  pack.agencies = Editions(std::move(agencies));
}

}  // namespace waymark::pack
