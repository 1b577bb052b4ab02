#include "core/same_place.hpp"

#include <algorithm>

#include "core/address_parts.hpp"
#include "linkage/normalise.hpp"
#include "linkage/similarity.hpp"

namespace waymark::core {

namespace {

constexpr std::size_t kLongEnoughForASlip = 5;  // "mill" and "hill" are two
constexpr std::size_t kWholePostcode = 5;       // letters and digits; the first half alone is a district

bool holds(const Words& all, const std::string& word) { return std::find(all.begin(), all.end(), word) != all.end(); }

bool each_in(const Words& some, const Words& all) {
  return !some.empty() && std::all_of(some.begin(), some.end(), [&](const auto& one) { return holds(all, one); });
}

bool share(const Words& some, const Words& others) {
  return std::any_of(some.begin(), some.end(), [&](const auto& one) { return holds(others, one); });
}

bool one_word(const std::string& one, const std::string& other) {
  if (one == other) return true;
  return std::min(one.size(), other.size()) >= kLongEnoughForASlip && linkage::edit_distance(one, other) <= 1;
}

bool share_a_street(const AddressParts& one, const AddressParts& other) {
  return std::any_of(one.streets.begin(), one.streets.end(), [&](const std::string& street) {
    return std::any_of(other.streets.begin(), other.streets.end(),
                       [&](const std::string& another) { return one_word(street, another); });
  });
}

bool may_be_one_number(const AddressParts& one, const AddressParts& other) {
  return one.numbers.empty() || other.numbers.empty() || share(one.numbers, other.numbers);
}

bool share_a_whole_postcode(const AddressParts& one, const AddressParts& other) {
  return std::any_of(one.postcodes.begin(), one.postcodes.end(), [&](const std::string& postcode) {
    return postcode.size() >= kWholePostcode && holds(other.postcodes, postcode);
  });
}

// Half a postcode does not contradict the whole one.
bool postcodes_differ(const AddressParts& one, const AddressParts& other) {
  if (one.postcodes.empty() || other.postcodes.empty()) return false;
  return std::none_of(one.postcodes.begin(), one.postcodes.end(), [&](const std::string& here) {
    return std::any_of(other.postcodes.begin(), other.postcodes.end(),
                       [&](const std::string& there) { return here.starts_with(there) || there.starts_with(here); });
  });
}

// Where nothing else is a number, that of the flat stands for the house.
struct Door {
  Words numbers;
  Words flats;
};

Door door_of(const AddressParts& parts) {
  return parts.numbers.empty() ? Door{parts.flats, {}} : Door{parts.numbers, parts.flats};
}

bool one_door(const AddressParts& one, const AddressParts& other) {
  const auto here = door_of(one);
  const auto there = door_of(other);
  if (here.numbers.empty() && there.numbers.empty()) return !one.name.empty() && one_word(one.name, other.name);
  const bool other_flat = !here.flats.empty() && !there.flats.empty() && !share(here.flats, there.flats);
  return share(here.numbers, there.numbers) && !other_flat;
}

}  // namespace

std::string postcode_signs(std::string_view text) {
  const auto known = linkage::postcode(text);
  return known ? linkage::reference(known->text()) : linkage::reference(text);
}

std::vector<std::string> address_words(std::string_view text) {
  Words words(1);
  for (const char c : linkage::latin_lower(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      words.back() += c;
    else if (c != '\'' && !words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool may_be_one_place(const Address& one, const Address& other) {
  const auto here = parts_of(one);
  const auto there = parts_of(other);
  if (share(here.postcodes, there.postcodes)) return true;
  if (each_in(here.words, there.words) || each_in(there.words, here.words)) return true;
  return may_be_one_number(here, there) && share_a_street(here, there);
}

bool one_home(const Address& one, const Address& other) {
  const auto here = parts_of(one);
  const auto there = parts_of(other);
  if (here.words.empty() || there.words.empty()) return false;
  if (postcodes_differ(here, there)) return false;
  if (here.words == there.words) return true;
  return one_door(here, there) && (share_a_whole_postcode(here, there) || share_a_street(here, there));
}

}  // namespace waymark::core
