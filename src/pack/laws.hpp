#pragma once
// Laws that hold in every partnership, whatever its pack says. Each is tried on every combination of age, form of
// abuse, ground for high risk and children, on every day on which a rule or pathway begins or ends: a few thousand
// calls of `propose`, some milliseconds for each such day.
#include <vector>

#include "pack/pack.hpp"
#include "pack/problem.hpp"

namespace waymark::pack {

// At most one problem for each law and day, with an example that breaks it.
//   A MARAC pathway has a minimum age of at least 16, and so has every count, escalation or repeat that makes a case
//   one of high risk. The professional's judgement counts at every age.
//   A rule that reaches for something with a minimum age says so itself (age_at_least).
//   A rule opens what is available and announces what is not.
//   Two instruments that can be asked on one day have different sheets.
//   An instrument that has a maximum age is followed by one for whoever has passed it.
//   Under 18, and wherever there are children, children's safeguarding is proposed.
//   Unknown age asks for it.
//   High risk from 16, and at an unknown age, proposes MARAC and IDVA.
//   Somebody who was strangled is told at once to be seen (list `urgent_flags`).
//   The desk that answers for sensitive services is not itself one of a sensitive service.
//   A clock that a referral or its acceptance starts ends with something that the receiving service does: its answer,
//   or its word whether support begins.
//   And those about asking other agencies (asking_laws.hpp).
std::vector<Problem> broken_laws(const Pack& pack);

}  // namespace waymark::pack
