#include "core/reviewed_identity.hpp"

#include <algorithm>

namespace waymark::core {

namespace {

constexpr std::size_t kInward = 3;          // "6SL"
constexpr std::size_t kShortestWhole = 5;   // "M11AA"
constexpr std::size_t kLongestOutward = 4;  // "RM17"

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Capital letters and digits alone.
std::string plain(std::string_view text) {
  std::string result;
  for (char c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (letter(c)) result += c;
  }
  return result;
}

std::vector<Address> of_class(const Identity& identity, bool (*wanted)(AddressClass)) {
  std::vector<Address> found;
  std::copy_if(identity.addresses.begin(), identity.addresses.end(), std::back_inserter(found),
               [&](const Address& address) { return wanted(address.address_class); });
  return found;
}

bool kept_back(AddressClass address_class) { return address_class != AddressClass::normal; }
bool confidential(AddressClass address_class) { return address_class == AddressClass::confidential; }

bool same_address(const Address& left, const Address& right) {
  const auto postcode = plain(left.postcode);
  if (!postcode.empty() && !plain(right.postcode).empty()) return postcode == plain(right.postcode);
  const auto lines = plain(left.lines);
  return !lines.empty() && lines == plain(right.lines);
}

}  // namespace

std::string first_half(std::string_view postcode) {
  const auto text = plain(postcode);
  if (text.size() >= kShortestWhole) return text.substr(0, std::min(text.size() - kInward, kLongestOutward));
  return text.size() <= kLongestOutward ? text : std::string();
}

Identity reviewed(const Identity& identity) {
  Identity result;
  result.forenames = identity.forenames;
  result.surname = identity.surname;
  result.former_surnames = identity.former_surnames;
  result.aliases = identity.aliases;
  result.birth_date = identity.birth_date;
  result.sex = identity.sex;
  result.phones = identity.phones;
  for (const auto& address : identity.addresses) {
    if (kept_back(address.address_class)) continue;
    if (auto half = first_half(address.postcode); !half.empty())
      result.addresses.push_back({"", std::move(half), AddressClass::normal});
  }
  return result;
}

bool holds_confidential(const Identity& identity) { return !of_class(identity, kept_back).empty(); }

Confidential confidential_addresses(const Identity& left, const Identity& right) {
  if (!holds_confidential(left) && !holds_confidential(right)) return Confidential::none;
  const auto lefts = of_class(left, confidential);
  const auto rights = of_class(right, confidential);
  if (lefts.empty() || rights.empty()) return Confidential::not_compared;
  const bool same = std::any_of(lefts.begin(), lefts.end(), [&](const Address& one) {
    return std::any_of(rights.begin(), rights.end(), [&](const Address& other) { return same_address(one, other); });
  });
  return same ? Confidential::same : Confidential::different;
}

}  // namespace waymark::core
