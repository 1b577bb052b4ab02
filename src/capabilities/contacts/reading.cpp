#include "capabilities/contacts/reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "capabilities/contacts/contact_store.hpp"

namespace waymark::contacts {

using base::FieldError;
using base::Result;

namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<unsigned> month_from(std::string_view text) {
  constexpr std::array<std::string_view, 12> kNames = {"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  if (const auto value = number(text)) return static_cast<unsigned>(*value);
  std::string lower(text.substr(0, 3));
  for (auto& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (lower == kNames[i]) return static_cast<unsigned>(i + 1);
  return std::nullopt;
}

std::string text(const http::Fields& fields, std::string_view name) { return std::string(fields.get(name)); }

bool in_list(const pack::Pack& pack, std::string_view list, std::string_view code, base::Date on) {
  return pack.list(list).find(code, on) != nullptr;
}

// A year of two digits is a slip, and what is written with it could never be read again.
constexpr int kFirstYear = 1900;
bool year_of_a_life(int year, base::Date today) { return year >= kFirstYear && year <= static_cast<int>(today.year()); }

std::optional<base::Date> whole_date(const DateTyped& typed) {
  if (!typed.year || !typed.month || !typed.day) return std::nullopt;
  if (*typed.month > 12 || *typed.day > 31) return std::nullopt;  // the calendar would take 258 for 2
  const base::Date date{std::chrono::year{*typed.year}, std::chrono::month{*typed.month}, std::chrono::day{*typed.day}};
  if (!date.ok()) return std::nullopt;
  return date;
}

// A birth date may be known in part; what is given must be possible. Day above 12 with month above 12 is
// the one order that no exchange can mend.
void check_birth(const http::Fields& fields, const std::string& name, const ReadingContext& context,
                 std::vector<FieldError>& errors) {
  const auto typed = read_date(fields, name);
  if (typed.empty) return;
  if (!typed.readable) {
    errors.push_back({name + "-day", "Enter the birth date in numbers, or leave out the parts that are not known"});
    return;
  }
  const int this_year = static_cast<int>(context.today.year());
  if (typed.year && (!year_of_a_life(*typed.year, context.today) || *typed.year < this_year - 125)) {
    errors.push_back({name + "-year", "Year of birth must be within the last 125 years, in four digits"});
    return;
  }
  if ((typed.month && (*typed.month < 1 || *typed.month > 12)) || (typed.day && (*typed.day < 1 || *typed.day > 31)))
    errors.push_back({name + "-day", "Birth date must be a real date: day 1 to 31, month 1 to 12"});
  else if (typed.year && typed.month && typed.day && !whole_date(typed))
    errors.push_back({name + "-day", "Birth date must be a real date"});
  else if (const auto date = whole_date(typed); date && *date > context.today)
    errors.push_back({name + "-day", "Birth date must be in the past"});
}

void check_who(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  if (fields.get("forenames").empty() && fields.get("surname").empty())
    errors.push_back({"forenames", "Enter a first name or a family name, whatever is known"});
  check_birth(fields, "birth", context, errors);
  const auto age = fields.get("age");
  if (const auto years = number(age); !age.empty() && (!years || *years > 125))
    errors.push_back({"age", "Age must be a number of years, like 34"});
}

void check_what(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  const auto forms = fields.all("forms");
  const bool known = std::all_of(forms.begin(), forms.end(), [&](std::string_view form) {
    return in_list(context.pack, pack::lists::forms_of_abuse, form, context.today);
  });
  if (forms.empty() || !known) errors.push_back({"forms", "Select what is happening, or what you think may be"});
  const auto happened = read_date(fields, "happened");
  const auto date = whole_date(happened);
  if (happened.empty) return;
  if (!date)
    errors.push_back({"happened-day", "The day must be a real date, like 27 3 2026"});
  else if (!happened.year || !year_of_a_life(*happened.year, context.today))
    errors.push_back({"happened-year", "Enter the year in four digits, 1900 or later and not in the future"});
  else if (*date > context.today)
    errors.push_back({"happened-day", "The day must be today or in the past"});
}

void check_others(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  check_birth(fields, "harm_birth", context, errors);
  const auto relationship = fields.get("relationship");
  if (!relationship.empty() && !in_list(context.pack, pack::lists::relationships, relationship, context.today))
    errors.push_back({"relationship", "Select what they are to the person, or “Not known”"});
}

void check_reason(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  const auto purpose = text(fields, "purpose");
  if (!context.pack.purpose(purpose, context.today)) {
    errors.push_back({"purpose", "Select why you need to know what others know"});
    return;
  }
  const auto* basis = context.pack.lawful_basis(chosen_basis(fields), context.today);
  if (!basis || !serves(*basis, purpose)) {
    errors.push_back({basis_field(purpose), "Select the lawful basis"});
    return;
  }
  if (basis->reason_required && fields.get("basis_reason").empty())
    errors.push_back({"basis_reason", "Enter why this basis applies"});
  if (basis->consent_required && fields.get("consent") != kConsentGiven)
    errors.push_back({"consent", "Select “Yes” only if the person agreed, or choose another basis"});
}

core::Address address_from(const http::Fields& fields) {
  return {text(fields, "address"), text(fields, "postcode"), core::parse_address_class(fields.get("address_class"))};
}

void add_birth(core::Identity& identity, const http::Fields& fields, const std::string& name) {
  const auto typed = read_date(fields, name);
  identity.birth_date.year = typed.year;
  identity.birth_date.month = typed.month;
  identity.birth_date.day = typed.day;
}

core::Identity victim_from(const http::Fields& fields, base::Date today) {
  core::Identity identity;
  identity.forenames = text(fields, "forenames");
  identity.surname = text(fields, "surname");
  if (const auto former = text(fields, "former_surname"); !former.empty()) identity.former_surnames.push_back(former);
  if (const auto alias = text(fields, "also_known_as"); !alias.empty()) identity.aliases.push_back({alias, ""});
  add_birth(identity, fields, "birth");
  if (const auto age = number(fields.get("age")); age && !identity.birth_date.year)
    identity.birth_date.stated = linkage::born_for_age(std::max(0, *age - 2), *age + 2, today);
  identity.sex = core::parse_sex(fields.get("sex"));
  auto address = address_from(fields);
  // A refuge takes no street address at all.
  if (address.address_class == core::AddressClass::refuge) address.lines.clear(), address.postcode.clear();
  if (!address.lines.empty() || !address.postcode.empty() || address.address_class == core::AddressClass::refuge)
    identity.addresses.push_back(address);
  if (const auto phone = text(fields, "phone"); !phone.empty()) identity.phones.push_back(phone);
  if (const auto email = text(fields, "email"); !email.empty()) identity.emails.push_back(email);
  identity.nhs_number = text(fields, "nhs_number");
  return identity;
}

core::SafeContact safe_contact_from(const http::Fields& fields) {
  core::SafeContact contact;
  for (const auto& reach : kReaches) {
    core::ContactMethod method;
    method.kind = reach.method;
    method.safety = core::parse_safety(fields.get(reach.field));
    method.times = text(fields, "reach_times");
    method.who_else = text(fields, "reach_who_else");
    contact.methods.push_back(std::move(method));
  }
  contact.code_word = text(fields, "code_word");
  return contact;
}

// Without a name nobody is found who might be the same, and what was said of them is kept all the same: in a record of
// its own, which is erased by itself.
std::optional<Involved> alleged_perpetrator_from(const http::Fields& fields) {
  core::Identity identity;
  identity.forenames = text(fields, "harm_forenames");
  identity.surname = text(fields, "harm_surname");
  add_birth(identity, fields, "harm_birth");
  const auto relationship = text(fields, "relationship");
  if (identity == core::Identity{} && relationship.empty()) return std::nullopt;
  return Involved{std::string(kAllegedPerpetrator), relationship, std::move(identity), {}};
}

Details details_from(const http::Fields& fields, const ReadingContext& context) {
  Details details;
  for (const auto* question : context.pack.list(pack::lists::danger_questions).in_force(context.today))
    if (const auto answer = text(fields, danger_field(question->code)); !answer.empty())
      details.danger.emplace_back(question->code, answer);
  details.channel = text(fields, "channel");
  details.narrative = text(fields, "narrative");
  details.children = text(fields, "children");
  details.wishes = text(fields, "wishes");
  details.consent = text(fields, "consent");
  details.reason = text(fields, "basis_reason");
  details.stated_age = number(fields.get("age"));
  details.safe_to_talk = text(fields, "safe_to_talk");
  details.two_way = text(fields, "two_way");
  if (core::parse_sex(fields.get("sex")) == linkage::Sex::unknown) details.stated_sex = text(fields, "sex");
  return details;
}

// "Support" is a first two-way contact with a service that gives support, and no other.
std::string kind_of(const http::Fields& fields, const ReadingContext& context) {
  const auto* agency = context.pack.agency(context.agency, context.today);
  const bool support = agency && agency->support_service && fields.get("two_way") == "yes";
  return std::string(support ? kSupport : kDisclosure);
}

}  // namespace

DateTyped read_date(const http::Fields& fields, const std::string& name) {
  DateTyped typed;
  const auto day = fields.get(name + "-day");
  const auto month = fields.get(name + "-month");
  const auto year = fields.get(name + "-year");
  typed.empty = day.empty() && month.empty() && year.empty();
  if (!day.empty()) {
    if (const auto value = number(day))
      typed.day = static_cast<unsigned>(*value);
    else
      typed.readable = false;
  }
  if (!month.empty()) {
    typed.month = month_from(month);
    typed.readable = typed.readable && typed.month;
  }
  if (!year.empty()) {
    typed.year = number(year);
    typed.readable = typed.readable && typed.year;
  }
  return typed;
}

std::string chosen_basis(const http::Fields& fields) { return text(fields, basis_field(fields.get("purpose"))); }

std::vector<FieldError> problems_on(Step step, const http::Fields& fields, const ReadingContext& context) {
  std::vector<FieldError> errors;
  switch (step) {
    case Step::now:
    case Step::reaching:
      break;
    case Step::who:
      check_who(fields, context, errors);
      break;
    case Step::what:
      check_what(fields, context, errors);
      break;
    case Step::others:
      check_others(fields, context, errors);
      break;
    case Step::reason:
      check_reason(fields, context, errors);
      break;
  }
  return errors;
}

Result<NewContact> read_contact(const http::Fields& fields, const ReadingContext& context) {
  std::vector<FieldError> errors;
  for (const auto step : kSteps) {
    auto found = problems_on(step, fields, context);
    errors.insert(errors.end(), found.begin(), found.end());
  }
  if (!errors.empty()) return base::invalid(std::move(errors));
  NewContact contact;
  contact.kind = kind_of(fields, context);
  contact.happened_on = whole_date(read_date(fields, "happened")).value_or(context.today);
  contact.purpose = text(fields, "purpose");
  contact.basis = chosen_basis(fields);
  for (const auto form : fields.all("forms")) contact.forms.emplace_back(form);
  contact.people.push_back({std::string(kVictim), "", victim_from(fields, context.today), safe_contact_from(fields)});
  if (auto other = alleged_perpetrator_from(fields)) contact.people.push_back(std::move(*other));
  contact.details = details_from(fields, context);
  return contact;
}

}  // namespace waymark::contacts
