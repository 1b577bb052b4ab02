#include "capabilities/contacts/safe_numbers.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/alleged_perpetrators.hpp"
#include "core/same_place.hpp"
#include "core/same_value.hpp"
#include "core/shared_value.hpp"

namespace waymark::contacts {

namespace {

// Codes of the pack's list `contact_methods`: what reaches whoever holds the telephone …
constexpr std::array<std::string_view, 3> kByPhone = {"phone_call", "text_message", "voicemail"};
// … and whose number or address is written beside a name.
constexpr std::string_view kThirdParty = "third_party";
constexpr std::string_view kThroughAgency = "through_agency";
constexpr std::string_view kEmail = "email";
constexpr std::string_view kLetter = "letter";

// Numbers and addresses of a way that was said to be safe, with whatever stands beside them.
std::vector<std::string> texts_of(const core::ContactMethod& method, const core::Identity& identity) {
  if (!method.may_use()) return {};
  if (method.kind == kThirdParty || method.kind == kThroughAgency) return {method.value};
  const bool by_phone = std::find(kByPhone.begin(), kByPhone.end(), method.kind) != kByPhone.end();
  if (!by_phone && method.kind != kEmail) return {};
  if (!method.value.empty()) return {method.value};
  return by_phone ? identity.phones : identity.emails;
}

std::vector<std::string> safe_texts(const Involved& person) {
  std::set<std::string> texts;
  for (const auto& method : person.safe_contact.methods)
    for (auto& text : texts_of(method, person.identity)) texts.insert(std::move(text));
  return {texts.begin(), texts.end()};
}

bool is_in(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::string_view field_of(const std::string& text, const Involved& person) {
  const auto& phones = person.identity.phones;
  if (is_in(phones, text)) return phones.front() == text ? "phone" : "phone_other";
  if (is_in(person.identity.emails, text)) return kEmail;
  const auto& methods = person.safe_contact.methods;
  const auto through_agency = std::any_of(methods.begin(), methods.end(), [&](const core::ContactMethod& method) {
    return method.kind == kThroughAgency && method.value == text;
  });
  return through_agency ? "through_agency" : "third_party_phone";
}

base::FieldError refused_beside(std::string_view field) {
  const std::string what = field == kEmail ? "Do not write to this address" : "Do not call or text this number";
  return {std::string(field), what +
                                  ": it is also that of somebody who is said to cause harm. Take it away, or answer "
                                  "“No” where it is asked whether it is safe"};
}

core::ContactMethod refused(core::ContactMethod method, const core::SharedValue& shared) {
  if (method.value.empty()) method.value = shared.value;
  method.safety = core::Safety::unsafe;
  for (const auto& with : shared.with) method.refused_by.push_back(with.record.text());
  return method;
}

// What was said stays beside it, for whoever may not know of those records; each number that is not believed has a line
// of its own, and the worst line counts.
void distrust(Involved& person, const std::vector<core::SharedValue>& shared) {
  auto& methods = person.safe_contact.methods;
  const auto said = methods;
  for (const auto& method : said)
    for (const auto& text : texts_of(method, person.identity))
      for (const auto& one : shared)
        if (!one.known() && one.value == text) methods.push_back(refused(method, one));
}

bool calls_letters_safe(const Involved& person) {
  const auto& methods = person.safe_contact.methods;
  return std::any_of(methods.begin(), methods.end(), [](const core::ContactMethod& method) {
    return method.kind == kLetter && method.value.empty() && method.may_use();
  });
}

bool one_home(const core::Identity& one, const core::Identity& other) {
  return std::any_of(one.addresses.begin(), one.addresses.end(), [&](const core::Address& here) {
    return std::any_of(other.addresses.begin(), other.addresses.end(),
                       [&](const core::Address& there) { return core::one_home(here, there); });
  });
}

// A letter is opened by whoever lives there. Of contacts of the enquirer's own agency alone, and about this person:
// nobody tries addresses here to find out who lives at them.
bool goes_to_a_home_of_theirs(core::Reading& enquirer, const Involved& person, const std::vector<core::PersonId>& same,
                              const std::vector<core::RecordId>& typed) {
  if (!calls_letters_safe(person)) return false;
  for (const auto& one : same)
    for (const auto& other : core::alleged_perpetrators_beside(enquirer, one))
      if (std::find(typed.begin(), typed.end(), other.id) == typed.end() && one_home(person.identity, other.identity))
        return true;
  return false;
}

bool calls_safe(const Involved& person, const core::ContactMethod& refused) {
  const auto& methods = person.safe_contact.methods;
  return std::any_of(methods.begin(), methods.end(), [&](const core::ContactMethod& method) {
    const auto texts = method.kind == refused.kind ? texts_of(method, person.identity) : std::vector<std::string>{};
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return core::same_value(text, refused.value); });
  });
}

}  // namespace

void keep_distrusted(Involved& person, const std::vector<core::ContactMethod>& unknowable) {
  auto& methods = person.safe_contact.methods;
  for (const auto& refused : unknowable) {
    if (!calls_safe(person, refused)) continue;
    const auto same = std::find_if(methods.begin(), methods.end(), [&](const core::ContactMethod& method) {
      return method.refused() && method.kind == refused.kind && method.value == refused.value;
    });
    if (same == methods.end())
      methods.push_back(refused);
    else
      same->refused_by.insert(same->refused_by.end(), refused.refused_by.begin(), refused.refused_by.end());
  }
}

NumbersChecked check_numbers(core::Reading& enquirer, Involved& person, const std::vector<core::PersonId>& same,
                             const std::vector<core::RecordId>& typed) {
  const auto shared = core::shared_with_alleged_perpetrator(enquirer, safe_texts(person), same, typed);
  NumbersChecked checked;
  for (const auto& one : shared) {
    checked.distrusted = checked.distrusted || !one.known();
    if (one.known()) checked.refused.push_back(refused_beside(field_of(one.value, person)));
  }
  if (goes_to_a_home_of_theirs(enquirer, person, same, typed))
    checked.refused.push_back({"reach_letter",
                               "Somebody who is said to cause harm lives there too: a letter is not safe. Answer “No”, "
                               "or correct where the person lives"});
  if (checked.distrusted) distrust(person, shared);
  return checked;
}

}  // namespace waymark::contacts
