#include "core/conflict_lock.hpp"

#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

// Those that stay whatever is undone: neither one that a decision carried here, nor one that is carried elsewhere
// today. That one was meant for less than the person is now.
constexpr sql::Text kThere = R"(
  SELECT COUNT(*) FROM conflict_lock k
   WHERE k.partnership_id = $1 AND k.staff_id = $4 AND k.person_id = $5 AND k.agency = $6 AND k.lifted_at IS NULL
     AND k.carried_by IS NULL
     AND NOT EXISTS (SELECT 1 FROM conflict_lock carried
                      WHERE carried.partnership_id = $1 AND carried.staff_id = $4 AND carried.lifted_at IS NULL
                        AND COALESCE(carried.carried_by, '') <> '' AND carried.sealed_as = COALESCE(k.sealed_as, k.id))
)"_sql;

constexpr sql::Text kEnter = R"(
  INSERT INTO conflict_lock (partnership_id, id, staff_id, person_id, entered_by, entered_at, key_id, reason, agency)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11)
)"_sql;

constexpr sql::Text kLift = R"(
  UPDATE conflict_lock SET lifted_at = $5, lifted_by = $2
   WHERE partnership_id = $1 AND id = $4 AND agency = $3 AND lifted_at IS NULL
)"_sql;

constexpr sql::Text kOnPerson = R"(
  SELECT id, staff_id, person_id, entered_by, entered_at, key_id, reason, sealed_as FROM conflict_lock
   WHERE partnership_id = $1 AND person_id = $4 AND agency = $3 AND lifted_at IS NULL
   ORDER BY entered_at
)"_sql;

// Of every agency: nothing of this is shown, and whoever carries a lock opens nothing of it. Each is carried for
// itself, whatever other lock keeps the same colleague out there: that one may be lifted. $6: locks that this decision
// carried are not carried back, and what it carried there is not carried again.
constexpr sql::Text kToCarry = R"(
  SELECT k.id, k.staff_id, k.agency, k.entered_by, k.entered_at, k.key_id, k.reason, k.sealed_as FROM conflict_lock k
   WHERE k.partnership_id = $1 AND k.person_id = $4 AND k.lifted_at IS NULL
     AND (k.carried_by IS NULL OR k.carried_by <> $6)
     AND NOT EXISTS (SELECT 1 FROM conflict_lock there
                      WHERE there.partnership_id = $1 AND there.person_id = $5 AND there.staff_id = k.staff_id
                        AND COALESCE(there.sealed_as, there.id) = COALESCE(k.sealed_as, k.id)
                        AND (there.lifted_at IS NULL OR there.carried_by = $6))
   ORDER BY k.entered_at
)"_sql;

constexpr sql::Text kCarry = R"(
  INSERT INTO conflict_lock (partnership_id, id, staff_id, person_id, entered_by, entered_at, key_id, reason, agency,
                             sealed_as, carried_by)
  VALUES ($1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
)"_sql;

constexpr sql::Text kCarried = R"(
  SELECT id FROM conflict_lock
   WHERE partnership_id = $1 AND carried_by = $4 AND lifted_at IS NULL
   ORDER BY entered_at
)"_sql;

constexpr sql::Text kReturn = R"(
  UPDATE conflict_lock SET lifted_at = $5, lifted_by = $2
   WHERE partnership_id = $1 AND carried_by = $4 AND lifted_at IS NULL
)"_sql;

sql::Text same_contacts() {
  static const auto text = sql::compose({R"(
    SELECT DISTINCT p.id, p.made_at
      FROM link l
     CROSS JOIN contact_part mine
     CROSS JOIN contact c
     CROSS JOIN contact_part theirs
     CROSS JOIN link o
     CROSS JOIN person p
     WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
       AND mine.partnership_id = $1 AND mine.record_id = l.record_id
       AND c.id = mine.contact_id
       AND theirs.partnership_id = $1 AND theirs.contact_id = c.id
       AND o.partnership_id = $1 AND o.record_id = theirs.record_id AND o.ended_at IS NULL
       AND p.partnership_id = $1 AND p.id = o.person_id AND )"_sql,
                                         visible::contact(), " ORDER BY p.made_at"_sql});
  return text;
}

