#pragma once
// Roles as our pages name them.
#include <array>
#include <string>

#include "core/viewer.hpp"

namespace waymark::staff {

inline constexpr std::array kRoles = {core::Role::practitioner, core::Role::coordinator, core::Role::manager,
                                      core::Role::administrator};

std::string role_name(core::Role role);   // "practitioner"
std::string role_title(core::Role role);  // "Practitioner"
std::string role_help(core::Role role);   // what they may do, in a sentence

}  // namespace waymark::staff
