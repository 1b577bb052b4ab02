#include "core/folded.hpp"

#include <array>

#include "core/place_words.hpp"
#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

constexpr char kEndOfPart = '\n';

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string name(std::string_view written) { return joined(linkage::name_words(written)); }

void add(std::string& part, const std::string& one) {
  if (one.empty()) return;
  if (!part.empty()) part += kBetweenFolded;
  part += one;
}

std::string other_names(const Identity& identity) {
  std::string part;
  for (const auto& surname : identity.former_surnames) add(part, name(surname));
  for (const auto& alias : identity.aliases) {
    add(part, name(alias.forenames));
    add(part, name(alias.surname));
  }
  return part;
}

std::string digits_alone(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

std::string phones(const Identity& identity) {
  std::vector<std::string> numbers;
  for (const auto& phone : identity.phones) {
    auto found = linkage::phone_numbers(phone);
    if (auto digits = digits_alone(phone); found.empty() && !digits.empty()) found.push_back(std::move(digits));
    numbers.insert(numbers.end(), found.begin(), found.end());
  }
  return joined(numbers);
}

bool may_be_compared(const Address& address, const std::vector<Address>& kept_back) {
  if (address.address_class != AddressClass::normal) return false;
  if (address_words(address.lines) == address_words(kNoFixedAbode)) return false;
  return std::none_of(kept_back.begin(), kept_back.end(),
                      [&](const Address& other) { return may_be_one_place(address, other); });
}

std::string places(const Identity& identity, const std::vector<Address>& kept_back) {
  std::string part;
  for (const auto& address : identity.addresses) {
    if (!may_be_compared(address, kept_back)) continue;
    const auto place = place_words(address.lines, address.postcode);
    add(part, place.postcode + (place.words.empty() ? "" : " ") + joined(place.words));
  }
  return part;
}

template <class Small, class Number>
Small small(const std::optional<Number>& number) {
  return static_cast<Small>(number.value_or(Number{}));
}

}  // namespace

FoldedBirth folded_birth(const linkage::BirthDate& birth) {
  FoldedBirth folded{small<std::uint16_t>(birth.year), small<std::uint8_t>(birth.month), small<std::uint8_t>(birth.day),
                     0, 0};
  if (!birth.year && birth.stated) {
    folded.earliest = static_cast<std::uint16_t>(birth.stated->earliest);
    folded.latest = static_cast<std::uint16_t>(birth.stated->latest);
  }
  return folded;
}

Folded folded(std::string_view text, const FoldedBirth& birth) {
  std::array<std::string_view, 4> parts;
  for (auto& part : parts) {
    part = text.substr(0, text.find(kEndOfPart));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
  }
  return {parts[0], parts[1], parts[2], parts[3], birth};
}

std::string folded_text(const Identity& identity, const std::vector<Address>& kept_back) {
  std::string text = name(identity.surname) + kBetweenFolded + name(identity.forenames);
  for (const auto& part : {other_names(identity), phones(identity), places(identity, kept_back)})
    (text += kEndOfPart) += part;
  return text;
}

bool nothing_in(std::string_view folded_text) {
  return folded_text.find_first_not_of("\t\n ") == std::string_view::npos;
}

}  // namespace waymark::core
