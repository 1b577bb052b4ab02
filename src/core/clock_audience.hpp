#pragma once
// Who hears of a missed deadline. Pure. docs/decisions says why so.
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/viewer.hpp"
#include "pack/agency.hpp"
#include "pack/clock_rule.hpp"

namespace waymark::core {

// Where nobody in the clock's agency may see it: all are kept from it, or nobody who could deal with it has an account.
inline constexpr std::string_view kContactDesk = "contact_desk";
inline constexpr std::string_view kContactDeskNoAccount = "contact_desk_no_account";

// The role in this program of a role in the pack's list `staff_roles`: "marac_coordinator" is a coordinator; whoever is
// not in charge is a practitioner.
Role role_of(std::string_view staff_role);

// Whoever in the agency hears first: the role that the rule names, the agency's deputy and its managers. Without a
// deputy its coordinators stand in. A deputy never keeps a manager from hearing.
std::set<Role> first_to_hear(const pack::ClockRule* rule, const pack::Agency* agency);

// As a clock keeps it: "coordinator manager".
std::string passed_to(const std::set<Role>& roles);

// Somebody with an open account in the clock's agency who could deal with it, and who may see it or is kept from it.
// Administrators are not asked, and about a possible match nobody but coordinators.
struct Colleague {
  Role role = Role::practitioner;
  bool sees = false;
};
// `first` where at least one of them sees the clock, so that whoever is kept from it is never the only one; otherwise
// everybody there; otherwise the contact desk.
std::string audience(const std::set<Role>& first, std::span<const Colleague> colleagues);

}  // namespace waymark::core
