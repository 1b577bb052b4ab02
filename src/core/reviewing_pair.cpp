#include "core/reviewing_pair.hpp"

#include "core/opened.hpp"
#include "core/reviewed_identity.hpp"
#include "core/stored.hpp"
#include "linkage/decide.hpp"
#include "platform/http/log.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

Standing standing_from(const sql::Row& row) {
  Standing standing;
  standing.decision = row.maybe_text(3).value_or("");
  if (!row.null(4)) standing.by = stored<DecisionId>(row, 4);
  if (!row.null(5)) standing.at = stored_instant(row, 5);
  standing.staff = row.maybe_text(6).value_or("");
  standing.reason_code = row.maybe_text(13).value_or("");
  standing.wanted = row.maybe_text(7).value_or("");
  if (!row.null(8)) standing.wanted_at = stored_instant(row, 8);
  standing.version = row.integer(9);
  if (!row.null(24)) standing.facts_at = stored_instant(row, 24);
  return standing;
}

// `agency` is that of the record, which is the contact's.
Waiting waiting_from(const sql::Row& row, std::string agency) {
  Waiting waiting;
  waiting.agency = std::move(agency);
  waiting.since = stored_instant(row, row.null(11) ? 2 : 11);
  if (!row.null(10)) waiting.contact = stored<ContactId>(row, 10);
  if (!row.null(12)) waiting.due = stored_instant(row, 12);
  return waiting;
}

// What the desk reads is compared again as it stands today; the guard that the contact knew of is kept with the pair,
// and holds however little of it is left to see.
linkage::Explanation explained(std::uint64_t people, const ReviewedPair& pair, const Identity& left,
                               const Identity& right) {
  const linkage::Model model(people);
  linkage::Circumstances circumstances;
  circumstances.opposing_roles = pair.one_contact == OneContact::opposed ||
                                 pair.held_because == linkage::reason_of(linkage::Guard::opposing_roles);
  return linkage::decide(model, linkage::prepare(comparable(left)), linkage::prepare(comparable(right)),
                         linkage::starting_thresholds(), circumstances)
      .explanation;
}

void open_both(Reading& reading, const sql::Row& row, std::uint64_t people, ReviewedPair& pair) {
  const auto left = identity_if_whole(reading, row, 14);
  const auto right = identity_if_whole(reading, row, 19);
  pair.readable = left && right;
  if (!left || !right) return;
  pair.explanation = explained(people, pair, *left, *right);
  pair.confidential = confidential_addresses(*left, *right);
  pair.record.has_confidential_address = holds_confidential(*left);
  pair.other.has_confidential_address = holds_confidential(*right);
  pair.record.identity = reviewed(*left);
  pair.other.identity = reviewed(*right);
}

}  // namespace

sql::Text pair_columns() {
  return R"(
  SELECT w.id, w.held_because, w.found_at, w.decision, w.decision_id, w.decided_at, w.decided_by, w.wanted,
         w.wanted_at, w.version, w.contact_id, c.recorded_at, w.due_at, d.reason_code,
         r.id, rl.person_id, r.agency, r.identity_key, r.identity,
         o.id, ol.person_id, o.agency, o.identity_key, o.identity, w.facts_at
    FROM (SELECT m.*, t.contact_id AS contact_id,
)"_sql;
}

std::optional<Identity> identity_if_whole(Reading& reading, const sql::Row& row, std::size_t first) {
  const auto id = stored<RecordId>(row, first);
  const crypto::Place place{reading.partnership().code, "record", "identity", id.text()};
  const crypto::Sealed<Identity> sealed(stored<crypto::KeyId>(row, first + 3), place, row.blob(first + 4));
  try {
    return opened(sealed, reading).value_or(Identity{});
  } catch (const AlteredValue&) {
    http::log_event(http::Level::error, "record_does_not_open", {{"record", http::RandomId{row.text(first)}}});
    return std::nullopt;
  }
}

ReviewedRecord side_from(const sql::Row& row, std::size_t first) {
  return {stored<RecordId>(row, first), stored<PersonId>(row, first + 1), std::string(row.text(first + 2)), false, {}};
}

ReviewedPair pair_from(Reading& reading, const sql::Row& row, std::uint64_t people, OneContact one_contact) {
  ReviewedPair pair;
  pair.one_contact = one_contact;
  pair.id = stored<MatchId>(row, 0);
  pair.held_because = row.text(1);
  pair.record = side_from(row, 14);
  pair.other = side_from(row, 19);
  pair.waiting = waiting_from(row, pair.record.agency);
  pair.standing = standing_from(row);
  open_both(reading, row, people, pair);
  return pair;
}

}  // namespace waymark::core
