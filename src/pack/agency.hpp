#pragma once
// Who works in the partnership (agencies.toml, with local telephone numbers in desks.toml).
#include <string>
#include <string_view>
#include <vector>

#include "pack/dated.hpp"

namespace waymark::pack {

// What a known-to answer says about the holder of a record (service_classes.toml).
struct ServiceClass {
  std::string code;
  std::string label;
  bool sensitive = false;  // answered without number or dates, through the contact desk, if at all
  std::string shown_as;    // what an enquirer reads: "Housing"; for every sensitive class "Specialist support"
  Dated dated;
  bool operator==(const ServiceClass&) const = default;
};

// The team that answers enquiries.
struct Desk {
  std::string code;
  std::string name;
  std::string phone;    // empty: not published, "ask the desk"
  std::string hours;    // in words: "Monday to Friday, 9am to 5pm"; may be empty
  std::string hearing;  // how a caller who cannot hear reaches it: "text relay 18001 then the number"; may be empty
  bool operator==(const Desk&) const = default;
};

enum class AgencyKind { statutory, health, voluntary, education, justice, commissioned, governance };

struct Agency {
  std::string code;
  std::string name;
  AgencyKind kind = AgencyKind::statutory;
  std::string service_class;       // code of a ServiceClass
  std::vector<Desk> desks;         // at least one; the first is where enquiries go unless somebody says otherwise
  bool support_service = false;    // its first two-way contact with a person means "support has begun"
  bool notification_right = true;  // is told who asked about its records, and may be asked for more; the audit has both
  std::vector<std::string> roles;  // codes in the list `staff_roles` that its people may have
  // One of `roles` that hears of a missed deadline beside the one that the clock names and the managers; empty: its
  // coordinators do beside them.
  std::string deputy_role;
  Dated dated;

  const Desk* desk(std::string_view code) const;  // nullptr: it has none of that code
  bool operator==(const Agency&) const = default;
};

}  // namespace waymark::pack
