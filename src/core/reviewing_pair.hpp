#pragma once
// From rows to what the matching desk sees. For core/reviewing*.cpp alone.
#include "core/reviewing.hpp"

namespace waymark::core {

// The columns that `pair_from` reads, up to the FROM of a subquery `w` whose own columns follow.
sql::Text pair_columns();
ReviewedPair pair_from(Reading& reading, const sql::Row& row, std::uint64_t people, OneContact one_contact);
// Where the ids of the two people stand.
inline constexpr std::size_t kPersonColumn = 15;
inline constexpr std::size_t kOtherPersonColumn = 20;

// Of five columns: id, person, agency, identity key, identity. The identity is left to `identity_if_whole`.
ReviewedRecord side_from(const sql::Row& row, std::size_t first);
// The identity alone: the content of a record is sealed under another key, and nothing here asks for it. Nothing for
// one that was altered, which must not take every other away.
std::optional<Identity> identity_if_whole(Reading& reading, const sql::Row& row, std::size_t first);

}  // namespace waymark::core
