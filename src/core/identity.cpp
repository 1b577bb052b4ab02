#include "core/identity.hpp"

#include <fmt/format.h>

#include <array>

#include "platform/base/time.hpp"

namespace waymark::core {

namespace {

constexpr std::array<std::pair<AddressClass, std::string_view>, 4> kClasses = {{
    {AddressClass::normal, "normal"},
    {AddressClass::confidential, "confidential"},
    {AddressClass::refuge, "refuge"},
    {AddressClass::sealed, "sealed"},
}};

constexpr std::array<std::pair<linkage::Sex, std::string_view>, 4> kSexes = {{
    {linkage::Sex::unknown, "unknown"},
    {linkage::Sex::female, "female"},
    {linkage::Sex::male, "male"},
    {linkage::Sex::other, "other"},
}};

// The first line up to its first comma, when it begins with a number or names a flat; else the line.
std::string house_of(const std::string& lines) {
  const auto line = lines.substr(0, lines.find('\n'));
  auto part = line.substr(0, line.find(','));
  if (part.empty() || part.front() < '0' || part.front() > '9') return part;
  return part.substr(0, part.find(' '));
}

}  // namespace

std::string_view to_text(AddressClass address_class) {
  for (const auto& [known, text] : kClasses)
    if (known == address_class) return text;
  return "confidential";
}

AddressClass parse_address_class(std::string_view text) {
  for (const auto& [address_class, known] : kClasses)
    if (known == text) return address_class;
  return AddressClass::confidential;
}

std::string_view to_text(linkage::Sex sex) {
  for (const auto& [known, text] : kSexes)
    if (known == sex) return text;
  return "unknown";
}

linkage::Sex parse_sex(std::string_view text) {
  for (const auto& [sex, known] : kSexes)
    if (known == text) return sex;
  return linkage::Sex::unknown;
}

std::string Identity::display_name() const {
  if (forenames.empty() && surname.empty()) return "Name not known";
  if (forenames.empty() || surname.empty()) return forenames + surname;
  return forenames + " " + surname;
}

linkage::Identity comparable(const Identity& identity) {
  linkage::Identity result;
  result.forenames = identity.forenames;
  result.surname = identity.surname;
  result.former_surnames = identity.former_surnames;
  result.aliases = identity.aliases;
  result.birth_date = identity.birth_date;
  result.sex = identity.sex;
  result.phones = identity.phones;
  result.emails = identity.emails;
  result.nhs_number = identity.nhs_number;
  for (const auto& address : identity.addresses) {
    if (address.address_class != AddressClass::normal || address.lines == kNoFixedAbode) continue;
    linkage::Address normal;
    normal.house = house_of(address.lines);
    normal.postcode = address.postcode;
    normal.class_normal = true;
    result.addresses.push_back(std::move(normal));
  }
  return result;
}

Identity disclosable(const Identity& identity) {
  Identity result = identity;
  std::erase_if(result.addresses, [](const Address& address) { return address.address_class != AddressClass::normal; });
  return result;
}

std::optional<int> age_on(const linkage::BirthDate& birth, base::Date today) {
  if (!birth.year) return std::nullopt;
  const int turned = static_cast<int>(today.year()) - *birth.year;
  const auto month = static_cast<unsigned>(today.month());
  if (!birth.month) return std::nullopt;
  if (*birth.month != month) return *birth.month < month ? turned : turned - 1;
  if (!birth.day) return std::nullopt;
  return *birth.day <= static_cast<unsigned>(today.day()) ? turned : turned - 1;
}

std::string spoken_birth_date(const linkage::BirthDate& birth) {
  if (!birth.year) return "not known";
  if (!birth.month || *birth.month > 12) return fmt::format("{}", *birth.year);
  const base::Date date{std::chrono::year{*birth.year}, std::chrono::month{*birth.month},
                        std::chrono::day{birth.day.value_or(1)}};
  const auto spoken = base::spoken_date(date);
  return birth.day ? spoken : spoken.substr(spoken.find(' ') + 1);
}

}  // namespace waymark::core
