#include "core/identity.hpp"
#include "core/json.hpp"

namespace waymark::crypto {

namespace {

namespace json = core::json;

json::array names_of(const std::vector<linkage::PersonName>& names) {
  json::array all;
  for (const auto& name : names) all.push_back(json::object{{"forenames", name.forenames}, {"surname", name.surname}});
  return all;
}

json::array addresses_of(const std::vector<core::Address>& addresses) {
  json::array all;
  for (const auto& address : addresses)
    all.push_back(json::object{
        {"lines", address.lines}, {"postcode", address.postcode}, {"class", core::to_text(address.address_class)}});
  return all;
}

json::object birth_of(const linkage::BirthDate& birth) {
  json::object document;
  if (birth.year) document["year"] = *birth.year;
  if (birth.month) document["month"] = *birth.month;
  if (birth.day) document["day"] = *birth.day;
  if (birth.stated) {
    document["earliest"] = birth.stated->earliest;
    document["latest"] = birth.stated->latest;
  }
  return document;
}

std::optional<unsigned> part_of_date(const json::object& document, std::string_view name) {
  const auto number = json::number(document, name);
  if (number < 1 || number > 31) return std::nullopt;
  return static_cast<unsigned>(number);
}

linkage::BirthDate birth_from(const json::object& document) {
  linkage::BirthDate birth;
  if (const auto year = json::number(document, "year"); year > 0) birth.year = static_cast<int>(year);
  birth.month = part_of_date(document, "month");
  birth.day = part_of_date(document, "day");
  if (document.contains("earliest"))
    birth.stated = linkage::YearSpan{static_cast<int>(json::number(document, "earliest")),
                                     static_cast<int>(json::number(document, "latest"))};
  return birth;
}

}  // namespace

std::string Codec<core::Identity>::write(const core::Identity& identity) {
  return json::write({{"forenames", identity.forenames},
                      {"surname", identity.surname},
                      {"former_surnames", json::array_of(identity.former_surnames)},
                      {"aliases", names_of(identity.aliases)},
                      {"birth", birth_of(identity.birth_date)},
                      {"sex", core::to_text(identity.sex)},
                      {"addresses", addresses_of(identity.addresses)},
                      {"phones", json::array_of(identity.phones)},
                      {"emails", json::array_of(identity.emails)},
                      {"nhs_number", identity.nhs_number}});
}

base::Result<core::Identity> Codec<core::Identity>::read(std::string_view text) {
  const auto document = json::read(text);
  if (!document) return document.failure();
  core::Identity identity;
  identity.forenames = json::text(*document, "forenames");
  identity.surname = json::text(*document, "surname");
  identity.former_surnames = json::texts(*document, "former_surnames");
  for (const auto& alias : json::list(*document, "aliases"))
    if (alias.is_object())
      identity.aliases.push_back(
          {json::text(alias.as_object(), "forenames"), json::text(alias.as_object(), "surname")});
  identity.birth_date = birth_from(json::part(*document, "birth"));
  identity.sex = core::parse_sex(json::text(*document, "sex"));
  for (const auto& address : json::list(*document, "addresses"))
    if (address.is_object())
      identity.addresses.push_back({json::text(address.as_object(), "lines"),
                                    json::text(address.as_object(), "postcode"),
                                    core::parse_address_class(json::text(address.as_object(), "class"))});
  identity.phones = json::texts(*document, "phones");
  identity.emails = json::texts(*document, "emails");
  identity.nhs_number = json::text(*document, "nhs_number");
  return identity;
}

}  // namespace waymark::crypto
