#include <array>
#include <vector>

#include "linkage/block.hpp"
#include "platform/base/failure.hpp"

namespace waymark::linkage {
namespace {

struct Rule {
  std::string_view name;
  std::vector<KeyPart> parts;
};

// In the order of `BlockRule`.
const std::array<Rule, kBlockRuleCount>& rules() {
  using enum KeyPart;
  static const std::array<Rule, kBlockRuleCount> all{
      Rule{"surname-year-month", {surname, year, month}},
      {"surname-year-day", {surname, year, day}},
      {"surname-month-day", {surname, month, day}},
      {"forename-year-month", {forename, year, month}},
      {"forename-year-day", {forename, year, day}},
      {"forename-month-day", {forename, month, day}},
      {"initial-birth-date", {initial, year, month, day}},
      {"full-name", {forename, surname}},
      {"full-name-year", {forename, surname, year}},
      {"full-name-district", {forename, surname, district}},
      {"birth-date-sector", {year, month, day, sector}},
      {"postcode-forename", {postcode, forename}},
      {"postcode-surname", {postcode, surname}},
      {"postcode-year", {postcode, year}},
      {"phone-forename", {phone, forename}},
      {"phone-surname", {phone, surname}},
      {"phone-year", {phone, year}},
      {"email-forename", {mailbox, forename}},
      {"email-surname", {mailbox, surname}},
      {"number-forename", {number, forename}},
      {"number-surname", {number, surname}},
      {"number-year", {number, year}},
      {"household-premises", {postcode, house}},
      {"household-phone", {phone}},
  };
  return all;
}

const Rule& rule_of(BlockRule rule) {
  const auto index = static_cast<std::size_t>(rule);
  base::expects(index < kBlockRuleCount, "the blocking rule is one of the list");
  return rules()[index];
}

}  // namespace

std::string_view name_of(BlockRule rule) { return rule_of(rule).name; }
std::span<const KeyPart> parts_of(BlockRule rule) { return rule_of(rule).parts; }

}  // namespace waymark::linkage
