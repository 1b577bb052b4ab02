#include "core/same_place.hpp"

#include <algorithm>

#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

using Words = std::vector<std::string>;

bool each_in(const Words& some, const Words& all) {
  return std::all_of(some.begin(), some.end(),
                     [&](const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); });
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
  const auto postcode = postcode_signs(one.postcode);
  if (!postcode.empty() && postcode == postcode_signs(other.postcode)) return true;
  const auto words = address_words(one.lines);
  const auto others = address_words(other.lines);
  if (words.empty() || others.empty()) return false;
  return each_in(words, others) || each_in(others, words);
}

}  // namespace waymark::core
