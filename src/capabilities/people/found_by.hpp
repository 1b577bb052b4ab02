#pragma once
// By which thing a record answers to what was typed. Pure. An address that is not normal is never compared, and neither
// is a normal one that another record of the person calls anything else: nobody learns by asking that somebody lives
// there.
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/people/wanted.hpp"
#include "core/record.hpp"

namespace waymark::people {

// "Telephone number": the kind of thing, never what it says. `nearly`: it stands after what was meant more likely.
struct FoundBy {
  std::string_view words;
  bool nearly = false;
};

// By the first of: name (with a date of birth, if both were typed), date of birth, telephone number, postcode, address.
// `kept_back`: the person's addresses that are not normal, of whichever record.
std::optional<FoundBy> found_by(const core::Identity& identity, const Wanted& wanted,
                                const std::vector<core::Address>& kept_back);

using KeptBack = std::map<core::PersonId, std::vector<core::Address>>;
KeptBack kept_back_in(const std::vector<core::Record>& records);

}  // namespace waymark::people
