#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

#include "pack/cast.hpp"
#include "pack/read.hpp"
#include "pack/reserved.hpp"

namespace waymark::pack {

namespace {

constexpr std::string_view kFile = "cast.toml";

// Adds "14 months", "3 weeks" … to `ago`; false for anything else.
bool add_span(std::string_view count_text, std::string_view unit, Ago& ago) {
  int count = 0;
  const auto [end, error] = std::from_chars(count_text.data(), count_text.data() + count_text.size(), count);
  if (error != std::errc{} || end != count_text.data() + count_text.size() || count < 0 || count > 10000) return false;
  if (unit.ends_with('s')) unit.remove_suffix(1);
  if (unit == "year")
    ago.months += 12 * count;
  else if (unit == "month")
    ago.months += count;
  else if (unit == "week")
    ago.days += 7 * count;
  else if (unit == "day")
    ago.days += count;
  else if (unit == "hour")
    ago.minutes += 60 * count;
  else if (unit == "minute")
    ago.minutes += count;
  else
    return false;
  return true;
}

Ago read_ago(Entry& entry, std::string_view key) {
  Ago ago;
  const std::string text = entry.text(key);
  std::istringstream words(text);
  std::string count;
  std::string unit;
  bool understood = true;
  while (words >> count) understood = words >> unit && add_span(count, unit, ago) && understood;
  if (!understood)
    entry.report(key, fmt::format("“{}” is not a time ago such as \"14 months\" or \"3 weeks 2 days\"", text));
  return ago;
}

void check_reserved(Entry& entry, std::string_view key, const std::string& value, bool (*reserved)(std::string_view),
                    std::string_view right) {
  if (!value.empty() && !reserved(value))
    entry.report(key, fmt::format("“{}” could belong to somebody; use {}", value, right));
}

std::string read_email(Entry& entry) {
  std::string email = entry.text_or("email", "");
  check_reserved(entry, "email", email, is_example_email, "an address at example.org");
  return email;
}

CastStaff read_staff(Entry& entry) {
  CastStaff staff;
  staff.code = entry.code();
  staff.name = entry.text("name");
  staff.email = read_email(entry);
  staff.agency = entry.refer("agency", "agency");
  staff.desk = entry.text("desk");
  entry.loading().refer("desk", staff.agency + "/" + staff.desk, entry.place("desk"));
  staff.roles = entry.refer_all("roles", in_list(lists::staff_roles));
  staff.related_to = entry.refer_if("related_to", "person");
  staff.relation = entry.text_or("relation", "");
  staff.note = entry.text_or("note", "");
  return staff;
}

CastPerson read_person(Entry& entry) {
  CastPerson person;
  person.code = entry.code();
  person.given_names = entry.text("given_names");
  person.family_name = entry.text("family_name");
  person.age = entry.number("age", 0, 110);
  person.birth_month = static_cast<unsigned>(entry.number("birth_month", 1, 12));
  person.birth_day = static_cast<unsigned>(entry.number("birth_day", 1, 31));
  person.sex = entry.refer("sex", in_list(lists::sexes));
  person.gender = entry.refer_if("gender", in_list(lists::genders));
  person.note = entry.text_or("note", "");
  return person;
}

CastAddress read_address(Entry& entry) {
  constexpr std::array kClasses = {Named<const char*>{"normal", "normal"},
                                   Named<const char*>{"confidential", "confidential"},
                                   Named<const char*>{"refuge", "refuge"}, Named<const char*>{"sealed", "sealed"}};
  CastAddress address;
  address.lines = entry.text("lines");
  address.postcode = entry.text_or("postcode", "");
  address.address_class = entry.choice("class", kClasses);
  check_reserved(entry, "postcode", address.postcode, is_impossible_postcode,
                 "one that cannot exist, such as ZZ99 1AA");
  return address;
}

CastPhone read_phone(Entry& entry) {
  constexpr std::array kSafe = {Named<const char*>{"unknown", "unknown"}, Named<const char*>{"yes", "yes"},
                                Named<const char*>{"no", "no"}};
  CastPhone phone;
  phone.number = entry.text("number");
  phone.safe = entry.choice_if("safe", kSafe).value_or("unknown");
  phone.note = entry.text_or("note", "");
  check_reserved(entry, "number", phone.number, is_drama_phone,
                 "Ofcom's numbers for drama, 01632 960xxx or 07700 900xxx");
  return phone;
}

CastRecord read_record(Entry& entry) {
  constexpr std::array kBirth = {Named<BirthAs>{"true_date", BirthAs::true_date},
                                 Named<BirthAs>{"swapped", BirthAs::swapped},
                                 Named<BirthAs>{"unknown", BirthAs::unknown}};
  CastRecord record;
  record.code = entry.code();
  record.person = entry.refer("person", "person");
  record.agency = entry.refer("agency", "agency");
  record.reference = entry.text_or("reference", "");
  record.given_names = entry.text("given_names");
  record.family_name = entry.text("family_name");
  record.former_family_name = entry.text_or("former_family_name", "");
  record.birth = entry.choice_if("birth", kBirth).value_or(BirthAs::true_date);
  record.nhs_number = entry.text_or("nhs_number", "");
  check_reserved(entry, "nhs_number", record.nhs_number, is_test_nhs_number,
                 "ten digits that begin with 999 and end with the right check digit");
  entry.each("addresses", [&](Entry& inner) { record.addresses.push_back(read_address(inner)); });
  entry.each("phones", [&](Entry& inner) { record.phones.push_back(read_phone(inner)); });
  record.email = read_email(entry);
  record.opened = read_ago(entry, "opened");
  record.note = entry.text_or("note", "");
  return record;
}

CastPart read_part(Entry& entry) {
  CastPart part;
  part.record = entry.refer("record", "record");
  part.part = entry.refer("part", in_list(lists::parts));
  part.relationship = entry.refer_if("relationship", in_list(lists::relationships));
  return part;
}

CastContact read_contact(Entry& entry) {
  CastContact contact;
  contact.code = entry.code();
  contact.agency = entry.refer("agency", "agency");
  contact.staff = entry.refer("staff", "member of staff");
  contact.happened = read_ago(entry, "happened");
  contact.happened.minute_of_day = entry.minute_of_day_if("at");
  contact.channel = entry.refer("channel", in_list(lists::contact_channels));
  contact.forms = entry.refer_all("forms", in_list(lists::forms_of_abuse));
  entry.each("parts", [&](Entry& inner) { contact.parts.push_back(read_part(inner)); });
  if (contact.parts.empty()) entry.report("parts", "a contact is about somebody; add parts, the person at risk first");
  contact.danger = entry.refer_all("danger", in_list(lists::danger_questions));
  contact.two_way = entry.flag("two_way", false);
  contact.narrative = entry.text("narrative");
  return contact;
}

void know_pack(const Pack& pack, Loading& loading) {
  for (const auto& [name, list] : pack.lists)
    for (const Code& code : list.all()) loading.know(in_list(name), code.code);
  for (const Agency& agency : pack.agencies.all()) {
    loading.know("agency", agency.code);
    for (const Desk& desk : agency.desks) loading.know("desk", agency.code + "/" + desk.code);
  }
}

// Reads the [[key]] entries and makes their codes known as `kind`; the same code twice is a problem.
template <class T>
void read_cast_entries(Entry& root, std::string_view key, const std::string& kind, std::vector<T>& into,
                       T (*read)(Entry&)) {
  root.each(key, [&](Entry& entry) {
    T value = read(entry);
    entry.loading().define(kind, value.code, {}, entry.place());
    into.push_back(std::move(value));
  });
}

int about_minutes(const Ago& ago) { return (ago.months * 30 + ago.days) * 24 * 60 + ago.minutes; }

void check_order(Entry& root, const std::vector<CastContact>& contacts) {
  for (std::size_t i = 1; i < contacts.size(); ++i)
    if (about_minutes(contacts[i - 1].happened) < about_minutes(contacts[i].happened))
      root.report("contact", fmt::format("the contact “{}” is older than “{}” before it; put the oldest first",
                                         contacts[i].code, contacts[i - 1].code));
}

// A record belongs to one agency, and only that agency's contacts are about it.
void check_holders(Entry& root, const Cast& cast) {
  for (const CastContact& contact : cast.contacts) {
    const CastStaff* writer = cast.staff_member(contact.staff);
    if (writer && writer->agency != contact.agency)
      root.report("contact",
                  fmt::format("“{}” does not work for the agency of the contact “{}”", contact.staff, contact.code));
    for (const CastPart& part : contact.parts)
      if (const CastRecord* record = cast.record(part.record); record && record->agency != contact.agency)
        root.report("contact", fmt::format("the contact “{}” is about “{}”, which another agency holds; use a record "
                                           "of “{}”",
                                           contact.code, part.record, contact.agency));
  }
}

}  // namespace

LoadedCast load_cast_from_text(std::string_view toml, const Pack& pack) {
  const Files files = {{std::string(kFile), std::string(toml)}};
  Loading loading(files);
  know_pack(pack, loading);
  Cast cast;
  loading.read(std::string(kFile), [&](Entry& root) {
    read_cast_entries(root, "staff", "member of staff", cast.staff, read_staff);
    read_cast_entries(root, "person", "person", cast.people, read_person);
    read_cast_entries(root, "record", "record", cast.records, read_record);
    read_cast_entries(root, "contact", "contact", cast.contacts, read_contact);
    check_order(root, cast.contacts);
    check_holders(root, cast);
  });
  std::vector<Problem> problems = loading.finish();
  if (!problems.empty()) return {std::nullopt, std::move(problems)};
  return {std::move(cast), {}};
}

LoadedCast load_cast(const std::filesystem::path& folder, const Pack& pack) {
  std::ifstream stream(folder / kFile, std::ios::binary);
  if (!stream) return {std::nullopt, {{{std::string(kFile), 1, 1}, "this file cannot be read"}}};
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  return load_cast_from_text(text, pack);
}

}  // namespace waymark::pack
