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
constexpr const char* kDecidedSince =
    "Other checks of these people were decided since: undo those first, the last one at the beginning";

// The bits as they stand, and a person's word.
core::LinkReason reason_for(const ReviewedPair& pair, double word) {
  auto explanation = pair.explanation;
  explanation.decided_by_person = word;
  explanation.total = explanation.before_guards + word;
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

bool has(const std::vector<core::RecordId>& records, const core::RecordId& record) {
  return std::find(records.begin(), records.end(), record) != records.end();
}

// Each record once: those of the pairs, in the order of these.
std::vector<core::RecordId> records_in(const std::vector<SettledPair>& pairs) {
  std::vector<core::RecordId> records;
  for (const auto& pair : pairs)
    if (!has(records, pair.record)) records.push_back(pair.record);
  return records;
}

// Whoever asked about any of the two may have been told of the record that was wrong.
void add_all_of(core::Reading& reading, const ReviewedPair& pair, std::vector<core::RecordId>& records) {
  for (const auto& record : records_of(reading, pair.record.person, pair.other.person))
    if (!has(records, record)) records.push_back(record);
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
  add(entries, known_to::want_facts(transaction, pair.record.id, pair.other.person, decision.wanted, now));
  return entries;
}

// Before anything is written: what will be settled, and who asked.
struct Before {
  std::vector<SettledPair> pairs;
  std::vector<known_to::Concerned> concerned;
};

Before look(core::Reading& reading, const ReviewedPair& pair, const Decision& decision, base::Instant now) {
  Before before;
  before.pairs = would_split(pair) ? open_within(reading, pair.record.id)
                                   : open_between(reading, pair.record.person, pair.other.person);
  auto records = records_in(before.pairs);
  if (would_split(pair) && decision.answer == core::kApart) add_all_of(reading, pair, records);
  before.concerned = known_to::concerned(reading, records, now);
  return before;
}

std::vector<core::LockId> move_links(Transaction& transaction, const ReviewedPair& pair, const KeptDecision& decision,
                                     base::Instant now) {
  const bool same = decision.decision == core::kSame;
  if (same && !pair.one_person())
    return core::join_people(transaction, decision.id, pair.record.person, pair.other.person,
                             reason_for(pair, linkage::kRulingBits), now)
        .carried;
  if (!same && would_split(pair))
    return core::split_off(transaction, decision.id, pair.record.id, reason_for(pair, -linkage::kRulingBits), now);
  return {};
}

std::vector<AuditEntry> settle_all(Transaction& transaction, const ReviewedPair& pair, const KeptDecision& decision,
                                   const Before& before, base::Instant now) {
  const bool same = decision.decision == core::kSame;
  std::vector<AuditEntry> entries = {{same ? "match.same" : "match.apart", "match", pair.id.text()}};
  if (!same && would_split(pair)) entries.push_back({"record.split_off", "record", pair.record.id.text()});
  for (const auto& other : before.pairs) {
    if (other.id == pair.id) continue;
    settle_too(transaction, other.id, decision.id, decision.decision, now);
    entries.push_back({"match.settled", "match", other.id.text()});
  }
  add_lock_entries(entries, "lock.carried", move_links(transaction, pair, decision, now));
  for (const auto& whom : before.concerned) add(entries, known_to::finish_check(transaction, whom, now));
  return entries;
}

// The reason that is missing.
std::optional<base::Failure> unexplained(const ReviewedPair& pair, const std::vector<EarlierDecision>& earlier,
                                         const Decision& decision) {
  if (!decision.reason_code.empty()) return std::nullopt;
  if (decision.answer == core::kSame && held_back(pair, earlier))
    return base::invalid({{"reason_code", "Select why it is one person all the same"}});
  if (decision.answer == core::kApart && would_split(pair))
    return base::invalid({{"reason_code", "Select how you know that they are two people"}});
  return std::nullopt;
}

// Nothing where it may be decided so.
std::optional<base::Failure> objection(Transaction& transaction, const ReviewedPair& pair, const Decision& decision) {
  const auto earlier = decided_apart(transaction, pair.record.person, pair.other.person);
  if (!pair.standing.decision.empty() || earlier.size() != decision.shown) return base::conflict(kChangedMeanwhile);
  const bool unseen = pair.one_contact != core::OneContact::no && !decision.warned;
  if (decision.answer == core::kSame && !pair.one_person() && unseen) return base::conflict(kChangedMeanwhile);
  if (decision.answer == core::kApart && pair.one_person_by == core::OnePersonBy::decision)
    return base::conflict(kOnePerson);
  return unexplained(pair, earlier, decision);
}

std::vector<core::RecordId> concerned_by_undoing(core::Reading& reading, const ReviewedPair& pair,
                                                 const core::DecisionId& decision) {
  auto records = records_in(settled_by(reading, decision));
  if (pair.standing.decision == core::kApart && moved_links(reading, decision)) add_all_of(reading, pair, records);
  return records;
}

}  // namespace

bool held_back(const ReviewedPair& pair, const std::vector<EarlierDecision>& earlier) {
  const bool usual = pair.held_because == core::kHeldForReview || pair.held_because == core::kHeldAtAnswer ||
                     pair.held_because == core::kJoinedByScore;
  return !usual || !pair.readable || pair.one_contact != core::OneContact::no || !pair.explanation.guards.empty() ||
         !earlier.empty();
}

bool would_split(const ReviewedPair& pair) { return pair.one_person_by == core::OnePersonBy::score; }

Result<Done> decide(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                    const Decision& decision, base::Instant now) {
  known_to::load_packs_of(partnership, viewer, decision.match);
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
    const auto before = look(transaction, *pair, decision, now);
    if (!settle(transaction, pair->id, decision.version, made.id, decision.answer, now))
      return base::conflict(kChangedMeanwhile);
    add_decision(transaction, made, now);
    return transaction.commit(settle_all(transaction, *pair, made, before, now), Done{});
  });
}

Result<Done> undo(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                  const core::MatchId& match, std::int64_t version, base::Instant now) {
  known_to::load_packs_of(partnership, viewer, match);
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<core::Committed<Done>> {
    const auto pair = core::find_pair(transaction, match);
    if (!pair) return base::not_found();
    const auto& by = pair->standing.by;
    if (!by || pair->standing.version != version) return base::conflict(kChangedMeanwhile);
    const auto concerned = known_to::concerned(transaction, concerned_by_undoing(transaction, *pair, *by), now);
    const auto moved = core::put_back(transaction, *by, now);
    if (!moved) return base::conflict(kDecidedSince);
    const auto pairs = take_back(transaction, *by, now);
    std::vector<AuditEntry> entries = {{"match.undone", "match", match.text()}};
    for (const auto& other : pairs) entries.push_back({"match.waits_again", "match", other.id.text()});
    add_lock_entries(entries, "lock.returned", *moved);
    for (const auto& whom : concerned) add(entries, known_to::reopen_check(transaction, whom, now));
    return transaction.commit(entries, Done{});
  });
}

}  // namespace waymark::checks
