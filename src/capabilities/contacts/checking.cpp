#include "capabilities/contacts/checking.hpp"

#include <algorithm>

#include "capabilities/contacts/contact_store.hpp"
#include "capabilities/contacts/reading.hpp"
#include "core/form/typed.hpp"
#include "core/same_place.hpp"
#include "core/same_value.hpp"

namespace waymark::contacts {

using base::FieldError;

namespace {

// A way to reach the person, and where it is typed that it is safe.
struct OwnValue {
  std::string_view field;   // the person's own number or address …
  std::string_view reach;   // … where it was said to be safe
  std::string_view others;  // the same of somebody who causes harm
};
constexpr OwnValue kOwnValues[] = {{"phone", "reach_call", "phone"},       {"phone", "reach_text", "phone"},
                                   {"phone", "reach_voicemail", "phone"},  {"phone_other", "reach_call", "phone"},
                                   {"phone_other", "reach_text", "phone"}, {"phone_other", "reach_voicemail", "phone"},
                                   {"email", "reach_email", "email"},      {"third_party_phone", "", "phone"},
                                   {"third_party", "", "phone"},           {"third_party", "", "email"},
                                   {"through_agency", "", "phone"},        {"through_agency", "", "email"}};
constexpr std::string_view kLetter = "reach_letter";

std::vector<std::string> values_of_others(const http::Fields& fields, std::string_view code,
                                          const ReadingContext& context) {
  std::vector<std::string> values;
  const auto& page = page_of(Step::others, context);
  if (!page.repeat) return values;
  for (int group = 1; group <= page.repeat->most; ++group)
    if (const auto typed = fields.get(core::form::field_in(page.repeat->group, group, code)); !typed.empty())
      for (auto& value : core::comparable_values(typed)) values.push_back(std::move(value));
  return values;
}

// The agency's name whose desk has this number.
std::string agency_of_number(std::string_view value, const ReadingContext& context) {
  const auto wanted = core::comparable_values(value);
  for (const auto* agency : context.pack.agencies.in_force(context.today))
    for (const auto& desk : agency->desks)
      if (!desk.phone.empty() && core::share_a_value(core::comparable_values(desk.phone), wanted)) return agency->name;
  return "";
}

bool named(const std::vector<FieldError>& errors, std::string_view field) {
  return std::any_of(errors.begin(), errors.end(), [&](const FieldError& error) { return error.field == field; });
}

void check_against_others(const OwnValue& own, const http::Fields& fields, const ReadingContext& context,
                          std::vector<FieldError>& errors) {
  const auto value = fields.get(own.field);
  const bool said_safe = own.reach.empty() || fields.get(own.reach) == "yes";
  if (value.empty() || !said_safe || named(errors, own.field)) return;
  if (core::share_a_value(values_of_others(fields, own.others, context), core::comparable_values(value)))
    errors.push_back({std::string(own.field),
                      "Whoever causes the harm has the same number or address: it is not safe. Take it away, or "
                      "answer “No” where it is asked whether it is safe"});
}

core::Address address_of(std::string_view lines, std::string_view postcode) {
  return {std::string(lines), std::string(postcode), core::AddressClass::confidential};
}

// A letter is opened by whoever lives there.
void check_letter(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  if (fields.get(kLetter) != "yes" || named(errors, kLetter)) return;
  const auto& page = page_of(Step::others, context);
  const auto home = fields.get("home");
  const bool at_an_address = home.empty() || home == "address";
  for (int group = 1; page.repeat && group <= page.repeat->most; ++group) {
    const auto theirs = [&](std::string_view code) {
      return fields.get(core::form::field_in(page.repeat->group, group, code));
    };
    const bool same_home = at_an_address && core::one_home(address_of(fields.get("address"), fields.get("postcode")),
                                                           address_of(theirs("address"), theirs("postcode")));
    if (theirs("lives_with") != "yes" && !same_home) continue;
    errors.push_back({std::string(kLetter),
                      "Whoever causes the harm lives there too: a letter is not safe. Answer “No”, or correct where "
                      "they live"});
    return;
  }
}

// A number on which an agency answers, where somebody's own is asked for.
struct OwnNumber {
  std::string_view field;
  std::string_view whose;
};
constexpr OwnNumber kOwnNumbers[] = {{"phone", "the person"},
                                     {"phone_other", "the person"},
                                     // An interpreter, a worker or an advocate is reached at their agency's desk.
                                     {"third_party_phone", "somebody they trust"},
                                     {"third_party", "somebody they trust"}};

void check_against_desks(const OwnNumber& own, const http::Fields& fields, const ReadingContext& context,
                         std::vector<FieldError>& errors) {
  const auto value = fields.get(own.field);
  if (value.empty() || named(errors, own.field)) return;
  if (const auto agency = agency_of_number(value, context); !agency.empty())
    errors.push_back({std::string(own.field), "This is a number of " + agency + ", not of " + std::string(own.whose) +
                                                  ". Write it under “An agency they already see”"});
}

}  // namespace

void check_name(const http::Fields& fields, std::vector<FieldError>& errors) {
  if (fields.get("forenames").empty() && fields.get("surname").empty())
    errors.push_back({"forenames", "Enter a first name or a family name, whatever is known"});
}

void check_reason(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  const std::string purpose(fields.get(kPurpose));
  if (!context.pack.purpose(purpose, context.today)) {
    errors.push_back({std::string(kPurpose), "Select why you need to know what others know"});
    return;
  }
  const auto* basis = context.pack.lawful_basis(chosen_basis(fields), context.today);
  if (!basis || !serves(*basis, purpose)) {
    errors.push_back({basis_field(purpose), "Select the lawful basis"});
    return;
  }
  if (basis->reason_required && fields.get("basis_reason").empty())
    errors.push_back({"basis_reason", "Enter why this basis applies"});
  if (basis->consent_required && fields.get("consent") != kConsentGiven && !named(errors, "consent"))
    errors.push_back({"consent", "Select “Yes” only if the person agreed, or choose another basis"});
}

void check_values(const http::Fields& fields, const ReadingContext& context, std::vector<FieldError>& errors) {
  for (const auto& own : kOwnValues) check_against_others(own, fields, context, errors);
  for (const auto& own : kOwnNumbers) check_against_desks(own, fields, context, errors);
  check_letter(fields, context, errors);
}

}  // namespace waymark::contacts
