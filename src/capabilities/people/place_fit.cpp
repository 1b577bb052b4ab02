#include "capabilities/people/place_fit.hpp"

#include <algorithm>

namespace waymark::people {

namespace {

constexpr std::size_t kSecondHalf = 3;

struct Place {
  std::string_view postcode;
  std::string_view words;  // with a space between them
};

Place place_in(std::string_view folded) {
  const auto end = std::min(folded.find(' '), folded.size());
  return {folded.substr(0, end), folded.substr(std::min(end + 1, folded.size()))};
}

bool is_half(std::string_view half, std::string_view whole) {
  return whole.size() == half.size() + kSecondHalf && whole.starts_with(half);
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A number is meant whole: 1 is not 14.
bool word_fits(std::string_view held, std::string_view wanted) {
  return has_digit(wanted) ? held == wanted : held.starts_with(wanted);
}

bool holds(const Place& place, std::string_view wanted) {
  if (!place.postcode.empty() && (wanted == place.postcode || is_half(wanted, place.postcode))) return true;
  return core::any_part(place.words, ' ', [&](std::string_view word) { return word_fits(word, wanted); });
}

// All that it says, a number among it.
bool is_within(const Place& place, const core::PlaceWords& wanted) {
  const auto is_number = [](std::string_view word) { return has_digit(word); };
  const auto was_not_typed = [&](std::string_view word) {
    return std::none_of(wanted.words.begin(), wanted.words.end(),
                        [&](const std::string& typed) { return word_fits(word, typed); });
  };
  return place.words.find(' ') != std::string_view::npos && core::any_part(place.words, ' ', is_number) &&
         !core::any_part(place.words, ' ', was_not_typed);
}

bool other_postcode(const Place& place, std::string_view wanted) {
  if (wanted.empty() || place.postcode.empty()) return false;
  return wanted != place.postcode && !is_half(place.postcode, wanted);
}

At compared(const Place& place, const core::PlaceWords& wanted) {
  if (other_postcode(place, wanted.postcode)) return At::another;
  const bool same_postcode = !wanted.postcode.empty() && wanted.postcode == place.postcode;
  std::size_t held = 0;
  bool other_number = false;
  for (const auto& word : wanted.words) {
    const bool holds_it = holds(place, word);
    held += holds_it ? 1U : 0U;
    other_number = other_number || (!holds_it && has_digit(word));
  }
  if (held == wanted.words.size()) return same_postcode || wanted.postcode.empty() ? At::it : At::nearly;
  if (same_postcode && held > 0 && !other_number) return At::nearly;
  return is_within(place, wanted) ? At::nearly : At::another;
}

}  // namespace

bool at_postcode(const core::Folded& record, std::string_view wanted) {
  return core::any_part(record.places, core::kBetweenFolded, [&](std::string_view folded) {
    const auto held = place_in(folded).postcode;
    return held == wanted || is_half(wanted, held);
  });
}

At at_address(const core::Folded& record, const core::PlaceWords& wanted) {
  auto best = At::another;
  core::any_part(record.places, core::kBetweenFolded, [&](std::string_view folded) {
    best = std::min(best, compared(place_in(folded), wanted));
    return best == At::it;
  });
  return best;
}

}  // namespace waymark::people
