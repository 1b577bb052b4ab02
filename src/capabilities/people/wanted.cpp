#include "capabilities/people/wanted.hpp"

#include <algorithm>

#include "capabilities/people/wanted_date.hpp"
#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::people {

namespace {

constexpr std::size_t kFewestDigits = 4;   // of the end of a telephone number
constexpr std::size_t kFewestLetters = 3;  // of the one word that an address must have

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

void read_name_and_birth(Wanted& wanted, std::string_view lowered) {
  const auto read = read_date(lowered);
  wanted.birth = read.birth;
  wanted.no_such_date = read.no_such_date;
  if (read.birth)
    wanted.name = linkage::name_words(read.rest);
  else if (!has_digit(lowered))
    wanted.name = linkage::name_words(lowered);
}

void read_phone(Wanted& wanted, std::string_view lowered) {
  if (lowered.find_first_not_of("0123456789 +().-\t") != std::string_view::npos) return;
  std::string digits;
  std::copy_if(lowered.begin(), lowered.end(), std::back_inserter(digits), is_digit);
  if (digits.size() < kFewestDigits) return;
  wanted.phone = linkage::phone_digits(lowered);
  wanted.phone_end = std::move(digits);
}

void read_address(Wanted& wanted, std::string_view lowered) {
  const auto signs = core::postcode_signs(lowered);
  if (signs.size() >= 2 && signs.size() <= 7 && is_letter(signs.front()) && has_digit(signs)) wanted.postcode = signs;
  auto place = core::place_words(lowered);
  const bool names_a_place = std::any_of(place.words.begin(), place.words.end(), [](const std::string& word) {
    return word.size() >= kFewestLetters && std::all_of(word.begin(), word.end(), is_letter);
  });
  const bool enough = place.words.size() >= 2 && names_a_place;
  if (enough || (!place.words.empty() && !place.postcode.empty())) wanted.address = std::move(place);
}

}  // namespace

bool Wanted::nothing() const { return name.empty() && !birth && phone_end.empty() && !at_an_address(); }

Wanted read_wanted(std::string_view typed) {
  const auto lowered = linkage::latin_lower(typed);
  Wanted wanted;
  read_name_and_birth(wanted, lowered);
  read_phone(wanted, lowered);
  read_address(wanted, lowered);
  return wanted;
}

std::string_view problem_with(std::string_view typed, const Wanted& wanted) {
  if (!wanted.nothing()) return "";
  if (linkage::reference(typed).empty()) return "Enter a name, telephone number, address or date of birth";
  return "Enter more of it: letters of a name, 4 or more digits of a telephone number, a postcode, a house number with "
         "its street, or a whole date of birth";
}

}  // namespace waymark::people
