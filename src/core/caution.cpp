#include "core/caution.hpp"

#include <algorithm>

#include "core/alleged_perpetrators.hpp"
#include "core/same_place.hpp"
#include "core/same_value.hpp"

namespace waymark::core {

namespace {

constexpr std::string_view kNever = "no_contact";

bool is_in(const std::vector<std::string>& texts, const std::string& value) {
  return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return same_value(text, value); });
}

bool holds(const Record& record, const std::string& value) {
  const auto& methods = record.safe_contact.methods;
  return value.empty() || is_in(record.identity.phones, value) || is_in(record.identity.emails, value) ||
         std::any_of(methods.begin(), methods.end(),
                     [&](const ContactMethod& method) { return same_value(method.value, value); });
}

bool speak_of(const std::vector<ContactMethod>& methods, const std::string& kind) {
  return std::any_of(methods.begin(), methods.end(), [&](const ContactMethod& method) { return method.kind == kind; });
}

std::vector<ContactMethod> worst_of(const Record& record, const std::vector<Record>& records,
                                    const std::vector<AllegedPerpetrator>& others) {
  const auto all = reaching(records, {}, others);
  std::vector<ContactMethod> methods;
  if (all.never) methods.push_back({std::string(kNever), "", Safety::unsafe, "", ""});
  for (const auto& reach : all.reaches)
    if (holds(record, reach.value))
      methods.push_back({reach.kind, reach.value, all.never ? Safety::unsafe : reach.safety, reach.times,
                         reach.who_else, reach.refused_by});
  // "Do not call" holds although it was said beside a number that this record does not have.
  for (const auto& other : records)
    for (const auto& method : other.safe_contact.methods)
      if (method.value.empty() && method.safety == Safety::unsafe && method.kind != kNever &&
          !speak_of(methods, method.kind))
        methods.push_back(method);
  return methods;
}

// The classes stand in the order of how strict they are.
Address protect(Address address, const std::vector<Record>& records) {
  for (const auto& record : records)
    for (const auto& other : record.identity.addresses)
      if (other.address_class > address.address_class && may_be_one_place(address, other))
        address.address_class = other.address_class;
  return address;
}

Record as_said(Record record) {
  std::erase_if(record.safe_contact.methods, [](const ContactMethod& method) { return method.refused(); });
  return record;
}

void add_refused(std::vector<ContactMethod>& methods, const ContactMethod& refused) {
  const auto same = std::find_if(methods.begin(), methods.end(), [&](const ContactMethod& method) {
    return method.refused() && method.kind == refused.kind && same_value(method.value, refused.value);
  });
  if (same == methods.end())
    methods.push_back(refused);
  else
    same->refused_by.insert(same->refused_by.end(), refused.refused_by.begin(), refused.refused_by.end());
}

// What was called safe, and is shared with whoever is accused.
void refuse_shared(std::vector<ContactMethod>& methods, const std::vector<Record>& said,
                   const std::vector<AllegedPerpetrator>& others) {
  const auto copied = methods;
  for (const auto& reach : reaching(said, {}, others).reaches)
    for (const auto& method : copied)
      if (reach.shared() && method.may_use() && method.kind == reach.kind && method.value == reach.value)
        add_refused(methods, {reach.kind, reach.value, Safety::unsafe, reach.times, reach.who_else, reach.shared_with});
}

}  // namespace

Record with_caution(Record record, const std::vector<Record>& records, const std::vector<AllegedPerpetrator>& others) {
  record.safe_contact.methods = worst_of(record, records, others);
  record.identity.addresses = cautious_addresses(record, records);
  auto& note = record.safe_contact.note;
  for (const auto& other : records)
    if (const auto& more = other.safe_contact.note; !more.empty() && note.find(more) == std::string::npos)
      note += (note.empty() ? "" : " ") + more;
  return record;
}

std::vector<Address> cautious_addresses(const Record& record, const std::vector<Record>& records) {
  std::vector<Address> addresses;
  for (const auto& address : record.identity.addresses) addresses.push_back(protect(address, records));
  return addresses;
}

Record with_known_caution(Reading& reading, const Record& record) {
  const auto records = records_of(reading, record.person);
  return with_caution(record, records, known_alleged_perpetrators(reading, record.person, records));
}

SafeContact safe_contact_to_copy(const Record& record, const std::vector<Record>& records,
                                 const std::vector<AllegedPerpetrator>& others) {
  std::vector<Record> said;
  for (const auto& one : records) said.push_back(as_said(one));
  auto copy = with_caution(as_said(record), said).safe_contact;
  for (const auto& one : records)
    for (const auto& method : one.safe_contact.methods)
      if (method.refused() && holds(record, method.value)) add_refused(copy.methods, method);
  refuse_shared(copy.methods, said, others);
  return copy;
}

}  // namespace waymark::core
