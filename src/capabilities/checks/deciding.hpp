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
  std::string reason_code;   // list `check_reasons`; may be "" where no reason is needed: see below
  std::string reason;        // the desk's own words
  std::string wanted;        // list `facts_wanted`, for kMoreFacts
  bool warned = true;        // whether the page said that the two stand beside each other in a contact, if they do
};

// Not found for a pair that the viewer may not review. Conflict when somebody decided it, asked for facts, or decided
// about these two people, since the page was opened; when they stand in one contact now and the page did not say so; or
// when another check made one person of them already and the answer is that they are not: that one is to be undone
// first. Invalid without a reason for one person where something held the pair back, and for two people where a score
// had joined them: then `record` is taken out of the person.
base::Result<base::Done> decide(const core::Partnership& partnership, const core::Viewer& viewer,
                                const std::string& request_id, const Decision& decision, base::Instant now);

// Whether "the same person" needs a reason: a guard, a lock, a contact in which both stand or an earlier decision is
// against it, or a record could not be read.
bool held_back(const core::ReviewedPair& pair, const std::vector<EarlierDecision>& earlier);

// Whether "not the same person" takes a record out of the person to whom a score joined it.
bool would_split(const core::ReviewedPair& pair);

// Takes back what stands about the pair, with every other pair that it settled: each waits again, the former links are
// there again, and whoever was answered reads that it is being checked again. Conflict when the pair was changed since
// `version`, or when other checks moved these records, or joined others to the person, since: those come first.
base::Result<base::Done> undo(const core::Partnership& partnership, const core::Viewer& viewer,
                              const std::string& request_id, const core::MatchId& match, std::int64_t version,
                              base::Instant now);

}  // namespace waymark::checks
