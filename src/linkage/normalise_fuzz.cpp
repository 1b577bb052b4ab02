// Any bytes go through every normalising function, twice where the outcome should be a fixed point.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "linkage/block.hpp"
#include "linkage/model.hpp"
#include "linkage/normalise.hpp"

namespace linkage = waymark::linkage;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  for (const std::string& word : linkage::name_words(text))
    if (word.empty() || word.size() > linkage::kLongestWord) std::abort();
  const std::string latin = linkage::latin_lower(text);
  if (linkage::latin_lower(latin) != latin.substr(0, linkage::kLongestText)) std::abort();
  if (const auto postcode = linkage::postcode(text); postcode && linkage::postcode(postcode->text()) != postcode)
    std::abort();
  if (const std::string digits = linkage::phone_digits(text);
      !digits.empty() && linkage::phone_digits("+" + digits) != digits)
    std::abort();
  for (const std::string& digits : linkage::phone_numbers(text))
    if (digits.empty() || linkage::phone_digits("+" + digits) != digits) std::abort();
  static_cast<void>(linkage::email_address(text));
  static_cast<void>(linkage::email_addresses(text));
  static_cast<void>(linkage::nhs_number(text));
  const std::string all(text);
  linkage::Identity person;
  person.forenames = person.surname = person.nhs_number = all;
  person.former_surnames = person.phones = person.emails = {all};
  person.aliases = {{all, all}};
  person.addresses = {{.uprn = all, .house = all, .postcode = all, .class_normal = true, .from = {}, .until = {}}};
  const linkage::Prepared prepared = linkage::prepare(person);
  static_cast<void>(linkage::Model(1000).compare(prepared, prepared));
  static_cast<void>(linkage::query_keys(prepared));
  return 0;
}
