#include "capabilities/contacts/typed_fields.hpp"

#include <algorithm>

#include "capabilities/contacts/fields.hpp"

namespace waymark::contacts {

namespace {

void add(http::Fields& fields, std::string_view name, std::string_view value) {
  if (!value.empty()) fields.add(std::string(name), std::string(value));
}

void add_date(http::Fields& fields, const std::string& name, const linkage::BirthDate& date) {
  if (date.day) add(fields, name + "-day", std::to_string(*date.day));
  if (date.month) add(fields, name + "-month", std::to_string(*date.month));
  if (date.year) add(fields, name + "-year", std::to_string(*date.year));
}

// The form asks for one of each; a record that was not made by it may hold more.
std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const auto& one : all) text += (text.empty() ? "" : ", ") + one;
  return text;
}

std::string spoken_names(const std::vector<linkage::PersonName>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) {
    const bool both = !name.forenames.empty() && !name.surname.empty();
    all.push_back(name.forenames + (both ? " " : "") + name.surname);
  }
  return joined(all);
}

void add_address(http::Fields& fields, const std::vector<core::Address>& addresses) {
  if (addresses.empty()) return;
  const auto& address = addresses.front();
  add(fields, "address_class", core::to_text(address.address_class));
  if (address.address_class == core::AddressClass::sealed) return;
  add(fields, "address", address.lines);
  add(fields, "postcode", address.postcode);
}

void add_who(http::Fields& fields, const core::Identity& identity, const Details& details) {
  add(fields, "forenames", identity.forenames);
  add(fields, "surname", identity.surname);
  add(fields, "former_surname", joined(identity.former_surnames));
  add(fields, "also_known_as", spoken_names(identity.aliases));
  add_date(fields, "birth", identity.birth_date);
  if (details.stated_age) add(fields, "age", std::to_string(*details.stated_age));
  if (identity.sex != linkage::Sex::unknown) add(fields, "sex", core::to_text(identity.sex));
  add(fields, "sex", details.stated_sex);
  add(fields, "phone", joined(identity.phones));
  add(fields, "email", joined(identity.emails));
  add_address(fields, identity.addresses);
  add(fields, "nhs_number", identity.nhs_number);
}

// Of two numbers of one kind one may be unsafe: then the kind is.
std::optional<core::Safety> safety_of(const std::vector<core::ContactMethod>& methods, std::string_view kind) {
  std::optional<core::Safety> worst;
  for (const auto& method : methods) {
    const bool worse = !worst || *worst == core::Safety::safe || method.safety == core::Safety::unsafe;
    if (method.kind == kind && worse) worst = method.safety;
  }
  return worst;
}

void add_new(std::vector<std::string>& all, const std::string& text) {
  if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

void add_reaching(http::Fields& fields, const core::SafeContact& contact) {
  for (const auto& reach : kReaches)
    if (const auto safety = safety_of(contact.methods, reach.method)) add(fields, reach.field, core::to_text(*safety));
  std::vector<std::string> times;
  std::vector<std::string> who_else;
  for (const auto& method : contact.methods) {
    add_new(times, method.times);
    add_new(who_else, method.who_else);
  }
  add(fields, "reach_times", joined(times));
  add(fields, "reach_who_else", joined(who_else));
  add(fields, "code_word", contact.code_word);
}

void add_what(http::Fields& fields, const Contact& contact) {
  const auto& details = contact.details;
  const auto day = contact.happened_on;
  for (const auto& form : contact.forms) add(fields, "forms", form);
  add_date(fields, "happened",
           {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), {}});
  add(fields, "channel", details.channel);
  add(fields, "narrative", details.narrative);
  add(fields, "children", details.children);
  // Contacts were kept without it once, and their kind alone says it.
  add(fields, "two_way", details.two_way.empty() && contact.kind == kSupport ? "yes" : details.two_way);
}

void add_reason(http::Fields& fields, const Contact& contact) {
  add(fields, "purpose", contact.purpose);
  add(fields, basis_field(contact.purpose), contact.basis);
  add(fields, "consent", contact.details.consent);
  add(fields, "basis_reason", contact.details.reason);
  add(fields, "wishes", contact.details.wishes);
}

}  // namespace

http::Fields typed_fields(const Contact& contact, const std::optional<core::Record>& person,
                          const std::optional<core::Record>& other) {
  http::Fields fields;
  for (const auto& [code, answer] : contact.details.danger) add(fields, danger_field(code), answer);
  add(fields, "safe_to_talk", contact.details.safe_to_talk);
  if (person) {
    add_who(fields, person->identity, contact.details);
    add_reaching(fields, person->safe_contact);
  }
  add_what(fields, contact);
  if (other) {
    add(fields, "harm_forenames", other->identity.forenames);
    add(fields, "harm_surname", other->identity.surname);
    add_date(fields, "harm_birth", other->identity.birth_date);
  }
  if (const auto* part = contact.alleged_perpetrator()) add(fields, "relationship", part->relationship);
  add_reason(fields, contact);
  return fields;
}

}  // namespace waymark::contacts
