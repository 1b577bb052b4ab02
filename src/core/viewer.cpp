#include "core/viewer.hpp"

#include <array>

namespace waymark::core {

namespace {

constexpr std::array<std::pair<Role, std::string_view>, 4> kRoles = {{
    {Role::practitioner, "practitioner"},
    {Role::coordinator, "coordinator"},
    {Role::manager, "manager"},
    {Role::administrator, "administrator"},
}};

}  // namespace

std::string_view to_text(Role role) {
  for (const auto& [known, text] : kRoles)
    if (known == role) return text;
  return "";
}

std::optional<Role> parse_role(std::string_view text) {
  for (const auto& [role, known] : kRoles)
    if (known == text) return role;
  return std::nullopt;
}

Viewer::Viewer(ViewerKind kind, Role role, std::string staff_id, std::string agency)
    : kind_(kind), role_(role), staff_id_(std::move(staff_id)), agency_(std::move(agency)) {}

bool Viewer::opens_sealed() const { return kind_ != ViewerKind::clock_keeper && kind_ != ViewerKind::indicators; }

Viewer Viewer::staff(StaffId id, std::string agency, Role role) {
  return {ViewerKind::staff, role, id.text(), std::move(agency)};
}

Viewer Viewer::matcher(const Viewer& enquirer) {
  return {ViewerKind::matcher, Role::practitioner, enquirer.staff_id_, enquirer.agency_};
}

Viewer Viewer::matcher(const StaffId& enquirer, std::string agency) {
  return {ViewerKind::matcher, Role::practitioner, enquirer.text(), std::move(agency)};
}

Viewer Viewer::name_index(std::string agency) {
  return {ViewerKind::name_index, Role::practitioner, "", std::move(agency)};
}

Viewer Viewer::clock_keeper() { return {ViewerKind::clock_keeper, Role::practitioner, "", ""}; }
Viewer Viewer::indicators() { return {ViewerKind::indicators, Role::practitioner, "", ""}; }
Viewer Viewer::migration() { return {ViewerKind::migration, Role::practitioner, "", ""}; }

std::string Viewer::name() const {
  switch (kind_) {
    case ViewerKind::staff:
      return staff_id_;
    case ViewerKind::matcher:
      return "matcher:" + staff_id_;
    case ViewerKind::name_index:
      return "name_index";
    case ViewerKind::clock_keeper:
      return "clock_keeper";
    case ViewerKind::indicators:
      return "indicators";
    case ViewerKind::migration:
      return "migration";
  }
  return "";
}

}  // namespace waymark::core
