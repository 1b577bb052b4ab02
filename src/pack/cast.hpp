#pragma once
// The fictional cast of the demonstration and of the tests (packs/demo/cast.toml). Times are given as distances
// from now, so that the story is always recent; ages never change. Nobody in it exists.
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.hpp"
#include "pack/problem.hpp"
#include "platform/base/time.hpp"

namespace waymark::pack {

// So long before now. With a time of day: on that day at that wall-clock time.
struct Ago {
  int months = 0;
  int days = 0;
  int minutes = 0;
  std::optional<int> minute_of_day;
  bool operator==(const Ago&) const = default;
};

// Months first (the last day of a shorter month where the day does not exist), then days, then minutes.
// Never later than `now`.
base::Instant moment(const Ago& ago, base::Instant now, std::string_view zone);

struct CastStaff {
  std::string code;
  std::string name;
  std::string email;
  std::string agency;
  std::string desk;
  std::vector<std::string> roles;
  std::string related_to;  // code of a person of the cast with whom this member of staff has a conflict; may be empty
  std::string relation;    // "sister"
  std::string note;
  bool operator==(const CastStaff&) const = default;
};

// The human being behind the records. Never loaded into a product's database: only its records are.
struct CastPerson {
  std::string code;
  std::string given_names;
  std::string family_name;
  int age = 0;  // whole years on the day of the demonstration
  unsigned birth_month = 1;
  unsigned birth_day = 1;
  std::string sex;     // list `sexes`
  std::string gender;  // list `genders`; may be empty
  std::string note;    // what this person is in the story for
  bool operator==(const CastPerson&) const = default;
};

// The birth date that makes the person exactly `age` years old on `today`.
base::Date birth_date(const CastPerson& person, base::Date today);
// With day and month exchanged, in the same year; the true date where that cannot be (day above 12).
base::Date swapped_birth_date(const CastPerson& person, base::Date today);

enum class BirthAs { true_date, swapped, unknown };

struct CastAddress {
  std::string lines;
  std::string postcode;
  std::string address_class;  // normal, confidential, refuge, sealed
  bool operator==(const CastAddress&) const = default;
};

struct CastPhone {
  std::string number;
  std::string safe;  // yes, no, unknown
  std::string note;
  bool operator==(const CastPhone&) const = default;
};

// What one agency holds about one person, with that agency's typing errors and out-of-date names.
struct CastRecord {
  std::string code;
  std::string person;
  std::string agency;
  std::string reference;  // the agency's own
  std::string given_names;
  std::string family_name;
  std::string former_family_name;  // may be empty
  BirthAs birth = BirthAs::true_date;
  std::string nhs_number;  // from the range reserved for tests; may be empty
  std::vector<CastAddress> addresses;
  std::vector<CastPhone> phones;
  std::string email;
  Ago opened;
  std::string note;
  bool operator==(const CastRecord&) const = default;
};

struct CastPart {
  std::string record;
  std::string part;          // list `parts`
  std::string relationship;  // list `relationships`: what this one is to the person at risk; may be empty
  bool operator==(const CastPart&) const = default;
};

struct CastContact {
  std::string code;
  std::string agency;
  std::string staff;  // code of the member of staff who wrote it down
  Ago happened;
  std::string channel;              // list `contact_channels`
  std::vector<std::string> forms;   // list `forms_of_abuse`
  std::vector<CastPart> parts;      // the person at risk first
  std::vector<std::string> danger;  // list `danger_questions`, those answered yes
  bool two_way = false;             // the agency and the person spoke: with a support service, support has begun
  std::string narrative;
  bool operator==(const CastContact&) const = default;
};

struct Cast {
  std::vector<CastStaff> staff;
  std::vector<CastPerson> people;
  std::vector<CastRecord> records;
  std::vector<CastContact> contacts;  // the oldest first

  const CastStaff* staff_member(std::string_view code) const;  // each or nullptr
  const CastPerson* person(std::string_view code) const;
  const CastRecord* record(std::string_view code) const;
  bool operator==(const Cast&) const = default;
};

struct LoadedCast {
  std::optional<Cast> cast;
  std::vector<Problem> problems;
  bool ok() const { return cast.has_value(); }
};

// Codes are checked against `pack`. Telephone numbers outside Ofcom's ranges for drama, e-mail addresses outside
// example.org, NHS numbers outside 999 or with a wrong check digit, and postcodes outside ZZ99 are problems.
LoadedCast load_cast_from_text(std::string_view toml, const Pack& pack);
LoadedCast load_cast(const std::filesystem::path& folder, const Pack& pack);

}  // namespace waymark::pack
