#include "capabilities/contacts/safe_numbers.hpp"

#include <algorithm>
#include <set>

#include "core/reaching.hpp"
#include "core/shared_value.hpp"

namespace waymark::contacts {

namespace {

// Codes of the pack's list `contact_methods` that reach whoever holds the telephone.
constexpr std::string_view kByPhone[] = {"phone_call", "text_message", "voicemail"};
// Whose number is written beside a name.
constexpr std::string_view kThirdParty = "third_party";

bool by_phone(const core::ContactMethod& method) {
  return std::find(std::begin(kByPhone), std::end(kByPhone), method.kind) != std::end(kByPhone);
}

// "Aunt, 07700 900777": what follows the last comma, as people_typed.cpp writes it.
std::string number_in(std::string_view value) {
  const auto comma = value.rfind(", ");
  return std::string(comma == std::string_view::npos ? value : value.substr(comma + 2));
}

// Of a way that was said to be safe.
std::vector<std::string> numbers_of(const core::ContactMethod& method, const core::Identity& identity) {
  if (!method.may_use()) return {};
  if (method.kind == kThirdParty) return {number_in(method.value)};
  if (!by_phone(method)) return {};
  return method.value.empty() ? identity.phones : std::vector<std::string>{method.value};
}

std::vector<std::string> safe_numbers(const Involved& person) {
  std::set<std::string> numbers;
  for (const auto& method : person.safe_contact.methods)
    for (auto& number : numbers_of(method, person.identity)) numbers.insert(std::move(number));
  return {numbers.begin(), numbers.end()};
}

std::string field_of(const std::string& number, const Involved& person) {
  const auto& phones = person.identity.phones;
  if (!phones.empty() && phones.front() == number) return "phone";
  return std::find(phones.begin(), phones.end(), number) != phones.end() ? "phone_other" : "third_party_phone";
}

const core::SharedNumber* find(const std::vector<core::SharedNumber>& shared, const std::string& number) {
  const auto found = std::find_if(shared.begin(), shared.end(), [&](const core::SharedNumber& one) {
    return !one.known && core::comparable_value(one.number) == core::comparable_value(number);
  });
  return found == shared.end() ? nullptr : &*found;
}

core::ContactMethod refused(core::ContactMethod method, const std::string& value, const core::SharedNumber& shared) {
  method.value = value;
  method.safety = core::Safety::unsafe;
  for (const auto& record : shared.records) method.refused_by.push_back(record.text());
  return method;
}

// What was said stays beside it, for whoever may not know of those records; each number that is not believed has a line
// of its own, and the worst line counts.
void distrust(Involved& person, const std::vector<core::SharedNumber>& shared) {
  auto& methods = person.safe_contact.methods;
  const auto said = methods;
  for (const auto& method : said)
    for (const auto& number : numbers_of(method, person.identity))
      if (const auto* one = find(shared, number))
        methods.push_back(refused(method, method.value.empty() ? number : method.value, *one));
}

}  // namespace

NumbersChecked check_numbers(core::Reading& enquirer, Involved& person, const std::vector<core::PersonId>& same) {
  const auto shared = core::shared_with_alleged_perpetrator(enquirer, safe_numbers(person), same);
  NumbersChecked checked;
  for (const auto& one : shared) {
    checked.distrusted = checked.distrusted || !one.known;
    if (one.known)
      checked.refused.push_back(
          {field_of(one.number, person),
           "Do not call or text this number: it is also that of somebody who is said to cause harm. Take it away, or "
           "answer “No” where it is asked whether it is safe"});
  }
  if (checked.distrusted) distrust(person, shared);
  return checked;
}

}  // namespace waymark::contacts
