#include "core/disclosed_facts.hpp"

#include "platform/crypto/blake2b.hpp"
#include "platform/crypto/hex.hpp"

namespace waymark::core {

namespace {

std::string lines_of(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string aliases_of(const Identity& identity) {
  std::vector<std::string> names;
  for (const auto& alias : identity.aliases)
    names.push_back(alias.forenames + (alias.forenames.empty() || alias.surname.empty() ? "" : " ") + alias.surname);
  return lines_of(names);
}

std::string addresses_of(const Identity& identity) {
  std::vector<std::string> all;
  for (const auto& address : identity.addresses)
    all.push_back(address.lines + (address.lines.empty() || address.postcode.empty() ? "" : ", ") + address.postcode);
  return lines_of(all);
}

std::string sex_of(const Identity& identity, const pack::Pack& pack) {
  return identity.sex == linkage::Sex::unknown ? "" : pack.label(pack::lists::sexes, to_text(identity.sex));
}

}  // namespace

std::vector<Fact> facts_of(const Identity& identity, const pack::Pack& pack) {
  std::vector<Fact> facts = {
      {"Name", identity.display_name()},       {"Former family names", lines_of(identity.former_surnames)},
      {"Also known as", aliases_of(identity)}, {"Date of birth", spoken_birth_date(identity.birth_date)},
      {"Sex", sex_of(identity, pack)},         {"Phone", lines_of(identity.phones)},
      {"Email", lines_of(identity.emails)},    {"Address", addresses_of(identity)},
      {"NHS number", identity.nhs_number}};
  std::erase_if(facts, [](const Fact& fact) { return fact.value.empty(); });
  return facts;
}

std::string digest_of(const std::vector<std::string>& texts) {
  // Each with its length before it: "ab", "c" is not "a", "bc".
  std::string all;
  for (const auto& text : texts) all += std::to_string(text.size()) + ":" + text;
  return crypto::hex(crypto::blake2b("shown", {}, std::vector<std::uint8_t>(all.begin(), all.end())));
}

}  // namespace waymark::core
