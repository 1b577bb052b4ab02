#include "capabilities/people/found_by.hpp"

#include <algorithm>

#include "capabilities/people/name_fit.hpp"
#include "capabilities/people/place_fit.hpp"

namespace waymark::people {

using core::Folded;
using core::FoldedBirth;

namespace {

constexpr std::string_view kByName = "Name";

std::optional<FoundBy> by_name(const Folded& record, const std::vector<std::string>& wanted) {
  if (wanted.empty()) return std::nullopt;
  switch (fit_of(record, wanted)) {
    case Fit::begins_name:
      return FoundBy{kByName};
    case Fit::begins_other_name:
      return FoundBy{"Former or other name"};
    case Fit::within:
      return FoundBy{"Part of a name", true};
    case Fit::none:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_year(int year, const WantedBirth& wanted) {
  constexpr int kCentury = 100;
  return (wanted.any_century ? year % kCentury : year) == wanted.year;
}

bool may_be_year(const FoldedBirth& born, const WantedBirth& wanted) {
  if (born.year != 0) return is_year(born.year, wanted);
  if (born.earliest == 0) return true;
  for (int year = born.earliest; year <= born.latest; ++year)
    if (is_year(year, wanted)) return true;
  return false;
}

enum class Birth { same, exchanged, not_whole, another };

// One record in a few has day and month exchanged.
Birth compared(const FoldedBirth& born, const WantedBirth& wanted) {
  if (!may_be_year(born, wanted)) return Birth::another;
  if (born.year != 0 && born.month == wanted.month && born.day == wanted.day) return Birth::same;
  if (born.year != 0 && born.month == wanted.day && born.day == wanted.month) return Birth::exchanged;
  const bool whole = born.year != 0 && born.month != 0 && born.day != 0;
  const bool other_month = born.month != 0 && born.month != wanted.month;
  const bool other_day = born.day != 0 && born.day != wanted.day;
  return whole || other_month || other_day ? Birth::another : Birth::not_whole;
}

std::optional<FoundBy> by_birth(Birth birth) {
  if (birth == Birth::same) return FoundBy{"Date of birth"};
  if (birth == Birth::exchanged) return FoundBy{"Date of birth, with day and month exchanged", true};
  return std::nullopt;
}

std::optional<FoundBy> by_name_and_birth(const Folded& record, const Wanted& wanted) {
  if (!wanted.birth) return by_name(record, wanted.name);
  const auto birth = compared(record.birth, *wanted.birth);
  if (birth == Birth::another) return std::nullopt;
  if (wanted.name.empty()) return by_birth(birth);
  const auto name = by_name(record, wanted.name);
  if (!name) return std::nullopt;
  if (birth == Birth::not_whole) return FoundBy{"Name; the record has no whole date of birth", true};
  return FoundBy{"Name and date of birth", name->nearly || birth == Birth::exchanged};
}

bool by_phone(const Folded& record, const Wanted& wanted) {
  if (wanted.phone_end.empty()) return false;
  return core::any_part(record.phones, ' ', [&](std::string_view number) {
    return (!wanted.phone.empty() && number == wanted.phone) || number.ends_with(wanted.phone_end);
  });
}

std::optional<FoundBy> by_address(const Folded& record, const Wanted& wanted) {
  if (!wanted.postcode.empty() && at_postcode(record, wanted.postcode)) return FoundBy{"Postcode"};
  if (wanted.address.words.empty()) return std::nullopt;
  switch (at_address(record, wanted.address)) {
    case At::it:
      return FoundBy{"Address"};
    case At::nearly:
      return FoundBy{"Part of an address", true};
    case At::another:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundBy> found_by(const Folded& record, const Wanted& wanted) {
  if (const auto found = by_name_and_birth(record, wanted)) return found;
  if (by_phone(record, wanted)) return FoundBy{"Telephone number"};
  return by_address(record, wanted);
}

std::optional<FoundBy> found_by(const core::Identity& identity, const Wanted& wanted,
                                const std::vector<core::Address>& kept_back) {
  const auto text = core::folded_text(identity, kept_back);
  return found_by(core::folded(text, core::folded_birth(identity.birth_date)), wanted);
}

std::vector<core::Address> kept_back_in(const std::vector<core::OwnRecord>& records) {
  std::vector<core::Address> all;
  for (const auto& own : records)
    for (const auto& address : own.record.identity.addresses)
      if (address.address_class != core::AddressClass::normal) all.push_back(address);
  return all;
}

}  // namespace waymark::people
