#pragma once
// Deciding about a possible match, and taking that back. One transaction holds the decision, the links and locks that
// follow from it, and the answer to whoever waited. All of it is on disk, or none.
#include "capabilities/checks/decision_store.hpp"

namespace waymark::checks {

struct Decision {
  core::MatchId match;
  std::int64_t version = 0;  // of the pair that whoever decides had before their eyes
  std::size_t shown = 0;     // how many earlier decisions that the two are apart stood there
  std::string answer;        // core::kSame, core::kApart, kMoreFacts
  std::string reason_code;   // list `check_reasons`; may be "" where nothing held the pair back
  std::string reason;        // the desk's own words
  std::string wanted;        // list `facts_wanted`, for kMoreFacts
};

// Not found for a pair that the viewer may not review. Conflict when somebody decided it, asked for facts, or decided
// about these two people, since the page was opened; or when others made one person of them already and the answer is
// that they are not: that other check is to be undone first. Invalid without a reason for one person where something
// held the pair back.
base::Result<base::Done> decide(const core::Partnership& partnership, const core::Viewer& viewer,
                                const std::string& request_id, const Decision& decision, base::Instant now);

// Whether "the same person" needs a reason: a guard, a lock or an earlier decision stands against it, or a record could
// not be read.
bool held_back(const core::ReviewedPair& pair, const std::vector<EarlierDecision>& earlier);

// Takes back what stands about the pair, with every other pair that it settled: each waits again, the former links are
// there again, and whoever was answered reads that it is being checked again. Conflict when the pair was changed since
// `version`, or when others were joined to the person since: those come first.
base::Result<base::Done> undo(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id, const core::MatchId& match, std::int64_t version,
                              base::Instant now);

}  // namespace waymark::checks
