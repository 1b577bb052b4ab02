#include "capabilities/exclusions/exclusion_store.hpp"

#include <algorithm>
#include <tuple>

#include "capabilities/exclusions/lifting.hpp"

namespace waymark::exclusions {

using base::Result;
using core::Committed;
using core::Transaction;

namespace {

// Keys and ids are made before the transaction that uses them.
std::vector<core::NewConflictLock> prepare(const core::Partnership& partnership, const core::Viewer& viewer,
                                           const NewExclusion& exclusion) {
  const auto people = core::read(partnership, viewer, [&](core::Reading& reading) -> std::vector<core::PersonId> {
    const auto record = core::find_record(reading, exclusion.record);
    if (!record) return {};
    if (!exclusion.others_on_same_contacts) return {record->person};
    return core::people_on_same_contacts(reading, record->person);
  });
  std::vector<core::NewConflictLock> locks;
  for (const auto& person : people)
    locks.push_back(core::prepare_lock(partnership, viewer.agency(), exclusion.colleague, person, exclusion.reason));
  return locks;
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
  const auto locks = prepare(partnership, viewer, exclusion);
  const auto now = partnership.clock.now();
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    if (!core::find_record(transaction, exclusion.record)) return base::not_found();
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

Result<base::Done> lift(const core::Partnership& partnership, const core::Viewer& viewer, const std::string& request_id,
                        const core::RecordId& record, const core::LockId& lock, const std::string& reason) {
  const auto now = partnership.clock.now();
  return core::write(partnership, viewer, request_id, [&](Transaction& transaction) -> Result<Committed<base::Done>> {
    const auto found = core::find_record(transaction, record);
    if (!found) return base::not_found();
    if (!is_lift_reason(reason))
      return base::invalid({{lift_field(lock.text()), "Select why this colleague may see the record again"}});
    const auto locks = core::locks_on(transaction, found->person);
    const bool on_this_person =
        std::any_of(locks.begin(), locks.end(), [&](const auto& known) { return known.id == lock; });
    if (!on_this_person || !core::lift_lock(transaction, lock, now)) return base::not_found();
    return transaction.commit({{"lock.lifted", "lock", lock.text(), reason}}, base::Done{});
  });
}

}  // namespace waymark::exclusions
