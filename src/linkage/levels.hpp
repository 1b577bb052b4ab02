#pragma once
// The levels of agreement of each field, best first; 0 is always "unknown" and weighs nothing.
// What each weighs stands in weights.cpp under the same name.
#include <array>
#include <cstddef>
#include <cstdint>

namespace waymark::linkage {

enum class Field : std::uint8_t {
  forename,
  middle_names,
  surname,
  arrangement,
  birth_date,
  sex,
  address,
  phone,
  email,
  nhs_number,
  other_number,
};
inline constexpr std::size_t kFieldCount = 11;

using Level = std::uint8_t;

enum class Forename : Level {
  unknown,
  exact,
  exact_very_common,
  exact_common,
  exact_moderate,
  exact_rare,
  exact_very_rare,
  nickname,
  close,
  near,
  initial,
  transposed,
  phonetic,
  similar,
  differs,
};
enum class MiddleNames : Level { unknown, agree, likely, differs };
enum class Surname : Level {
  unknown,
  exact,
  exact_very_common,
  exact_common,
  exact_moderate,
  exact_rare,
  exact_very_rare,
  former,
  part,
  close,
  near,
  phonetic,
  differs_former_known,
  differs,
};
// How the two names had to be laid side by side for their best agreement. Joint, so that nothing counts
// twice: forename and surname carry the agreement, this the price.
enum class Arrangement : Level { unknown, as_written, other_columns, swapped, alias };
enum class Birth : Level {
  unknown,
  exact,
  exact_first_of_january,
  day_month_swap,
  transposition,
  anniversary,
  one_digit,
  same_month,
  same_year,
  partial_month,
  partial_day_month,
  partial_year,
  age_narrow,
  age_wide,
  age_near,
  within_five_years,
  differs,
};
enum class SexLevel : Level { unknown, agree, differs };
// Agreement on a place; each again for a gap of years between the dates (`faded`, `old`).
enum class Place : Level { premises, postcode, other_house, crowded, sector, district, none };
inline constexpr std::size_t kPlaceCount = 7;
enum class Gap : Level { none, years, long_ago };
inline constexpr std::size_t kGapCount = 3;
constexpr Level address_level(Place place, Gap gap) {
  return static_cast<Level>(1 + static_cast<std::size_t>(place) * kGapCount + static_cast<std::size_t>(gap));
}
enum class Phone : Level { unknown, exact, exact_crowded, last_six, differs };
enum class Email : Level { unknown, exact, mailbox, differs };
enum class Nhs : Level { unknown, exact, exact_contradicted, slip, both_valid_and_different };
enum class OtherNumber : Level { unknown, exact, differs, contradicts };

// The outcome of comparing two identities, without a value in it: the same pattern for very many pairs.
struct Pattern {
  std::array<Level, kFieldCount> levels{};

  Level operator[](Field field) const { return levels[static_cast<std::size_t>(field)]; }
  template <class Named>
  Named get(Field field) const {
    return static_cast<Named>((*this)[field]);
  }
  template <class Named>
  void set(Field field, Named level) {
    levels[static_cast<std::size_t>(field)] = static_cast<Level>(level);
  }
  bool operator==(const Pattern&) const = default;
};

// What the guards ask beyond the levels.
struct Facts {
  bool born_within_a_day = false;  // both dates are full and at most one day apart
  bool born_over_twelve_years_apart = false;
  bool forenames_all_unlike = false;  // no forename of one is like any of the other, aliases included
  bool address_or_phone_shared = false;
  bool number_in_common = false;  // NHS or another number, exactly
  bool operator==(const Facts&) const = default;
};

}  // namespace waymark::linkage
