// Telephone numbers and e-mail addresses, alone and within other text: "07700 900123 (after 6)", "Ada,
// ada@example.org".
//
// A number within a text begins where digits begin, at a group of digits that begins with 0 or +, and where another
// number was whole. It goes on over spaces, brackets, dots, hyphens and slashes until it is whole.
#include <algorithm>

#include "linkage/digits.hpp"
#include "linkage/normalise.hpp"

namespace waymark::linkage {
namespace {

constexpr std::size_t kFewestDigits = 7;
constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kWholeBritish = 12;    // with 44 before it
constexpr std::size_t kFewestNational = 10;  // with the nought: enough for the next nought to begin another number
constexpr std::string_view kWithinNumber = " \t-.()/";
constexpr std::string_view kBetweenWords = " \t\r\n,;:<>()[]|/\"'";

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool starts_with_plus(std::string_view text) {
  const auto first = text.find_first_of("+0123456789");
  return first != std::string_view::npos && text[first] == '+';
}

// 0… and ten digits without the nought are British; 00… and +… bring their country along.
std::string with_country(std::string_view text) {
  std::string digits = digits_of(text);
  if (digits.starts_with("00")) {
    const auto country = digits.find_first_not_of('0');
    return country == std::string::npos ? std::string() : digits.substr(country);
  }
  if (starts_with_plus(text)) return digits;
  if (digits.starts_with('0')) return "44" + digits.substr(1);
  if (digits.size() == 10 && !digits.starts_with("44")) return "44" + digits;
  return digits;
}

// An extension follows enough digits: the x of "Alex, 07700 900777" begins none.
std::string_view before_extension(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i])) ++digits;
    if (digits >= kFewestDigits && (text[i] == 'x' || text[i] == 'X' || text[i] == '#')) return text.substr(0, i);
  }
  return text;
}

template <class Value>
void add_new(std::vector<Value>& all, Value value) {
  if (std::find(all.begin(), all.end(), value) == all.end()) all.push_back(std::move(value));
}

// What ends a sentence belongs to no address.
std::string_view without_full_stop(std::string_view word) {
  while (!word.empty() && std::string_view(".!?").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

struct Word {
  std::size_t from;
  std::size_t size;
};

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(kBetweenWords); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(kBetweenWords, at), text.size());
    words.push_back({at, end - at});
    at = text.find_first_not_of(kBetweenWords, end);
  }
  return words;
}

// The digits of an e-mail address are no telephone number.
std::string without_emails(std::string text) {
  if (text.find('@') == std::string::npos) return text;
  for (const auto& word : words_in(text))
    if (email_address(without_full_stop(std::string_view(text).substr(word.from, word.size))))
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(word.from), word.size, ',');
  return text;
}

using Groups = std::vector<std::string>;  // of digits, a plus before the first of them

// Each stretch of groups between which nothing else stands than what stands within a number.
std::vector<Groups> stretches_in(std::string_view text) {
  std::vector<Groups> all(1);
  bool inside = false;
  for (const char c : text) {
    if (is_digit(c) || c == '+') {
      if (!inside || c == '+') all.back().emplace_back();
      inside = true;
      all.back().back() += c;
      continue;
    }
    inside = false;
    if (kWithinNumber.find(c) == std::string_view::npos && !all.back().empty()) all.emplace_back();
  }
  return all;
}

bool another_begins(std::string_view number, std::string_view group) {
  return group.front() == '+' || (group.front() == '0' && digits_of(number).size() >= kFewestNational);
}

struct Found {
  std::string digits;
  std::size_t until;  // the group after it
};

std::optional<Found> number_from(const Groups& groups, std::size_t from) {
  std::string text;
  for (std::size_t i = from; i < groups.size() && text.size() <= kMostDigits; ++i) {
    text += groups[i];
    auto digits = phone_digits(text);
    const bool whole = digits.size() == kWholeBritish && digits.starts_with("44");
    // How long a number of another country is, nobody knows here.
    const bool ends =
        i + 1 == groups.size() ? text.starts_with('+') || text.starts_with("00") : another_begins(text, groups[i + 1]);
    if (whole || (ends && !digits.empty())) return Found{std::move(digits), i + 1};
  }
  return std::nullopt;
}

std::vector<std::string> numbers_in(const Groups& groups) {
  std::vector<std::string> found;
  std::size_t after_whole = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i != after_whole && groups[i].front() != '0' && groups[i].front() != '+') continue;
    auto number = number_from(groups, i);
    if (!number) continue;
    after_whole = number->until;
    add_new(found, std::move(number->digits));
  }
  if (!found.empty()) return found;
  std::string all;
  for (const auto& group : groups) all += group;
  if (auto digits = phone_digits(all); !digits.empty()) found.push_back(std::move(digits));
  return found;
}

}  // namespace

std::string phone_digits(std::string_view text) {
  std::string digits = with_country(before_extension(text.substr(0, kLongestText)));
  while (digits.starts_with("440")) digits.erase(2, 1);  // +44 (0)…
  if (digits.size() < kFewestDigits || digits.size() > kMostDigits) return {};
  const std::size_t country = digits.starts_with("44") ? 2 : 0;
  const std::string_view local = std::string_view(digits).substr(country);
  return one_digit_repeated(local) || one_digit_repeated(local.substr(1)) ? std::string() : digits;
}

std::vector<std::string> phone_numbers(std::string_view text) {
  const std::string plain = without_emails(latin_lower(text));
  std::vector<std::string> found;
  for (const auto& groups : stretches_in(plain))
    for (auto& number : numbers_in(groups)) add_new(found, std::move(number));
  if (!found.empty() || std::any_of(plain.begin(), plain.end(), is_letter)) return found;
  // "07700, 900101": odd signs within one number.
  if (auto digits = phone_digits(plain); !digits.empty()) found.push_back(std::move(digits));
  return found;
}

std::vector<EmailAddress> email_addresses(std::string_view text) {
  std::vector<EmailAddress> found;
  text = text.substr(0, kLongestText);
  for (const auto& word : words_in(text))
    if (auto address = email_address(without_full_stop(text.substr(word.from, word.size))))
      add_new(found, std::move(*address));
  if (!found.empty()) return found;
  if (auto address = email_address(text)) found.push_back(std::move(*address));
  return found;
}

}  // namespace waymark::linkage
