#pragma once
// A contact that is recorded without typing it in, and values that a page's form carries.
#include <gtest/gtest.h>

#include <regex>

#include "capabilities/contacts/contacts.hpp"
#include "engines/each_engine.hpp"

namespace waymark {

// Opal, at an address that only her own agency may know, with a code word and one unsafe way to reach her.
inline contacts::NewContact told_by_opal(world::World& world, int birth_year = 1990) {
  contacts::Involved opal{std::string(contacts::kVictim), "", {}, {}};
  opal.identity.forenames = "Opal";
  opal.identity.surname = "Madeup";
  opal.identity.birth_date.year = birth_year;
  opal.identity.birth_date.month = 1U;
  opal.identity.birth_date.day = 2U;
  opal.identity.phones = {"07700 900177"};
  opal.identity.addresses = {{"3 Hidden Lane", "ZZ1 3CC", core::AddressClass::confidential}};
  opal.safe_contact.code_word = "marmalade";
  opal.safe_contact.methods = {{"text_message", "07700 900177", core::Safety::safe, "mornings", ""},
                               {"phone_call", "", core::Safety::unsafe, "", ""}};
  contacts::NewContact contact;
  contact.id = core::ContactId::random(world.randomness(), "contact");
  contact.happened_on = base::local_time(world.clock().now(), "Europe/London").date;
  contact.purpose = "safeguard_adult";
  contact.basis = "safeguarding_public_task";
  contact.forms = {"domestic_abuse"};
  contact.people = {opal};
  contact.details.children = "no";
  return contact;
}

inline core::ContactId record(world::World& world, const std::string& staff, const contacts::NewContact& contact) {
  const auto recorded =
      contacts::record_contact(world.partnership(), world.staff(staff), "request", contact, world.clock().now());
  base::expects(recorded.ok(), "a test's contact is recorded");
  return *recorded;
}

// What the audit says that somebody did, in its order.
inline std::vector<std::string> audited(world::World& world, const std::string& action) {
  using sql::operator""_sql;
  const auto& partnership = world.partnership();
  const auto rows = partnership.database.read({partnership.code, "test"}, [&](sql::Snapshot& snapshot) {
    return snapshot.query(
        "SELECT subject_id FROM audit_entry WHERE partnership_id = $1 AND action = $2 ORDER BY position"_sql,
        {partnership.code, action});
  });
  std::vector<std::string> subjects;
  for (const auto& row : rows) subjects.emplace_back(row.text(0));
  return subjects;
}

// The values of every hidden field of that name.
inline std::vector<std::string> all_hidden(const world::Browser& browser, const std::string& name) {
  const std::regex field("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"");
  const auto& page = browser.page().body;
  std::vector<std::string> values;
  for (std::sregex_iterator found(page.begin(), page.end(), field), end; found != end; ++found)
    values.push_back((*found)[1].str());
  return values;
}

// The value of the first one; "" where there is none.
inline std::string hidden(const world::Browser& browser, const std::string& name) {
  const auto all = all_hidden(browser, name);
  return all.empty() ? "" : all.front();
}

}  // namespace waymark
