#include "capabilities/referrals/disclosure.hpp"

#include <algorithm>

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/hex.hpp"

namespace waymark::referrals {

namespace {

std::string lines_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string aliases_of(const core::Identity& identity) {
  std::vector<std::string> names;
  for (const auto& alias : identity.aliases)
    names.push_back(alias.forenames + (alias.forenames.empty() || alias.surname.empty() ? "" : " ") + alias.surname);
  return lines_of(names);
}

std::string addresses_of(const core::Identity& identity) {
  std::vector<std::string> all;
  for (const auto& address : identity.addresses)
    all.push_back(address.lines + (address.lines.empty() || address.postcode.empty() ? "" : ", ") + address.postcode);
  return lines_of(all);
}

std::string sex_of(const core::Identity& identity, const pack::Pack& pack) {
  return identity.sex == linkage::Sex::unknown ? "" : pack.label(pack::lists::sexes, core::to_text(identity.sex));
}

bool tells_where(const core::ContactMethod& method) { return method.kind == "letter" || method.kind == "in_person"; }

}  // namespace

core::SafeContact disclosable(const core::SafeContact& contact) {
  auto result = contact;
  result.code_word.clear();
  for (auto& method : result.methods)
    if (tells_where(method)) method.value.clear();
  return result;
}

std::vector<Fact> facts_that_go(const core::Record& record, const pack::Pack& pack) {
  const auto identity = core::disclosable(record.identity);
  std::vector<Fact> facts = {
      {"Name", identity.display_name()},       {"Former family names", lines_of(identity.former_surnames)},
      {"Also known as", aliases_of(identity)}, {"Date of birth", core::spoken_birth_date(identity.birth_date)},
      {"Sex", sex_of(identity, pack)},         {"Phone", lines_of(identity.phones)},
      {"Email", lines_of(identity.emails)},    {"Address", addresses_of(identity)},
      {"NHS number", identity.nhs_number}};
  std::erase_if(facts, [](const Fact& fact) { return fact.value.empty(); });
  return facts;
}

std::vector<std::string> what_stays(const core::Record& record) {
  std::vector<std::string> labels;
  const auto& addresses = record.identity.addresses;
  if (std::any_of(addresses.begin(), addresses.end(),
                  [](const core::Address& address) { return address.address_class != core::AddressClass::normal; }))
    labels.emplace_back("An address that is confidential, sealed or a refuge’s");
  if (!record.safe_contact.code_word.empty()) labels.emplace_back("The code word");
  labels.emplace_back("What was written down about the contact, unless it stands above or you write it below");
  return labels;
}

std::string digest_of(const std::vector<std::string>& texts) {
  // Each with its length before it: "ab", "c" is not "a", "bc".
  std::string all;
  for (const auto& text : texts) all += std::to_string(text.size()) + ":" + text;
  return crypto::hex(crypto::blake2b("shown", {}, std::vector<std::uint8_t>(all.begin(), all.end())));
}

}  // namespace waymark::referrals
