#include "capabilities/people/found_by.hpp"

#include <algorithm>

#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::people {

using core::Address;
using core::AddressClass;
using core::Identity;

namespace {

constexpr std::size_t kFewestWithin = 3;  // letters that may stand within a word; fewer begin one

// How well a word fits a name, the best first.
enum class Fit { begins_name, begins_other_name, within, none };

using Words = std::vector<std::string>;

struct NameWords {
  Words name;
  Words others;  // former surnames and other names
};

void add_words(Words& words, std::string_view name) {
  for (auto& word : linkage::name_words(name)) words.push_back(std::move(word));
}

NameWords words_of(const Identity& identity) {
  NameWords words;
  add_words(words.name, identity.forenames);
  add_words(words.name, identity.surname);
  for (const auto& surname : identity.former_surnames) add_words(words.others, surname);
  for (const auto& alias : identity.aliases) {
    add_words(words.others, alias.forenames);
    add_words(words.others, alias.surname);
  }
  return words;
}

bool begins_one(const Words& words, const std::string& wanted) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(wanted); });
}

bool within_one(const Words& words, const std::string& wanted) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return word.find(wanted) != std::string::npos; });
}

Fit fit_of(const NameWords& words, const std::string& wanted) {
  if (begins_one(words.name, wanted)) return Fit::begins_name;
  if (begins_one(words.others, wanted)) return Fit::begins_other_name;
  if (wanted.size() >= kFewestWithin && (within_one(words.name, wanted) || within_one(words.others, wanted)))
    return Fit::within;
  return Fit::none;
}

std::optional<FoundBy> by_name(const Identity& identity, const Words& wanted) {
  const auto words = words_of(identity);
  auto worst = Fit::begins_name;
  for (const auto& word : wanted) worst = std::max(worst, fit_of(words, word));
  if (wanted.empty() || worst == Fit::none) return std::nullopt;
  if (worst == Fit::begins_name) return FoundBy{"Name"};
  if (worst == Fit::begins_other_name) return FoundBy{"Former or other name"};
  return FoundBy{"Part of a name", true};
}

// One record in a few has day and month exchanged.
std::optional<FoundBy> by_birth(const Identity& identity, const WantedBirth& wanted) {
  constexpr int kCentury = 100;
  const auto& born = identity.birth_date;
  if (!born.year || !born.month || !born.day) return std::nullopt;
  if ((wanted.any_century ? *born.year % kCentury : *born.year) != wanted.year) return std::nullopt;
  if (*born.month == wanted.month && *born.day == wanted.day) return FoundBy{"Date of birth"};
  if (*born.month == wanted.day && *born.day == wanted.month)
    return FoundBy{"Date of birth, with day and month exchanged", true};
  return std::nullopt;
}

std::optional<FoundBy> by_name_and_birth(const Identity& identity, const Wanted& wanted) {
  if (!wanted.birth) return by_name(identity, wanted.name);
  const auto birth = by_birth(identity, *wanted.birth);
  if (!birth || wanted.name.empty()) return birth;
  const auto name = by_name(identity, wanted.name);
  if (!name) return std::nullopt;
  return FoundBy{"Name and date of birth", name->nearly || birth->nearly};
}

bool by_phone(const Identity& identity, const Wanted& wanted) {
  if (wanted.phone_end.empty()) return false;
  return std::any_of(identity.phones.begin(), identity.phones.end(), [&](const std::string& held) {
    auto number = linkage::phone_digits(held);
    if (number.empty()) number = digits_alone(held);
    return (!wanted.phone.empty() && number == wanted.phone) || number.ends_with(wanted.phone_end);
  });
}

bool may_be_compared(const Address& address, const std::vector<Address>& kept_back) {
  if (address.address_class != AddressClass::normal || address.lines == core::kNoFixedAbode) return false;
  return std::none_of(kept_back.begin(), kept_back.end(),
                      [&](const Address& other) { return core::may_be_one_place(address, other); });
}

bool at_postcode(const Address& address, const std::string& wanted) {
  constexpr std::size_t kSecondHalf = 3;
  const auto held = core::postcode_signs(address.postcode);
  return held == wanted || (held.size() == wanted.size() + kSecondHalf && held.starts_with(wanted));
}

// A number is meant whole: 1 is not 14.
bool word_fits(const std::string& held, const std::string& wanted) {
  return digits_alone(wanted).empty() ? held.starts_with(wanted) : held == wanted;
}

bool at_address(const Address& address, const Words& wanted) {
  auto held = core::address_words(address.lines);
  for (auto& word : core::address_words(address.postcode)) held.push_back(std::move(word));
  held.push_back(core::postcode_signs(address.postcode));
  return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& want) {
    return std::any_of(held.begin(), held.end(), [&](const std::string& word) { return word_fits(word, want); });
  });
}

std::optional<FoundBy> by_address(const Identity& identity, const Wanted& wanted,
                                  const std::vector<Address>& kept_back) {
  for (const auto& address : identity.addresses) {
    if (!may_be_compared(address, kept_back)) continue;
    if (!wanted.postcode.empty() && at_postcode(address, wanted.postcode)) return FoundBy{"Postcode"};
    if (!wanted.address.empty() && at_address(address, wanted.address)) return FoundBy{"Address"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundBy> found_by(const Identity& identity, const Wanted& wanted, const std::vector<Address>& kept_back) {
  if (const auto found = by_name_and_birth(identity, wanted)) return found;
  if (by_phone(identity, wanted)) return FoundBy{"Telephone number"};
  if (!wanted.at_an_address()) return std::nullopt;
  return by_address(identity, wanted, kept_back);
}

KeptBack kept_back_in(const std::vector<core::Record>& records) {
  KeptBack all;
  for (const auto& record : records)
    for (const auto& address : record.identity.addresses)
      if (address.address_class != AddressClass::normal) all[record.person].push_back(address);
  return all;
}

}  // namespace waymark::people
