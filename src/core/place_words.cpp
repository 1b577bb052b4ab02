#include "core/place_words.hpp"

#include <algorithm>

#include "core/same_place.hpp"
#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

using Words = std::vector<std::string>;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ZZ99 stands for no place, and has the shape of one all the same.
bool is_pseudo(std::string_view signs) {
  return signs.size() == 7 && signs.starts_with("zz99") && is_digit(signs[4]) && is_letter(signs[5]) &&
         is_letter(signs[6]);
}

bool is_whole_postcode(std::string_view signs) {
  const auto known = linkage::postcode(signs);
  return (known && known->whole()) || is_pseudo(signs);
}

// Takes `count` words from `from` on away where they are a postcode: what it is, or "".
std::string take(Words& words, std::size_t from, std::size_t count) {
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(from);
  std::string signs;
  std::for_each(first, first + static_cast<std::ptrdiff_t>(count), [&](const std::string& word) { signs += word; });
  if (!is_whole_postcode(signs)) return "";
  words.erase(first, first + static_cast<std::ptrdiff_t>(count));
  return postcode_signs(signs);
}

std::string take_postcode(Words& words) {
  for (const std::size_t count : {2U, 1U}) {
    if (words.size() < count) continue;
    if (auto last = take(words, words.size() - count, count); !last.empty()) return last;
    if (auto first = take(words, 0, count); !first.empty()) return first;
  }
  return "";
}

}  // namespace

PlaceWords place_words(std::string_view lines, std::string_view postcode) {
  PlaceWords place{"", address_words(lines)};
  place.postcode = take_postcode(place.words);
  if (auto said = postcode_signs(postcode); !said.empty()) place.postcode = std::move(said);
  return place;
}

}  // namespace waymark::core
