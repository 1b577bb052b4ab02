#include "core/same_value.hpp"

#include <algorithm>

#include "linkage/normalise.hpp"

namespace waymark::core {

namespace {

constexpr std::size_t kFewestLocal = 6;  // digits of a number that is dialled from where it stands

bool within_number(char c) { return c == ' ' || c == '-' || c == '(' || c == ')'; }

// Numbers too short to be whole ones: where there is nothing else, of whatever length; beside other text local ones.
std::vector<std::string> short_numbers(std::string_view value) {
  std::vector<std::string> all(1);
  bool alone = true;
  for (const char c : value) {
    if (c >= '0' && c <= '9') all.back() += c;
    if ((c >= '0' && c <= '9') || within_number(c)) continue;
    alone = false;
    all.emplace_back();
  }
  std::erase_if(all, [&](const std::string& digits) { return digits.size() < (alone ? 1 : kFewestLocal); });
  return all;
}

}  // namespace

std::vector<std::string> comparable_values(std::string_view value) {
  auto all = linkage::phone_numbers(value);
  if (all.empty()) all = short_numbers(value);
  for (const auto& email : linkage::email_addresses(value)) all.push_back(email.mailbox + "@" + email.domain);
  if (all.empty()) all.push_back(linkage::latin_lower(value));
  return all;
}

std::vector<std::string> reached_by(const Identity& identity) {
  std::vector<std::string> all;
  for (const auto* texts : {&identity.phones, &identity.emails})
    for (const auto& text : *texts)
      for (auto& value : comparable_values(text)) all.push_back(std::move(value));
  return all;
}

bool share_a_value(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

bool same_value(std::string_view one, std::string_view other) {
  return share_a_value(comparable_values(one), comparable_values(other));
}

}  // namespace waymark::core
