#include "core/address_parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

using Short = std::pair<std::string_view, std::string_view>;

constexpr std::string_view kStreetOrSaint = "street";  // "St" is either

constexpr std::array<Short, 36> kShort = {{
    {"rd", "road"},     {"st", "street"},      {"str", "street"},    {"saint", "street"},   {"ln", "lane"},
    {"la", "lane"},     {"ave", "avenue"},     {"av", "avenue"},     {"cl", "close"},       {"clo", "close"},
    {"dr", "drive"},    {"drv", "drive"},      {"ct", "court"},      {"crt", "court"},      {"gdns", "gardens"},
    {"gdn", "gardens"}, {"garden", "gardens"}, {"cres", "crescent"}, {"cresc", "crescent"}, {"cr", "crescent"},
    {"pl", "place"},    {"sq", "square"},      {"ter", "terrace"},   {"terr", "terrace"},   {"tce", "terrace"},
    {"pk", "park"},     {"gr", "grove"},       {"gro", "grove"},     {"grv", "grove"},      {"wy", "way"},
    {"wlk", "walk"},    {"mws", "mews"},       {"pde", "parade"},    {"hl", "hill"},        {"blvd", "boulevard"},
    {"vw", "view"},
}};

constexpr std::array<std::string_view, 26> kStreets = {
    "road",  "street", "lane",    "avenue", "close", "drive", "court", "gardens",  "crescent",
    "place", "square", "terrace", "park",   "grove", "way",   "walk",  "mews",     "parade",
    "hill",  "view",   "rise",    "green",  "row",   "chase", "mead",  "boulevard"};

// Before a number or a letter that is a door's within the house.
constexpr std::array<std::string_view, 9> kFlats = {"flat",   "flt",   "apartment", "apt",       "unit",
                                                    "studio", "suite", "room",      "maisonette"};

// Too common in the names of streets to tell one from another.
constexpr std::array<std::string_view, 16> kSayLittle = {"the",   "old",    "new",   "great", "little", "upper",
                                                         "lower", "north",  "south", "east",  "west",   "no",
                                                         "at",    "number", "house", "near"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& all, std::string_view word) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string in_full(const std::string& word) {
  const auto known = std::find_if(kShort.begin(), kShort.end(), [&](const Short& one) { return one.first == word; });
  return known == kShort.end() ? word : std::string(known->second);
}

// "14" and "14a"; "" for anything else.
std::string house_number(const std::string& word) {
  const auto end = std::find_if_not(word.begin(), word.end(), is_digit);
  if (end == word.begin() || word.end() - end > 1) return "";
  return {word.begin(), end};
}

void add_new(Words& all, std::string word) {
  if (!word.empty() && std::find(all.begin(), all.end(), word) == all.end()) all.push_back(std::move(word));
}

// A whole postcode in one word or two, and in how many.
std::pair<std::string, std::size_t> postcode_at(const Words& words, std::size_t i) {
  for (const std::size_t count : {2U, 1U}) {
    if (i + count > words.size()) continue;
    const auto known = linkage::postcode(count == 2 ? words[i] + words[i + 1] : words[i]);
    if (known && known->whole()) return {linkage::reference(known->text()), count};
  }
  return {"", 0};
}

// Those that stand among the words are taken out of them.
Words take_postcodes(Words& words) {
  Words found;
  for (std::size_t i = 0; i < words.size();) {
    auto [postcode, count] = postcode_at(words, i);
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(i);
    words.erase(from, from + static_cast<std::ptrdiff_t>(count));
    if (count == 0) ++i;
    add_new(found, std::move(postcode));
  }
  return found;
}

bool says_something(const std::string& word) { return word.size() > 1 && !is_one_of(kSayLittle, word); }
bool is_door(const std::string& word) { return word.size() == 1 || !house_number(word).empty(); }

// "Nowhere" of "Nowhere Road"; of "The Avenue" the avenue itself.
std::string street_before(const Words& words, std::size_t i) {
  if (i == 0 || !house_number(words[i - 1]).empty()) return "";
  return says_something(words[i - 1]) ? words[i - 1] : words[i];
}

void read(const Words& words, AddressParts& parts) {
  bool street_is_next = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& word = words[i];
    if (is_one_of(kFlats, word)) {
      if (i + 1 < words.size() && is_door(words[i + 1])) add_new(parts.flats, words[++i]);
      continue;
    }
    if (auto number = house_number(word); !number.empty()) {
      add_new(parts.numbers, std::move(number));
      street_is_next = true;
      continue;
    }
    if (!says_something(word)) continue;
    const bool is_kind = is_one_of(kStreets, word);
    if (parts.name.empty() && word != kStreetOrSaint) parts.name = word;
    auto street = is_kind ? street_before(words, i) : word;
    if (street.empty() || !(is_kind || street_is_next)) continue;
    add_new(parts.streets, std::move(street));
    street_is_next = false;
  }
  if (parts.streets.empty()) add_new(parts.streets, parts.name);
}

}  // namespace

AddressParts parts_of(const Address& address) {
  AddressParts parts;
  auto words = address_words(address.lines);
  if (words == address_words(kNoFixedAbode)) return parts;
  parts.words = words;
  parts.postcodes = take_postcodes(words);
  add_new(parts.postcodes, postcode_signs(address.postcode));
  std::transform(words.begin(), words.end(), words.begin(), in_full);
  read(words, parts);
  return parts;
}

}  // namespace waymark::core
