#pragma once
// Who somebody is, as one agency wrote it down, and how that is kept: one sealed document. Nobody's
// gender is assumed from anything, and any field but one name may be empty.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linkage/person.hpp"
#include "platform/crypto/sealed.hpp"

namespace waymark::core {

// Only normal addresses feed blocking keys or leave the holding agency. What nobody stated is
// confidential; a refuge takes no street address at all.
enum class AddressClass { normal, confidential, refuge, sealed };
std::string_view to_text(AddressClass address_class);
AddressClass parse_address_class(std::string_view text);  // confidential for anything unknown

// Where somebody has no home: kept as an address that is normal and never compared.
inline constexpr std::string_view kNoFixedAbode = "No fixed abode";

struct Address {
  std::string lines;  // separated by newlines
  std::string postcode;
  AddressClass address_class = AddressClass::confidential;
  bool operator==(const Address&) const = default;
};

struct Identity {
  std::string forenames;
  std::string surname;
  std::vector<std::string> former_surnames;
  std::vector<linkage::PersonName> aliases;
  linkage::BirthDate birth_date;
  linkage::Sex sex = linkage::Sex::unknown;
  std::vector<Address> addresses;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::string nhs_number;
  bool operator==(const Identity&) const = default;

  // "Forenames Surname", or what there is of it; "Name not known" when there is none.
  std::string display_name() const;
};

// What linkage compares: addresses that are not normal stay out.
linkage::Identity comparable(const Identity& identity);

// What may be given to another agency with a referral: addresses that are not normal stay behind.
Identity disclosable(const Identity& identity);

// Whole years on `today`, when the birth date says so much: nothing when year, month or day is unknown,
// unless the years alone leave no doubt about being on one side of `today`'s birthday.
std::optional<int> age_on(const linkage::BirthDate& birth, base::Date today);

// "4 March 1991", "March 1991", "1991", "not known".
std::string spoken_birth_date(const linkage::BirthDate& birth);

std::string_view to_text(linkage::Sex sex);
linkage::Sex parse_sex(std::string_view text);

}  // namespace waymark::core

template <>
struct waymark::crypto::Codec<waymark::core::Identity> {
  static std::string write(const core::Identity& identity);
  static base::Result<core::Identity> read(std::string_view text);
};
