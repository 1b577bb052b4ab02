#include "core/clock_audience.hpp"

#include <algorithm>

namespace waymark::core {

Role role_of(std::string_view staff_role) {
  if (staff_role == to_text(Role::manager)) return Role::manager;
  return staff_role.ends_with(to_text(Role::coordinator)) ? Role::coordinator : Role::practitioner;
}

std::set<Role> first_to_hear(const pack::ClockRule* rule, const pack::Agency* agency) {
  std::set<Role> roles;
  if (rule) roles.insert(role_of(rule->escalates_to));
  roles.insert(Role::manager);
  const bool deputy = agency && !agency->deputy_role.empty();
  roles.insert(deputy ? role_of(agency->deputy_role) : Role::coordinator);
  return roles;
}

std::string passed_to(const std::set<Role>& roles) {
  std::string text;
  for (const auto role : roles) text.append(text.empty() ? "" : " ").append(to_text(role));
  return text;
}

std::string audience(const std::set<Role>& first, std::span<const Colleague> colleagues) {
  const auto any = [&](const auto& hears) { return std::any_of(colleagues.begin(), colleagues.end(), hears); };
  if (any([&](const Colleague& one) { return one.sees && first.contains(one.role); })) return passed_to(first);
  if (any([](const Colleague& one) { return one.sees; }))
    return passed_to({Role::practitioner, Role::coordinator, Role::manager});
  return std::string(colleagues.empty() ? kContactDeskNoAccount : kContactDesk);
}

}  // namespace waymark::core
