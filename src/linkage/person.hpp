#pragma once
// What one record says about one human being, as its agency wrote it. Everything may be empty: an empty
// field is unknown, never different. Text is UTF-8; bytes that are not are tolerated everywhere.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "platform/base/time.hpp"

namespace waymark::linkage {

struct PersonName {
  std::string forenames;  // first and middle names in their order, separated by spaces
  std::string surname;    // family name; may be double-barrelled; empty for people of one name
  bool operator==(const PersonName&) const = default;
};

// Years of birth; both ends are included.
struct YearSpan {
  int earliest = 0;
  int latest = 0;
  bool operator==(const YearSpan&) const = default;
};

// The years in which somebody was born who was stated to be between `youngest` and `oldest` years old
// (both included) on a day. "About 30" is youngest 28, oldest 32, say: the caller knows how sure it is.
YearSpan born_for_age(int youngest, int oldest, base::Date stated_on);

// Each part may be unknown. Parts that no calendar has (month 13) are kept up to 31, because they are most
// often a day and a month in the wrong places; anything beyond is unknown.
struct BirthDate {
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  std::optional<YearSpan> stated;  // from a stated age; used only where `year` is unknown
  bool operator==(const BirthDate&) const = default;
};

enum class Sex : std::uint8_t { unknown, female, male, other };

// Only addresses that are `class_normal` and not `no_evidence` take part in comparison or in keys. The
// default is the safe one: an address whose class nobody stated is confidential.
struct Address {
  std::string uprn;           // Unique Property Reference Number, digits
  std::string house;          // number or name, with flat: "12a", "Flat 3", "Rose Cottage"
  std::string postcode;       // whole, or the outward half alone
  bool class_normal = false;  // false for confidential, refuge and sealed addresses
  bool no_evidence = false;   // hostel, prison, surgery, no fixed abode: many people, no link between them
  std::optional<base::Date> from;
  std::optional<base::Date> until;  // included
  bool operator==(const Address&) const = default;
};

// A number other than the NHS number: scheme "upn", "pnc", "cro" … Values compare within a scheme only.
struct Number {
  std::string scheme;
  std::string value;
  bool one_per_person = false;  // two different ones then contradict that it is one person
  bool operator==(const Number&) const = default;
};

struct Identity {
  std::string forenames;
  std::string surname;
  std::vector<std::string> former_surnames;
  std::vector<PersonName> aliases;
  BirthDate birth_date;
  Sex sex = Sex::unknown;  // as recorded; weak evidence, never a veto
  std::vector<Address> addresses;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::string nhs_number;
  std::vector<Number> numbers;
  bool operator==(const Identity&) const = default;
};

}  // namespace waymark::linkage
