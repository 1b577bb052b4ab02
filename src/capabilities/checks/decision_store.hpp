#pragma once
// The rows of what was decided, inside the transaction that decides.
#include "core/reviewing.hpp"

namespace waymark::checks {

// A third thing to say, with which the pair stays open.
inline constexpr std::string_view kMoreFacts = "more_facts";

// One row that is kept for ever.
struct KeptDecision {
  core::DecisionId id;
  core::MatchId match;
  std::string decision;
  std::string reason_code;
  std::string reason;                // sealed; "" for none
  std::optional<crypto::KeyId> key;  // where there is a reason
};
void add_decision(core::Transaction& transaction, const KeptDecision& decision, base::Instant now);

// A pair by its record: that record's enquirer waits for it.
struct SettledPair {
  core::MatchId id;
  core::RecordId record;
};
// The pair and every other open one between the same two people, shielded ones left out: one decision is about all.
std::vector<SettledPair> open_between(core::Reading& reading, const core::PersonId& one, const core::PersonId& other);
// The same of one record and the others of its own person: what is said about it is about none of theirs.
std::vector<SettledPair> open_within(core::Reading& reading, const core::RecordId& record);
// Every record of either.
std::vector<core::RecordId> records_of(core::Reading& reading, const core::PersonId& one, const core::PersonId& other);
// False when somebody changed it since `version`.
bool settle(core::Transaction& transaction, const core::MatchId& id, std::int64_t version, const core::DecisionId& by,
            std::string_view decision, base::Instant now);
// The same for those that are settled with it, whatever their version.
void settle_too(core::Transaction& transaction, const core::MatchId& id, const core::DecisionId& by,
                std::string_view decision, base::Instant now);
bool want(core::Transaction& transaction, const core::MatchId& id, std::int64_t version, std::string_view wanted,
          base::Instant now);

std::vector<SettledPair> settled_by(core::Reading& reading, const core::DecisionId& decision);
// Whether it made links: of "not the same person", that it took a record out of a person.
bool moved_links(core::Reading& reading, const core::DecisionId& decision);
// Every pair that it settled waits again. Empty when it was undone before.
std::vector<SettledPair> take_back(core::Transaction& transaction, const core::DecisionId& decision, base::Instant now);

// When it was decided before that the two are not one person, by any pair of their records; the newest first.
struct EarlierDecision {
  base::Instant at;
  std::string reason_code;
};
std::vector<EarlierDecision> decided_apart(core::Reading& reading, const core::PersonId& one,
                                           const core::PersonId& other);

// The words of a decision about a pair that the viewer may review; "" for none.
std::string reason_of(core::Reading& reading, const core::DecisionId& decision);

}  // namespace waymark::checks
