#include "core/joining.hpp"

#include <algorithm>

#include "core/conflict_lock.hpp"
#include "core/stored.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// Nothing of these is shown: what is linked is decided about persons, whoever may see their records.
constexpr sql::Text kLinks = R"(
  SELECT id, record_id, model, bits, evidence FROM link
   WHERE partnership_id = $1 AND person_id = $4 AND ended_at IS NULL
   ORDER BY linked_at
)"_sql;

constexpr sql::Text kEnd = R"(
  UPDATE link SET ended_at = $5, end_reason = $6, ended_by_decision = $7
   WHERE partnership_id = $1 AND id = $4 AND ended_at IS NULL
)"_sql;

constexpr sql::Text kBegin = R"(
  INSERT INTO link (partnership_id, id, record_id, person_id, model, bits, evidence, actor, linked_at, made_by_decision)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

// Records of person $4 whose author, or sender, is kept from person $5 and from nobody in $4.
constexpr sql::Text kAuthorsKeptOut = R"(
  SELECT COUNT(*)
    FROM conflict_lock k
    JOIN link l ON l.partnership_id = k.partnership_id AND l.person_id = $4 AND l.ended_at IS NULL
   WHERE k.partnership_id = $1 AND k.person_id = $5 AND k.lifted_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM conflict_lock own
                      WHERE own.partnership_id = $1 AND own.person_id = $4 AND own.staff_id = k.staff_id
                        AND own.lifted_at IS NULL)
     AND (EXISTS (SELECT 1 FROM contact_part t
                    JOIN contact c ON c.partnership_id = t.partnership_id AND c.id = t.contact_id
                   WHERE t.partnership_id = $1 AND t.record_id = l.record_id AND c.staff_id = k.staff_id)
          OR EXISTS (SELECT 1 FROM referral f
                       JOIN contact c ON c.partnership_id = f.partnership_id AND c.id = f.contact_id
                      WHERE f.partnership_id = $1 AND f.received_record_id = l.record_id AND c.staff_id = k.staff_id))
)"_sql;

// Each link that the decision ended, with the one that its record has now.
constexpr sql::Text kMoved = R"(
  SELECT today.id, today.record_id, today.person_id, today.made_by_decision, former.person_id, former.model,
         former.bits, former.evidence, former.made_by_decision
    FROM link former
    JOIN link today ON today.partnership_id = former.partnership_id AND today.record_id = former.record_id
                   AND today.ended_at IS NULL
   WHERE former.partnership_id = $1 AND former.ended_by_decision = $4
   ORDER BY former.linked_at
)"_sql;

// By when it was decided: a link that was put back meanwhile is younger than what made it.
constexpr sql::Text kJoinedSince = R"(
  SELECT COUNT(*)
    FROM match_decision mine
    JOIN link l ON l.partnership_id = mine.partnership_id AND l.person_id = $4 AND l.ended_at IS NULL
    JOIN match_decision later ON later.partnership_id = l.partnership_id AND later.id = l.made_by_decision
   WHERE mine.partnership_id = $1 AND mine.id = $5 AND later.decided_at > mine.decided_at
)"_sql;

constexpr sql::Text kDecided = R"(
  SELECT decision FROM match_decision WHERE partnership_id = $1 AND id = $4
)"_sql;

constexpr sql::Text kLinkOf = R"(
  SELECT id, person_id FROM link WHERE partnership_id = $1 AND record_id = $4 AND ended_at IS NULL
)"_sql;

constexpr sql::Text kNewPerson = R"(
  INSERT INTO person (partnership_id, id, made_at) VALUES ($1, $4, $5)
)"_sql;

constexpr sql::Text kCopies = R"(
  SELECT l.id, l.record_id, l.model, l.bits, l.evidence
    FROM referral f
    JOIN link l ON l.partnership_id = f.partnership_id AND l.record_id = f.received_record_id AND l.ended_at IS NULL
   WHERE f.partnership_id = $1 AND f.record_id = $4 AND l.person_id = $5
   ORDER BY l.linked_at
)"_sql;

struct Link {
  LinkId id;
  RecordId record;
};

std::vector<Link> links_of(Reading& reading, const PersonId& person) {
  std::vector<Link> links;
  for (const auto& row : reading.rows(kLinks, {person.text()}))
    links.push_back({stored<LinkId>(row, 0), stored<RecordId>(row, 1)});
  return links;
}

// The record is of another person from now on. `ended_by` and `made_by` are "" where no decision is to be undone later.
struct Change {
  const PersonId& to;
  const LinkReason& reason;
  std::string_view why;
  std::string ended_by;
  std::string made_by;
  base::Instant now;
};

sql::Value or_null(const std::string& text) { return text.empty() ? sql::Value(nullptr) : sql::Value(text); }

