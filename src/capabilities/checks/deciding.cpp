#include "capabilities/checks/deciding.hpp"

#include <algorithm>

#include "capabilities/known_to/known_to.hpp"
#include "core/joining.hpp"
#include "core/matcher.hpp"
#include "linkage/decide.hpp"

namespace waymark::checks {

using base::Done;
using base::Result;
using core::AuditEntry;
using core::ReviewedPair;
using core::Transaction;

namespace {

constexpr const char* kChangedMeanwhile = "This pair was changed since the page was opened";
constexpr const char* kOnePerson = "Another check made one person of them: undo that one first";
constexpr const char* kJoinedSince = "Others were joined to this person since: undo those checks first";

// The bits as they stand, and a person's word.
core::LinkReason reason_for(const ReviewedPair& pair) {
  auto explanation = pair.explanation;
  explanation.decided_by_person = linkage::kRulingBits;
  explanation.total = explanation.before_guards + linkage::kRulingBits;
  explanation.probability = linkage::probability(explanation.total);
  return {"person", explanation.total, linkage::to_text(explanation)};
}

void add_lock_entries(std::vector<AuditEntry>& entries, std::string_view action,
                      const std::vector<core::LockId>& locks) {
  for (const auto& lock : locks) entries.push_back({action, "lock", lock.text()});
}

void add(std::vector<AuditEntry>& entries, const std::vector<AuditEntry>& more) {
  entries.insert(entries.end(), more.begin(), more.end());
}

// Each record once, in the order of its first pair.
std::vector<core::RecordId> records_of(const std::vector<SettledPair>& pairs) {
  std::vector<core::RecordId> records;
  for (const auto& pair : pairs)
    if (std::find(records.begin(), records.end(), pair.record) == records.end()) records.push_back(pair.record);
  return records;
}

KeptDecision kept(const core::Partnership& partnership, const Decision& decision) {
  KeptDecision result{core::DecisionId::random(partnership.randomness, "decision"),
                      decision.match,
                      decision.answer,
                      decision.reason_code,
                      decision.reason,
                      std::nullopt};
  if (!decision.reason.empty()) result.key = partnership.keys.create("decision");
  return result;
}

std::vector<AuditEntry> ask_for_facts(Transaction& transaction, const ReviewedPair& pair, const Decision& decision,
                                      base::Instant now) {
  std::vector<AuditEntry> entries = {{"match.facts_wanted", "match", pair.id.text()}};
  add(entries, known_to::want_facts(transaction, pair.record.id, decision.wanted, now));
  return entries;
}

std::vector<AuditEntry> settle_all(Transaction& transaction, const ReviewedPair& pair, const KeptDecision& decision,
                                   base::Instant now) {
  const auto pairs = open_between(transaction, pair.record.person, pair.other.person);
  std::vector<AuditEntry> entries = {
      {decision.decision == core::kSame ? "match.same" : "match.apart", "match", pair.id.text()}};
  for (const auto& other : pairs) {
    settle_too(transaction, other.id, decision.id, decision.decision, now);
    entries.push_back({"match.settled", "match", other.id.text()});
  }
  if (decision.decision == core::kSame && !pair.one_person()) {
    const auto joined =
        core::join_people(transaction, decision.id, pair.record.person, pair.other.person, reason_for(pair), now);
    add_lock_entries(entries, "lock.carried", joined.carried);
  }
  auto records = records_of(pairs);
  if (std::find(records.begin(), records.end(), pair.record.id) == records.end()) records.push_back(pair.record.id);
  for (const auto& record : records)
    if (nothing_waits(transaction, record)) add(entries, known_to::finish_check(transaction, record, now));
  return entries;
}

// Nothing where it may be decided so.
std::optional<base::Failure> objection(Transaction& transaction, const ReviewedPair& pair, const Decision& decision) {
  const auto earlier = decided_apart(transaction, pair.record.person, pair.other.person);
  if (!pair.standing.decision.empty() || earlier.size() != decision.shown) return base::conflict(kChangedMeanwhile);
  if (decision.answer == core::kApart && pair.one_person()) return base::conflict(kOnePerson);
  if (decision.answer == core::kSame && decision.reason_code.empty() && held_back(pair, earlier))
    return base::invalid({{"reason_code", "Select why it is one person all the same"}});
  return std::nullopt;
}

}  // namespace

bool held_back(const ReviewedPair& pair, const std::vector<EarlierDecision>& earlier) {
  const bool usual = pair.held_because == core::kHeldForReview || pair.held_because == core::kHeldAtAnswer;
  return !usual || !pair.readable || !pair.explanation.guards.empty() || !earlier.empty();
}

Result<Done> decide(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                    const Decision& decision, base::Instant now) {
  known_to::load_packs_of_waiting(partnership, viewer);
  const auto made = kept(partnership, decision);
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<core::Committed<Done>> {
    const auto pair = core::find_pair(transaction, decision.match);
    if (!pair) return base::not_found();
    if (const auto failure = objection(transaction, *pair, decision)) return *failure;
    if (decision.answer == kMoreFacts) {
      if (!want(transaction, pair->id, decision.version, decision.wanted, now))
        return base::conflict(kChangedMeanwhile);
      add_decision(transaction, made, now);
      return transaction.commit(ask_for_facts(transaction, *pair, decision, now), Done{});
    }
    if (!settle(transaction, pair->id, decision.version, made.id, decision.answer, now))
      return base::conflict(kChangedMeanwhile);
    add_decision(transaction, made, now);
    return transaction.commit(settle_all(transaction, *pair, made, now), Done{});
  });
}

Result<Done> undo(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                  const core::MatchId& match, std::int64_t version, base::Instant now) {
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<core::Committed<Done>> {
    const auto pair = core::find_pair(transaction, match);
    if (!pair) return base::not_found();
    if (!pair->standing.by || pair->standing.version != version) return base::conflict(kChangedMeanwhile);
    const auto parted = core::part_people(transaction, *pair->standing.by, now);
    if (!parted) return base::conflict(kJoinedSince);
    const auto pairs = take_back(transaction, *pair->standing.by, now);
    std::vector<AuditEntry> entries = {{"match.undone", "match", match.text()}};
    for (const auto& other : pairs) entries.push_back({"match.waits_again", "match", other.id.text()});
    add_lock_entries(entries, "lock.returned", *parted);
    for (const auto& record : records_of(pairs)) add(entries, known_to::reopen_check(transaction, record, now));
    return transaction.commit(entries, Done{});
  });
}

}  // namespace waymark::checks
