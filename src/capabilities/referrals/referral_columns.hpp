#pragma once
// The columns of a referral, and what they give: for the files that ask for them.
#include "capabilities/referrals/referrals.hpp"

namespace waymark::referrals {

// SELECT …, of the alias f: go on with FROM, or with further columns after a comma.
sql::Text referral_columns();
inline constexpr std::size_t kColumnsOfReferral = 21;  // a further column of a statement has this number

Referral referral_from(const core::Reading& reading, const sql::Row& row);

}  // namespace waymark::referrals