void relink(Transaction& transaction, const Link& link, const Change& change) {
  const auto at = base::to_text(change.now);
  transaction.run(kEnd, {link.id.text(), at, change.why, or_null(change.ended_by)});
  const auto id = LinkId::random(transaction.partnership().randomness, "link");
  transaction.run(kBegin, {id.text(), link.record.text(), change.to.text(), change.reason.model, change.reason.bits,
                           change.reason.evidence, transaction.viewer().name(), at, or_null(change.made_by)});
}

bool vanishes_from_its_author(Reading& reading, const PersonId& person, const PersonId& other) {
  return reading.only(kAuthorsKeptOut, {person.text(), other.text()}).integer(0) > 0;
}

LinkReason reason_from(const sql::Row& row, std::size_t column) {
  return {std::string(row.text(column)), row.real(column + 1), std::string(row.text(column + 2))};
}

sql::Rows copies_at(Reading& reading, const RecordId& record, const PersonId& person) {
  return reading.rows(kCopies, {record.text(), person.text()});
}

void part_copies(Transaction& transaction, const RecordId& record, const PersonId& joined, const PersonId& former,
                 base::Instant now) {
  for (const auto& row : copies_at(transaction, record, joined))
    relink(transaction, {stored<LinkId>(row, 0), stored<RecordId>(row, 1)},
           {former, reason_from(row, 2), "parted", "", "", now});
}

// Nobody stays behind in a person whom a split alone had made.
void move_the_rest(Transaction& transaction, const PersonId& split, const PersonId& former, base::Instant now) {
  for (const auto& row : transaction.rows(kLinks, {split.text()}))
    relink(transaction, {stored<LinkId>(row, 0), stored<RecordId>(row, 1)},
           {former, reason_from(row, 2), "parted", "", "", now});
}

bool moved_since(Reading& reading, const sql::Rows& moved, const DecisionId& decision, const PersonId& joined) {
  const auto by_another = [&](const sql::Row& row) { return row.maybe_text(3) != decision.text(); };
  return std::any_of(moved.begin(), moved.end(), by_another) ||
         reading.only(kJoinedSince, {joined.text(), decision.text()}).integer(0) > 0;
}

}  // namespace

Joined join_people(Transaction& transaction, const DecisionId& decision, const PersonId& newer, const PersonId& older,
                   const LinkReason& reason, base::Instant now) {
  base::expects(newer != older, "two people are joined, not one");
  if (vanishes_from_its_author(transaction, newer, older) || vanishes_from_its_author(transaction, older, newer))
    return {Joining::tied, {}};
  const bool newer_moves = links_of(transaction, newer).size() <= links_of(transaction, older).size();
  const auto& from = newer_moves ? newer : older;
  const auto& to = newer_moves ? older : newer;
  for (const auto& link : links_of(transaction, from))
    relink(transaction, link, {to, reason, "joined", decision.text(), decision.text(), now});
  return {Joining::linked, carry_locks(transaction, decision, from, to)};
}

std::vector<LockId> split_off(Transaction& transaction, const DecisionId& decision, const RecordId& record,
                              const LinkReason& reason, base::Instant now) {
  const auto link = transaction.only(kLinkOf, {record.text()});
  const auto from = stored<PersonId>(link, 1);
  const auto to = PersonId::random(transaction.partnership().randomness, "person");
  transaction.run(kNewPerson, {to.text(), base::to_text(now)});
  const auto take_out = [&](const Link& moved) {
    relink(transaction, moved, {to, reason, "split", decision.text(), decision.text(), now});
  };
  take_out({stored<LinkId>(link, 0), record});
  for (const auto& row : copies_at(transaction, record, from))
    take_out({stored<LinkId>(row, 0), stored<RecordId>(row, 1)});
  return carry_locks(transaction, decision, from, to);
}

std::optional<std::vector<LockId>> put_back(Transaction& transaction, const DecisionId& decision, base::Instant now) {
  const auto moved = transaction.rows(kMoved, {decision.text()});
  if (moved.empty()) return std::vector<LockId>{};  // they were tied, or two all along
  const auto joined = stored<PersonId>(moved.front(), 2);
  const auto former = stored<PersonId>(moved.front(), 4);
  if (moved_since(transaction, moved, decision, joined)) return std::nullopt;
  for (const auto& row : moved)
    relink(transaction, {stored<LinkId>(row, 0), stored<RecordId>(row, 1)},
           {former, reason_from(row, 5), "parted", "", std::string(row.maybe_text(8).value_or("")), now});
  if (transaction.only(kDecided, {decision.text()}).text(0) == "apart") move_the_rest(transaction, joined, former, now);
  for (const auto& row : moved) part_copies(transaction, stored<RecordId>(row, 1), joined, former, now);
  return return_locks(transaction, decision, joined, former, now);
}

}  // namespace waymark::core
