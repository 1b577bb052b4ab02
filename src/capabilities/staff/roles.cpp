#include "capabilities/staff/roles.hpp"

namespace waymark::staff {

std::string role_name(core::Role role) { return std::string(core::to_text(role)); }

std::string role_title(core::Role role) {
  auto title = role_name(role);
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  return title;
}

std::string role_help(core::Role role) {
  switch (role) {
    case core::Role::practitioner:
      return "Records contacts, asks the questions, refers and answers referrals.";
    case core::Role::coordinator:
      return "The same, for a meeting or a contact desk.";
    case core::Role::manager:
      return "The same, keeps colleagues out of a person’s record, and reads why pathways were not taken up.";
    case core::Role::administrator:
      return "Looks after accounts. Sees nobody’s record.";
  }
  return "";
}

}  // namespace waymark::staff
