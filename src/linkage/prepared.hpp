#pragma once
// An identity in the form that is compared: normalised once, so that comparing many costs little.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "linkage/frequencies.hpp"
#include "linkage/normalise.hpp"
#include "linkage/person.hpp"
#include "linkage/spelling_groups.hpp"

namespace waymark::linkage {

struct NameWord {
  std::string letters;
  std::string sound;
  SpellingGroups groups{};
  Rarity rarity = Rarity::unknown;
  bool empty() const { return letters.empty(); }
};

struct PreparedName {
  std::vector<NameWord> forenames;
  NameWord surname;                        // all its words joined: "smithjones"
  std::vector<std::string> surname_parts;  // the words that could stand alone, where there are several
  std::string in_order;                    // every word, joined as written
  std::string sorted;                      // every word in alphabetical order, with spaces between
  bool empty() const { return in_order.empty(); }
};

struct PreparedBirth {
  std::int16_t year = 0;  // 0 is unknown, in all three
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::optional<YearSpan> stated;
  bool full() const { return year != 0 && month != 0 && day != 0; }
  bool any() const { return year != 0 || month != 0 || day != 0 || stated.has_value(); }
};

struct PreparedAddress {
  std::string uprn;
  std::string premises;  // postcode and house in one text; empty unless both are known
  std::optional<Postcode> postcode;
  bool crowded = false;               // so many people gave it that it says little
  std::optional<std::int32_t> from;   // days since 1970-01-01
  std::optional<std::int32_t> until;  // included
};

struct PreparedPhone {
  std::string digits;
  bool crowded = false;
};

// `names[0]` is the person's own name, the rest are aliases; names without a letter are left out, and so
// are addresses that may not be used. Holds what identifies somebody: never store or log one.
struct Prepared {
  std::vector<PreparedName> names;
  std::vector<NameWord> former_surnames;
  PreparedBirth birth;
  Sex sex = Sex::unknown;
  std::vector<PreparedAddress> addresses;
  std::vector<PreparedPhone> phones;
  std::vector<EmailAddress> emails;
  std::optional<NhsNumber> nhs_number;
  std::vector<Number> numbers;
};

// Never throws for what the identity says. Prepare both sides of a comparison with the same frequencies.
Prepared prepare(const Identity& identity, const Frequencies& frequencies = built_in_frequencies());

}  // namespace waymark::linkage
