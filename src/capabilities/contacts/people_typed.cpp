#include "capabilities/contacts/people_typed.hpp"

#include <algorithm>

#include "core/form/groups.hpp"
#include "core/form/typed.hpp"

namespace waymark::contacts {

namespace {

constexpr std::string_view kLivesAt = "address";  // values of the question `home`
constexpr std::string_view kNoFixedAbode = "no_fixed_abode";
constexpr int kAgeSlip = 2;  // years by which a stated age may be wrong

// Who somebody is: what only their own record holds, under its own key.
constexpr std::string_view kOfVictim[] = {"forenames", "surname",  "former_surname", "also_known_as",
                                          "birth",     "phone",    "phone_other",    "email",
                                          "address",   "postcode", "address_class",  "nhs_number"};
constexpr std::string_view kOfOthers[] = {"forenames", "surname", "also_known_as", "birth",
                                          "phone",     "email",   "address",       "postcode"};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
    if (!line.empty()) lines.emplace_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

// The typed fields of one person, whatever page and group they stand in.
class Typed {
 public:
  Typed(const http::Fields& fields, std::string_view group, int number)
      : fields_(fields), group_(group), number_(number) {}

  std::string name(std::string_view code) const { return core::form::field_in(group_, number_, code); }
  std::string text(std::string_view code) const { return std::string(core::form::trimmed(fields_.get(name(code)))); }

  core::Identity identity() const {
    core::Identity identity;
    identity.forenames = text("forenames");
    identity.surname = text("surname");
    identity.former_surnames = lines_of(fields_.get(name("former_surname")));
    for (auto& alias : lines_of(fields_.get(name("also_known_as")))) identity.aliases.push_back({std::move(alias), ""});
    identity.birth_date = core::form::birth_date(core::form::read_date(fields_, name("birth")));
    identity.sex = core::parse_sex(text("sex"));
    for (const auto* code : {"phone", "phone_other"})
      if (auto phone = text(code); !phone.empty()) identity.phones.push_back(std::move(phone));
    if (auto email = text("email"); !email.empty()) identity.emails.push_back(std::move(email));
    identity.nhs_number = text("nhs_number");
    return identity;
  }

  void state_age(core::Identity& identity, base::Date today) const {
    const auto age = core::form::number(text("age"));
    if (!age || identity.birth_date.year) return;
    identity.birth_date.stated = linkage::born_for_age(std::max(0, *age - kAgeSlip), *age + kAgeSlip, today);
  }

 private:
  const http::Fields& fields_;
  std::string_view group_;
  int number_;
};

core::Address victims_address(const http::Fields& fields) {
  core::Address address{std::string(fields.get("address")), std::string(fields.get("postcode")),
                        core::parse_address_class(fields.get("address_class"))};
  if (address.address_class == core::AddressClass::refuge) address = {"", "", core::AddressClass::refuge};
  return address;
}

void add_home(core::Identity& identity, const http::Fields& fields) {
  const auto home = fields.get("home");
  if (home == kNoFixedAbode) {
    identity.addresses.push_back({std::string(core::kNoFixedAbode), "", core::AddressClass::normal});
    return;
  }
  const auto address = victims_address(fields);
  // A class without an address says something too: that it is a refuge.
  const bool typed = !fields.get("address").empty() || !fields.get("postcode").empty();
  if (typed || address.address_class == core::AddressClass::refuge || (home == kLivesAt && fields.has("address_class")))
    identity.addresses.push_back(address);
}

void add_method(core::SafeContact& contact, std::string_view kind, std::string value, core::Safety safety,
                const http::Fields& fields) {
  core::ContactMethod method;
  method.kind = kind;
  method.value = std::move(value);
  method.safety = safety;
  method.times = fields.get("reach_times");
  method.who_else = fields.get("reach_who_else");
  contact.methods.push_back(std::move(method));
}

void add_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty()) return;
  text += (text.empty() ? "" : " ") + std::string(sentence);
  if (text.back() != '.') text += '.';
}

// Nobody names a language for somebody who needs no interpreter: it is said even where the question before was left
// open.
std::string interpreter_needed(const http::Fields& fields, const ReadingContext& context) {
  const auto language = fields.get("language");
  const auto name = language.empty() ? std::string() : context.pack.label("languages", language);
  if (fields.get("interpreter") != "yes") return name.empty() ? "" : "Language: " + name;
  return "Interpreter needed" + (name.empty() ? "" : ": " + name);
}

