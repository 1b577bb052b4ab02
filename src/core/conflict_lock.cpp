#include "core/conflict_lock.hpp"

#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::core {

using sql::operator""_sql;

namespace {

constexpr sql::Text kThere = R"(
  SELECT 1 FROM conflict_lock
   WHERE partnership_id = $1 AND staff_id = $4 AND person_id = $5 AND agency = $6 AND lifted_at IS NULL
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
  SELECT id, staff_id, person_id, entered_by, entered_at, key_id, reason FROM conflict_lock
   WHERE partnership_id = $1 AND person_id = $4 AND agency = $3 AND lifted_at IS NULL
   ORDER BY entered_at
)"_sql;

sql::Text same_contacts() {
  static const auto text = sql::compose({R"(
    SELECT DISTINCT p.id, p.made_at
      FROM contact c
      JOIN contact_part mine ON mine.partnership_id = c.partnership_id AND mine.contact_id = c.id
      JOIN link l ON l.partnership_id = c.partnership_id AND l.record_id = mine.record_id AND l.ended_at IS NULL
      JOIN contact_part theirs ON theirs.partnership_id = c.partnership_id AND theirs.contact_id = c.id
      JOIN link o ON o.partnership_id = c.partnership_id AND o.record_id = theirs.record_id AND o.ended_at IS NULL
      JOIN person p ON p.partnership_id = c.partnership_id AND p.id = o.person_id
     WHERE l.person_id = $4 AND )"_sql,
                                         visible::contact(), " ORDER BY p.made_at"_sql});
  return text;
}

crypto::Place place(const Partnership& partnership, const LockId& id) {
  return {partnership.code, "conflict_lock", "reason", id.text()};
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
  if (transaction.row(kThere, {lock.staff.text(), lock.person.text(), lock.agency})) return false;
  const auto& partnership = transaction.partnership();
  const auto reason =
      crypto::Sealed<std::string>::seal(partnership.keys, lock.key, place(partnership, lock.id), lock.reason);
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
    const crypto::Sealed<std::string> reason(stored<crypto::KeyId>(row, 5), place(reading.partnership(), lock.id),
                                             row.blob(6));
    if (auto text = opened(reason, reading)) lock.reason = std::move(*text);
    locks.push_back(std::move(lock));
  }
  return locks;
}

std::vector<PersonId> people_on_same_contacts(Reading& reading, const PersonId& person) {
  std::vector<PersonId> people = {person};
  for (const auto& row : reading.rows(same_contacts(), {person.text()}))
    if (const auto id = stored<PersonId>(row, 0); id != person) people.push_back(id);
  return people;
}

}  // namespace waymark::core
