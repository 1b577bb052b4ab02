#include "capabilities/exclusions/exclusion_store.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "capabilities/exclusions/lifting.hpp"

namespace waymark::exclusions {

using base::Result;
using core::Committed;
using core::Transaction;

namespace {

// Records may be joined and parted while somebody is kept out: as often as that is looked at again.
constexpr int kMostTries = 5;
constexpr const char* kMeanwhile = "What is held about this person was changed in that moment: send it again.";

// From whom somebody is to be kept. Nothing for a record that the viewer may not see.
std::vector<core::PersonId> people_of(core::Reading& reading, const NewExclusion& exclusion) {
  const auto record = core::find_record(reading, exclusion.record);
  if (!record) return {};
  if (!exclusion.others_on_same_contacts) return {record->person};
  return core::people_on_same_contacts(reading, record->person);
}

// Keys and ids are made before the transaction that uses them.
std::vector<core::NewConflictLock> prepare(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const NewExclusion& exclusion) {
  const auto people =
      core::read(partnership, viewer, [&](core::Reading& reading) { return people_of(reading, exclusion); });
  std::vector<core::NewConflictLock> locks;
  for (const auto& person : people)
    locks.push_back(core::prepare_lock(partnership, viewer.agency(), exclusion.colleague, person, exclusion.reason));
  return locks;
}

bool are_of(const std::vector<core::NewConflictLock>& locks, const std::vector<core::PersonId>& people) {
  std::set<core::PersonId> locked;
  for (const auto& lock : locks) locked.insert(lock.person);
  return locked == std::set<core::PersonId>(people.begin(), people.end());
}

// Colleagues of other agencies too, but for sensitive services: who works there is told to nobody outside.
bool may_be_named(const core::Partnership& partnership, const core::Viewer& viewer, const staff::Account& account) {
  if (account.agency == viewer.agency()) return true;
  const auto pack = partnership.packs.active();
  return !pack->sensitive(account.agency, base::local_time(partnership.clock.now(), pack->partnership.time_zone).date);
}

std::vector<staff::Account> colleagues(core::Reading& reading) {
  auto all = staff::accounts(reading);
  std::erase_if(all, [&](const staff::Account& account) {
    return !may_be_named(reading.partnership(), reading.viewer(), account);
  });
  return all;
}

// By when they were entered; those of one instant by name, so that the page is always the same.
void put_in_order(std::vector<Exclusion>& exclusions) {
  const auto name = [](const Exclusion& exclusion) { return exclusion.colleague ? exclusion.colleague->name : ""; };
  std::stable_sort(exclusions.begin(), exclusions.end(), [&](const Exclusion& left, const Exclusion& right) {
    return std::tuple(left.lock.entered, name(left)) < std::tuple(right.lock.entered, name(right));
  });
}

// The lock itself, and of the same colleague those on whoever shares a contact with the person. None where the lock is
// not on this person.
std::vector<core::LockId> locks_to_lift(core::Reading& reading, const core::PersonId& person, const Lifting& lifting) {
  const auto here = core::locks_on(reading, person);
  const auto named = std::find_if(here.begin(), here.end(), [&](const auto& lock) { return lock.id == lifting.lock; });
  if (named == here.end()) return {};
  if (!lifting.others_on_same_contacts) return {lifting.lock};
  std::vector<core::LockId> all;
  for (const auto& other : core::people_on_same_contacts(reading, person))
    for (const auto& lock : core::locks_on(reading, other))
      if (lock.staff == named->staff) all.push_back(lock.id);
  return all;
}

// A lock on somebody whose records were joined to another person since would keep nobody from anything: the people are
// those of the moment in which it is entered, or it is a conflict.
Result<base::Done> try_to_exclude(const core::Partnership& partnership, const core::Viewer& viewer,
                                  const std::string& request_id, const NewExclusion& exclusion) {
  const auto locks = prepare(partnership, viewer, exclusion);
  const auto now = partnership.clock.now();
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    const auto people = people_of(transaction, exclusion);
    if (people.empty()) return base::not_found();
    if (!are_of(locks, people)) return base::conflict(kMeanwhile);
    const auto colleague = staff::find_account(transaction, exclusion.colleague);
    if (!colleague || !may_be_named(partnership, viewer, *colleague))
      return base::invalid({{"colleague", "Select a colleague"}});
    std::vector<core::AuditEntry> entries;
    for (const auto& lock : locks)
      if (core::enter_lock(transaction, lock, now)) entries.push_back({"lock.entered", "lock", lock.id.text()});
    if (entries.empty()) return base::invalid({{"colleague", "This colleague is kept out already"}});
    return transaction.commit(entries, base::Done{});
  });
}

}  // namespace

std::optional<Excluded> find_excluded(core::Reading& reading, const core::RecordId& id) {
  auto record = core::find_record(reading, id);
  if (!record) return std::nullopt;
  std::vector<Exclusion> exclusions;
  for (auto& lock : core::locks_on(reading, record->person)) {
    auto colleague = staff::find_account(reading, lock.staff);
    auto entered_by = staff::find_account(reading, lock.entered_by);
    exclusions.push_back({std::move(lock), std::move(colleague), std::move(entered_by)});
  }
  put_in_order(exclusions);
  return Excluded{std::move(*record), std::move(exclusions), colleagues(reading)};
}

Result<base::Done> exclude(const core::Partnership& partnership, const core::Viewer& viewer,
                           const std::string& request_id, const NewExclusion& exclusion) {
  auto done = try_to_exclude(partnership, viewer, request_id, exclusion);
  for (int tries = 1; tries < kMostTries && !done && done.failure().kind == base::FailureKind::conflict; ++tries)
    done = try_to_exclude(partnership, viewer, request_id, exclusion);
  return done;
}

Result<base::Done> lift(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                        const Lifting& lifting) {
  const auto now = partnership.clock.now();
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    const auto found = core::find_record(transaction, lifting.record);
    if (!found) return base::not_found();
    if (!is_lift_reason(lifting.reason))
      return base::invalid({{lift_field(lifting.lock.text()), "Select why this colleague may see the record again"}});
    std::vector<core::AuditEntry> entries;
    for (const auto& lock : locks_to_lift(transaction, found->person, lifting))
      if (core::lift_lock(transaction, lock, now))
        entries.push_back({"lock.lifted", "lock", lock.text(), lifting.reason});
    if (entries.empty()) return base::not_found();
    return transaction.commit(entries, base::Done{});
  });
}

}  // namespace waymark::exclusions