// What whoever speaks with the person must know before: it goes along with every referral.
std::string to_know_before(const http::Fields& fields, const ReadingContext& context) {
  std::string note;
  add_sentence(note, interpreter_needed(fields, context));
  add_sentence(note, fields.get("interpreter_note"));
  add_sentence(note, fields.get("access_needs"));
  return note;
}

core::SafeContact safe_contact_typed(const http::Fields& fields, const ReadingContext& context) {
  core::SafeContact contact;
  for (const auto& reach : kReaches)
    add_method(contact, reach.method, "", core::parse_safety(fields.get(reach.field)), fields);
  if (const auto answer = fields.get("reach_voicemail"); !answer.empty())
    add_method(contact, "voicemail", "", core::parse_safety(answer), fields);
  auto third = std::string(fields.get("third_party"));
  if (const auto phone = fields.get("third_party_phone"); !phone.empty())
    third += (third.empty() ? "" : ", ") + std::string(phone);
  // Who was named as somebody they trust may be asked: that is why the person named them.
  if (!third.empty()) add_method(contact, "third_party", std::move(third), core::Safety::safe, fields);
  if (auto agency = std::string(fields.get("through_agency")); !agency.empty())
    add_method(contact, "through_agency", std::move(agency), core::Safety::safe, fields);
  if (fields.get("no_contact") == "yes") add_method(contact, "no_contact", "", core::Safety::unsafe, fields);
  contact.code_word = fields.get("code_word");
  contact.note = to_know_before(fields, context);
  return contact;
}

std::vector<Involved> typed_on(Step step, std::string_view part, std::string_view relationship,
                               const http::Fields& fields, const ReadingContext& context) {
  const auto& page = page_of(step, context);
  std::vector<Involved> people;
  if (!page.repeat) return people;
  for (const int group : core::form::groups_answered(page, fields, context)) {
    const Typed typed(fields, page.repeat->group, group);
    auto identity = typed.identity();
    typed.state_age(identity, context.today);
    // It may be where the person at risk lives too.
    core::Address address{typed.text("address"), typed.text("postcode"), core::AddressClass::confidential};
    if (!address.lines.empty() || !address.postcode.empty()) identity.addresses.push_back(std::move(address));
    people.push_back({std::string(part), typed.text(relationship), std::move(identity), {}});
  }
  return people;
}

}  // namespace

http::Fields in_order(const http::Fields& fields, const ReadingContext& context) {
  http::Fields asked = fields;
  for (const auto step : kSteps) asked = core::form::only_what_applies(page_of(step, context), asked, context);
  http::Fields result;
  // Who has one number has no other one.
  const bool one_number = asked.get("phone").empty();
  for (const auto& [name, value] : asked.pairs())
    if (name != "phone" || !one_number) result.add(one_number && name == "phone_other" ? "phone" : name, value);
  for (const auto step : {Step::others, Step::children})
    result = core::form::without_gaps(page_of(step, context), result, context);
  return result;
}

Involved victim_typed(const http::Fields& fields, const ReadingContext& context) {
  const Typed typed(fields, "", 0);
  auto identity = typed.identity();
  typed.state_age(identity, context.today);
  add_home(identity, fields);
  return {std::string(kVictim), "", std::move(identity), safe_contact_typed(fields, context)};
}

std::vector<Involved> harmers_typed(const http::Fields& fields, const ReadingContext& context) {
  return typed_on(Step::others, kAllegedPerpetrator, "relationship", fields, context);
}

std::vector<Involved> children_typed(const http::Fields& fields, const ReadingContext& context) {
  return typed_on(Step::children, kChild, "relation", fields, context);
}

std::vector<std::string> fields_in_records(const ReadingContext& context) {
  std::vector<std::string> fields(std::begin(kOfVictim), std::end(kOfVictim));
  for (const auto step : {Step::others, Step::children}) {
    const auto& page = page_of(step, context);
    if (!page.repeat) continue;
    for (int group = 1; group <= page.repeat->most; ++group)
      for (const auto code : kOfOthers) fields.push_back(core::form::field_in(page.repeat->group, group, code));
  }
  return fields;
}

}  // namespace waymark::contacts
