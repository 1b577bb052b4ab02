#pragma once
// Keys that find candidates without reading everybody. Every key is made of at least two fields, a phone
// number alone excepted: hashed and stored, one low-entropy field alone could be guessed back from the
// frequencies of its hashes.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linkage/person.hpp"
#include "linkage/prepared.hpp"

namespace waymark::linkage {

enum class BlockRule : std::uint8_t {
  surname_year_month,
  surname_year_day,
  surname_month_day,
  forename_year_month,
  forename_year_day,
  forename_month_day,
  initial_birth_date,
  full_name,
  full_name_year,
  full_name_district,
  birth_date_sector,
  postcode_forename,
  postcode_surname,
  postcode_year,
  phone_forename,
  phone_surname,
  phone_year,
  email_forename,
  email_surname,
  number_forename,
  number_surname,
  number_year,
  // Shared by a household; they also find a person whose every other field was written badly.
  household_premises,
  household_phone,
};
inline constexpr std::size_t kBlockRuleCount = 24;

// `text` identifies somebody: hash it with the index's key, together with `name_of(rule)`, before it is
// stored or leaves memory.
struct BlockKey {
  BlockRule rule{};
  std::string text;
  auto operator<=>(const BlockKey&) const = default;
};

std::string_view name_of(BlockRule rule);

enum class KeyPart : std::uint8_t {
  forename,
  surname,
  initial,
  year,
  month,
  day,
  district,
  sector,
  postcode,
  house,
  phone,
  mailbox,
  number,
};
std::span<const KeyPart> parts_of(BlockRule rule);

// Sorted, without repetition. What an index keeps for one record: own name, former surnames and aliases,
// about 25 keys for a full record. Somebody shielded has no keys: the caller must not ask for any.
std::vector<BlockKey> stored_keys(const Identity& identity);
// What a search looks up: besides the stored ones also forename and surname swapped, day and month swapped,
// and each year of a stated age. A birth date with one wrong digit is found by the parts that are right.
std::vector<BlockKey> query_keys(const Identity& identity);
// Premises (postcode and house, or UPRN) and phone: who lives together. Same text on both sides.
std::vector<BlockKey> household_keys(const Identity& identity);

std::vector<BlockKey> stored_keys(const Prepared& person);
std::vector<BlockKey> query_keys(const Prepared& person);
std::vector<BlockKey> household_keys(const Prepared& person);

}  // namespace waymark::linkage
