#include "capabilities/referrals/disclosure.hpp"

#include <algorithm>

namespace waymark::referrals {

namespace {

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
  return core::facts_of(core::disclosable(record.identity), pack);
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

}  // namespace waymark::referrals
