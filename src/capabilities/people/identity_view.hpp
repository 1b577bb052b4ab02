#pragma once
#include <vector>

#include "core/record.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::people {

// Name, birth date and age, other names: what tells this person from another one. `records` the newest
// first; where they differ each version is shown.
html::Html identity_bar(const std::vector<core::Record>& records, base::Date today);

// What each record holds, with its source and date. An address that any of them says is not normal is shown with a
// warning wherever it stands; of a refuge no street is shown, of a sealed address nothing.
html::Html records_view(const std::vector<core::Record>& records, const pack::Pack& pack);

}  // namespace waymark::people
