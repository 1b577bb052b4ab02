#include "core/caution.hpp"

#include <algorithm>

#include "core/reaching.hpp"
#include "core/same_place.hpp"

namespace waymark::core {

namespace {

constexpr std::string_view kNever = "no_contact";

bool holds(const Record& record, const std::string& value) {
  const auto same = [&](const std::string& other) { return comparable_value(other) == comparable_value(value); };
  const auto& methods = record.safe_contact.methods;
  return std::any_of(record.identity.phones.begin(), record.identity.phones.end(), same) ||
         std::any_of(record.identity.emails.begin(), record.identity.emails.end(), same) ||
         std::any_of(methods.begin(), methods.end(), [&](const ContactMethod& method) { return same(method.value); });
}

bool speak_of(const std::vector<ContactMethod>& methods, const std::string& kind) {
  return std::any_of(methods.begin(), methods.end(), [&](const ContactMethod& method) { return method.kind == kind; });
}

std::vector<ContactMethod> worst_of(const Record& record, const std::vector<Record>& records) {
  const auto all = reaching(records, {}, {});
  std::vector<ContactMethod> methods;
  if (all.never) methods.push_back({std::string(kNever), "", Safety::unsafe, "", ""});
  for (const auto& reach : all.reaches)
    if (reach.value.empty() || holds(record, reach.value))
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

void protect(Address& address, const std::vector<Record>& records) {
  if (address.address_class != AddressClass::normal) return;
  for (const auto& record : records)
    for (const auto& other : record.identity.addresses)
      if (other.address_class != AddressClass::normal && may_be_one_place(address, other))
        address.address_class = other.address_class;
}

}  // namespace

Record with_caution(Record record, const std::vector<Record>& records) {
  record.safe_contact.methods = worst_of(record, records);
  for (auto& address : record.identity.addresses) protect(address, records);
  auto& note = record.safe_contact.note;
  for (const auto& other : records)
    if (const auto& more = other.safe_contact.note; !more.empty() && note.find(more) == std::string::npos)
      note += (note.empty() ? "" : " ") + more;
  return record;
}

}  // namespace waymark::core
