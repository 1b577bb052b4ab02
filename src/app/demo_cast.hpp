#pragma once
// The cast's part of a demonstration.
#include <map>
#include <string>
#include <vector>

#include "core/identity.hpp"
#include "core/partnership.hpp"
#include "core/safe_contact.hpp"
#include "core/viewer.hpp"
#include "pack/cast.hpp"

namespace waymark::app {

// What a demonstration has made so far, by the codes of the cast.
struct DemoWorld {
  std::map<std::string, core::Viewer> staff;
  std::map<std::string, std::vector<core::PersonId>> people;  // whom the records of one human being are taken for
};

core::Role role_of(const pack::CastStaff& staff);
core::Identity identity_of(const pack::CastRecord& record, const pack::Cast& cast, base::Date today);
core::SafeContact safe_contact_of(const pack::CastRecord& record);

DemoWorld add_accounts(const core::Partnership& partnership, const pack::Cast& cast);
// The records, contacts and locks, the oldest first. `world` has the accounts already.
void add_story(const core::Partnership& partnership, const pack::Cast& cast, DemoWorld& world);

}  // namespace waymark::app
