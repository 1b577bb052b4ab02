#include "linkage/similarity.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

// Jaro's matching window is a run of bits: for each character of one text, its places in the other are a
// mask, so that "the first unmatched place within the window" is one AND and one count of trailing zeros.
namespace waymark::linkage {
namespace {

constexpr std::size_t kSigns = 36;
constexpr std::size_t kWord = 64;

constexpr std::size_t sign_of(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<std::size_t>(c - 'a');
  if (c >= '0' && c <= '9') return static_cast<std::size_t>(c - '0') + 26;
  return kSigns;
}

std::uint64_t lowest_bits(std::size_t count) { return count >= kWord ? ~0ULL : (1ULL << count) - 1; }

// Places from `at − reach` to `at + reach`.
std::uint64_t window(std::size_t at, std::size_t reach) {
  const std::uint64_t up_to = lowest_bits(at + reach + 1);
  return at > reach ? up_to & ~lowest_bits(at - reach) : up_to;
}

std::size_t take_lowest(std::uint64_t& bits) {
  const auto place = static_cast<std::size_t>(__builtin_ctzll(bits));
  bits &= bits - 1;
  return place;
}

double jaro(std::string_view shorter, std::string_view longer) {
  std::array<std::uint64_t, kSigns + 1> places{};
  for (std::size_t i = 0; i < longer.size(); ++i) places[sign_of(longer[i])] |= 1ULL << i;
  places[kSigns] = 0;
  const std::size_t reach = longer.size() < 4 ? 0 : longer.size() / 2 - 1;
  std::uint64_t matched_shorter = 0;
  std::uint64_t matched_longer = 0;
  for (std::size_t j = 0; j < shorter.size(); ++j) {
    const std::uint64_t free = places[sign_of(shorter[j])] & window(j, reach) & ~matched_longer;
    if (free == 0) continue;
    matched_longer |= free & (~free + 1);
    matched_shorter |= 1ULL << j;
  }
  if (matched_shorter == 0) return 0;
  const double matches = __builtin_popcountll(matched_shorter);
  int out_of_order = 0;
  while (matched_shorter != 0)
    out_of_order += shorter[take_lowest(matched_shorter)] != longer[take_lowest(matched_longer)];
  const int transposed = out_of_order / 2;
  return (matches / static_cast<double>(shorter.size()) + matches / static_cast<double>(longer.size()) +
          (matches - transposed) / matches) /
         3;
}

std::size_t common_prefix(std::string_view a, std::string_view b, std::size_t at_most) {
  std::size_t length = 0;
  while (length < std::min({a.size(), b.size(), at_most}) && a[length] == b[length]) ++length;
  return length;
}

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  a = a.substr(0, kWord);
  b = b.substr(0, kWord);
  if (a.empty() || b.empty()) return 0;
  // Greedy matching may depend on which text goes first: a fixed order makes it symmetric.
  if (std::pair(a.size(), a) > std::pair(b.size(), b)) std::swap(a, b);
  const double similarity = jaro(a, b);
  if (similarity < 0.7) return similarity;
  return similarity + static_cast<double>(common_prefix(a, b, 4)) * 0.1 * (1 - similarity);
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

bool one_character_differs(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] != b[i];
  return differing == 1;
}

bool neighbours_swapped(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const std::size_t first = common_prefix(a, b, a.size());
  if (first + 1 >= a.size()) return false;
  return a[first] == b[first + 1] && a[first + 1] == b[first] && a.substr(first + 2) == b.substr(first + 2);
}

}  // namespace waymark::linkage
