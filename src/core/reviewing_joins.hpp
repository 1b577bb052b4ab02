#pragma once
// Whom a score made one person, for when the matching desk is told that it was wrong. Nobody may browse these: whoever
// looks must say whom they look for, as they would be told, and finds those who are near.
#include "core/reviewing.hpp"

namespace waymark::core {

struct JoinedRecord {
  ReviewedRecord record;
  base::Instant made;
  bool readable = true;
  bool by_score = false;  // nothing but a score says that it is of the person
  bool to_check = false;  // and there is an earlier one that no decision moved to compare it with
};

// One of those who are near: every record of theirs that the reader may compare, the first one first; two at least.
// Copies that went out with a referral go with the record they came from, and are left out.
using JoinedPerson = std::vector<JoinedRecord>;
// The likeliest first; at most `kMostJoinedPeople`. For nobody else than those who may review.
inline constexpr std::size_t kMostJoinedPeople = 10;
std::vector<JoinedPerson> joined_people_near(Reading& reading, const Identity& identity);

// The pair to decide about: this record and whichever of the earlier ones it is most like. The one that waits already,
// where there is one. Nothing for a record that is not `to_check`, or that the viewer may not compare.
std::optional<MatchId> open_join(Transaction& transaction, const RecordId& record, base::Instant now);

}  // namespace waymark::core