crypto::Place place(const Partnership& partnership, std::string_view id) {
  return {partnership.code, "conflict_lock", "reason", std::string(id)};
}

// What keeps somebody from `from` keeps them from `to`: until `decision` is undone, or for good.
enum class Until { undone, lifted };
std::vector<LockId> carry(Transaction& transaction, const DecisionId& decision, const PersonId& from,
                          const PersonId& to, Until until) {
  std::vector<LockId> made;
  for (const auto& row : transaction.rows(kToCarry, {from.text(), to.text(), decision.text()})) {
    const auto id = LockId::random(transaction.partnership().randomness, "lock");
    const auto carried_by = until == Until::undone ? sql::Value(decision.text()) : sql::Value(nullptr);
    transaction.run(kCarry, {id.text(), row.text(1), to.text(), row.text(3), row.text(4), row.text(5), row.blob(6),
                             row.text(2), row.maybe_text(7).value_or(row.text(0)), carried_by});
    made.push_back(id);
  }
  return made;
}

std::vector<LockId> both(std::vector<LockId> left, const std::vector<LockId>& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

}  // namespace

NewConflictLock prepare_lock(const Partnership& partnership, const std::string& agency, const StaffId& staff,
                             const PersonId& person, std::string reason) {
  return {LockId::random(partnership.randomness, "lock"),
          partnership.keys.create("lock"),
          agency,
          staff,
          person,
          std::move(reason)};
}

bool enter_lock(Transaction& transaction, const NewConflictLock& lock, base::Instant now) {
  if (transaction.only(kThere, {lock.staff.text(), lock.person.text(), lock.agency}).integer(0) > 0) return false;
  const auto& partnership = transaction.partnership();
  const auto reason =
      crypto::Sealed<std::string>::seal(partnership.keys, lock.key, place(partnership, lock.id.text()), lock.reason);
  transaction.run(kEnter, {lock.id.text(), lock.staff.text(), lock.person.text(), transaction.viewer().name(),
                           base::to_text(now), lock.key.text(), reason.bytes(), lock.agency});
  return true;
}

bool lift_lock(Transaction& transaction, const LockId& id, base::Instant now) {
  return transaction.run(kLift, {id.text(), base::to_text(now)}) > 0;
}

std::vector<ConflictLock> locks_on(Reading& reading, const PersonId& person) {
  std::vector<ConflictLock> locks;
  for (const auto& row : reading.rows(kOnPerson, {person.text()})) {
    ConflictLock lock;
    lock.id = stored<LockId>(row, 0);
    lock.staff = stored<StaffId>(row, 1);
    lock.person = stored<PersonId>(row, 2);
    lock.entered_by = StaffId::parse(row.text(3)).value_or(StaffId{});  // the demonstration's own have none
    lock.entered = stored_instant(row, 4);
    const auto sealed_as = row.maybe_text(7).value_or(row.text(0));
    const crypto::Sealed<std::string> reason(stored<crypto::KeyId>(row, 5), place(reading.partnership(), sealed_as),
                                             row.blob(6));
    if (auto text = opened(reason, reading)) lock.reason = std::move(*text);
    locks.push_back(std::move(lock));
  }
  return locks;
}

std::vector<LockId> carry_locks(Transaction& transaction, const DecisionId& decision, const PersonId& one,
                                const PersonId& other) {
  const auto there = carry(transaction, decision, one, other, Until::undone);
  return both(there, carry(transaction, decision, other, one, Until::undone));
}

std::vector<LockId> return_locks(Transaction& transaction, const DecisionId& decision, const PersonId& joined,
                                 const PersonId& parted, base::Instant now) {
  const auto meanwhile = carry(transaction, decision, joined, parted, Until::lifted);
  std::vector<LockId> ended;
  for (const auto& row : transaction.rows(kCarried, {decision.text()})) ended.push_back(stored<LockId>(row, 0));
  transaction.run(kReturn, {decision.text(), base::to_text(now)});
  return both(ended, meanwhile);
}

std::vector<PersonId> people_on_same_contacts(Reading& reading, const PersonId& person) {
  std::vector<PersonId> people = {person};
  for (const auto& row : reading.rows(same_contacts(), {person.text()}))
    if (const auto id = stored<PersonId>(row, 0); id != person) people.push_back(id);
  return people;
}

}  // namespace waymark::core
