#include "capabilities/contacts/typed_fields.hpp"

#include <algorithm>

#include "capabilities/contacts/fields.hpp"
#include "core/form/typed.hpp"

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

void add_day(http::Fields& fields, const std::string& name, base::Date day) {
  add_date(fields, name,
           {static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), {}});
}

std::string joined(const std::vector<std::string>& all, std::string_view between = ", ") {
  std::string text;
  for (const auto& one : all) text += (text.empty() ? "" : std::string(between)) + one;
  return text;
}

std::string spoken_names(const std::vector<linkage::PersonName>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) {
    const bool both = !name.forenames.empty() && !name.surname.empty();
    all.push_back(name.forenames + (both ? " " : "") + name.surname);
  }
  return joined(all, "\n");
}

// The form asks for two numbers; a record that was not made by it may hold more.
std::string after_first(const std::vector<std::string>& all) {
  if (all.size() < 2) return "";
  return joined({all.begin() + 1, all.end()});
}

void add_address(http::Fields& fields, const std::vector<core::Address>& addresses) {
  if (addresses.empty() || addresses.front().lines == core::kNoFixedAbode) return;
  const auto& address = addresses.front();
  add(fields, "address_class", core::to_text(address.address_class));
  if (address.address_class == core::AddressClass::sealed) return;
  add(fields, "address", address.lines);
  add(fields, "postcode", address.postcode);
}

void add_who(http::Fields& fields, const core::Identity& identity) {
  add(fields, "forenames", identity.forenames);
  add(fields, "surname", identity.surname);
  add(fields, "former_surname", joined(identity.former_surnames, "\n"));
  add(fields, "also_known_as", spoken_names(identity.aliases));
  add_date(fields, "birth", identity.birth_date);
  if (!identity.phones.empty()) add(fields, "phone", identity.phones.front());
  add(fields, "phone_other", after_first(identity.phones));
  add(fields, "email", joined(identity.emails));
  add_address(fields, identity.addresses);
  add(fields, "nhs_number", identity.nhs_number);
}

// Of somebody else in the contact, in the group of the form that is theirs.
void add_other(http::Fields& fields, std::string_view group, int number, const core::Identity& identity) {
  const auto name = [&](std::string_view code) { return core::form::field_in(group, number, code); };
  add(fields, name("forenames"), identity.forenames);
  add(fields, name("surname"), identity.surname);
  add(fields, name("also_known_as"), spoken_names(identity.aliases));
  add_date(fields, name("birth"), identity.birth_date);
  add(fields, name("phone"), joined(identity.phones));
  add(fields, name("email"), joined(identity.emails));
  if (identity.addresses.empty()) return;
  add(fields, name("address"), identity.addresses.front().lines);
  add(fields, name("postcode"), identity.addresses.front().postcode);
}

void add_others(http::Fields& fields, std::string_view group, const std::vector<std::optional<core::Record>>& records) {
  int number = 0;
  for (const auto& record : records) {
    ++number;
    if (record) add_other(fields, group, number, record->identity);
  }
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
  for (const auto& form : contact.forms) add(fields, "forms", form);
  add_day(fields, "happened", contact.happened_on);
  add(fields, "channel", details.channel);
  add(fields, "narrative", details.narrative);
  add(fields, "children", details.children);
  // Contacts were kept without it once, and their kind alone says it.
  add(fields, "two_way", details.two_way.empty() && contact.kind == kSupport ? "yes" : details.two_way);
}

// A contact that an older version wrote, or one that came from elsewhere.
void add_without_answers(http::Fields& fields, const Contact& contact, const PeopleOf& people) {
  const auto& details = contact.details;
  for (const auto& [code, answer] : details.danger) add(fields, danger_field(code), answer);
  add(fields, "safe_to_talk", details.safe_to_talk);
  if (details.stated_age) add(fields, "age", std::to_string(*details.stated_age));
  if (people.victim) {
    const auto sex = people.victim->identity.sex;
    if (sex != linkage::Sex::unknown) add(fields, "sex", core::to_text(sex));
    add_reaching(fields, people.victim->safe_contact);
  }
  add(fields, "sex", details.stated_sex);
  add_what(fields, contact);
  if (const auto* part = contact.alleged_perpetrator()) add(fields, "harm_relationship", part->relationship);
  add(fields, "consent", details.consent);
  add(fields, "basis_reason", details.reason);
  add(fields, "wishes", details.wishes);
}

}  // namespace

PeopleOf people_of(const Contact& contact, core::Reading& reading) {
  const auto records_with = [&](std::string_view part) {
    std::vector<std::optional<core::Record>> records;
    for (const auto* one : contact.those_with(part)) records.push_back(core::find_record(reading, one->record));
    return records;
  };
  const auto* victim = contact.victim();
  return {victim ? core::find_record(reading, victim->record) : std::nullopt, records_with(kAllegedPerpetrator),
          records_with(kChild)};
}

http::Fields typed_fields(const Contact& contact, const PeopleOf& people) {
  http::Fields fields;
  if (contact.details.answers.empty())
    add_without_answers(fields, contact, people);
  else
    core::form::give_back(contact.details.answers, fields);
  // "Leave empty for today" meant the day on which it was recorded.
  if (fields.get("happened-day").empty()) add_day(fields, "happened", contact.happened_on);
  if (people.victim) add_who(fields, people.victim->identity);
  add_others(fields, "harm", people.harmers);
  add_others(fields, "child", people.children);
  add(fields, kPurpose, contact.purpose);
  add(fields, basis_field(contact.purpose), contact.basis);
  return fields;
}

}  // namespace waymark::contacts
