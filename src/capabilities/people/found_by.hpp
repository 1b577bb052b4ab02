#pragma once
// By which thing a record answers to what was typed. Pure. An address that is not normal is never compared, and neither
// is a normal one that another record of the person calls anything else: nobody learns by asking that somebody lives
// there.
#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/people/wanted.hpp"
#include "core/folded.hpp"
#include "core/own_people.hpp"

namespace waymark::people {

// "Telephone number": the kind of thing, never what it says. `nearly`: it stands after what was meant more likely.
struct FoundBy {
  std::string_view words;
  bool nearly = false;
};

// By the first of: name (with a date of birth, if both were typed), date of birth, telephone number, postcode, address.
// A name beside a date of birth finds nearly whoever has no whole date, if nothing known of it is another.
std::optional<FoundBy> found_by(const core::Folded& record, const Wanted& wanted);
// `kept_back`: the person's addresses that are not normal, of whichever record.
std::optional<FoundBy> found_by(const core::Identity& identity, const Wanted& wanted,
                                const std::vector<core::Address>& kept_back);

// Of one person.
std::vector<core::Address> kept_back_in(const std::vector<core::OwnRecord>& records);

}  // namespace waymark::people
