#include "capabilities/contacts/correcting.hpp"

#include <algorithm>

#include "capabilities/contacts/contact_store.hpp"
#include "capabilities/contacts/correction_store.hpp"
#include "capabilities/contacts/duties.hpp"
#include "capabilities/contacts/proposing.hpp"
#include "capabilities/contacts/safe_numbers.hpp"
#include "capabilities/referrals/referrals.hpp"
#include "core/amending.hpp"
#include "core/draft.hpp"
#include "core/matcher.hpp"
#include "core/reviewing.hpp"
#include "core/shared_value.hpp"

namespace waymark::contacts {

using base::Result;

namespace {

// Somebody who was in it, and what is said of them now.
struct Kept {
  Part part;
  core::Record record;  // with every reason
  Involved says;
  int place = 0;
};

// Who was in it and who is said to be now, by part and place on the page.
struct Pairing {
  std::vector<Kept> kept;
  std::vector<std::pair<Involved, int>> added;  // with their places
  bool somebody_missing = false;
};

// A record that the viewer may not see leaves its place on the page empty, and is left as it is.
void pair(core::Reading& reading, const Contact& contact, const NewCorrection& correction, std::string_view part,
          Pairing& pairing) {
  const auto were = contact.those_with(part);
  std::vector<bool> named(were.size(), false);
  for (std::size_t i = 0; i < correction.says.people.size(); ++i) {
    const auto& says = correction.says.people[i];
    const auto place = static_cast<std::size_t>(correction.places.at(i));
    if (says.part != part) continue;
    const auto record =
        place <= were.size() ? core::record_with_reasons(reading, were[place - 1]->record) : std::nullopt;
    if (record) {
      named[place - 1] = true;
      pairing.kept.push_back({*were[place - 1], *record, says, correction.places.at(i)});
    } else {
      pairing.added.emplace_back(says, correction.places.at(i));
    }
  }
  for (std::size_t i = 0; i < were.size(); ++i)
    if (!named[i] && core::find_record(reading, were[i]->record)) pairing.somebody_missing = true;
}

Pairing paired(core::Reading& reading, const Contact& contact, const NewCorrection& correction) {
  Pairing pairing;
  for (const auto part : {kVictim, kAllegedPerpetrator, kChild}) pair(reading, contact, correction, part, pairing);
  return pairing;
}

base::Failure somebody_missing() {
  return base::invalid({{"reason_code",
                         "Somebody who was named in it is not named any more. Write the name back: who was written "
                         "down stays, and what is wrong about them can be put right"}});
}

// What is done and noted while a contact is corrected.
struct Work {
  core::Transaction& transaction;
  const Contact& contact;
  const NewCorrection& correction;
  base::Instant now;
  std::vector<core::AuditEntry> entries{};
  std::vector<ChangedPerson> people{};
  std::vector<core::PersonId> may_be{};  // whom the desk is to hold beside the person at risk
  std::vector<std::string> duties{};     // of what the contact said until now
};

// Everybody else in the contact: never one person with this one.
std::vector<core::PersonId> opposing(const Pairing& pairing, const core::RecordId& but) {
  std::vector<core::PersonId> persons;
  for (const auto& one : pairing.kept)
    if (one.record.id != but) persons.push_back(one.record.person);
  return persons;
}

void hold(Work& work, const core::RecordId& record, const std::vector<core::PossibleMatch>& matches) {
  core::hold_possible_matches(work.transaction, record, matches, work.now);
  const auto* victim = work.contact.victim();
  if (!victim || victim->record != record) return;
  for (const auto& match : matches) work.may_be.push_back(match.person);
}

void amend(Work& work, const Pairing& pairing, const Kept& one) {
  auto& transaction = work.transaction;
  const auto& identity = one.says.identity;
  work.people.push_back({one.part.part, one.place, one.record.id});
  if (one.part.relationship != one.says.relationship)
    set_relationship(transaction, work.contact.id, one.record.id, one.says.relationship);
  const auto& safe_contact = one.part.part == kVictim ? one.says.safe_contact : one.record.safe_contact;
  const bool same_identity = one.record.identity == identity;
  if (same_identity && one.record.safe_contact == safe_contact) return;
  if (!core::amend_record(transaction, one.record.id, identity, safe_contact, work.now)) return;
  work.entries.push_back({"record.amended", "record", one.record.id.text()});
  core::facts_added(transaction, one.record.id, work.now);
  if (!same_identity)
    hold(work, one.record.id,
         core::others_like(transaction, identity, one.record.person, opposing(pairing, one.record.id)));
}

// Whoever is named only now gets a record of their own, found by the matcher like any other.
void add(Work& work, const Pairing& pairing, const std::vector<core::NewRecord>& prepared) {
  auto others = opposing(pairing, {});
  for (std::size_t i = 0; i < pairing.added.size(); ++i) {
    const auto& [says, place] = pairing.added[i];
    auto record = prepared[i];
    record.agency = work.contact.agency;
    record.identity = says.identity;
    record.safe_contact = says.safe_contact;
    const auto matching = core::match(work.transaction, record.identity, others);
    others.insert(others.end(), matching.answerable.begin(), matching.answerable.end());
    core::add_record(work.transaction, record, matching.person, matching.reason, work.now);
    hold(work, record.id, matching.held);
    add_part(work.transaction, work.contact.id, work.contact.parts.size() + i,
             {record.id, says.part, says.relationship});
    work.entries.push_back({"record.added", "record", record.id.text()});
    work.people.push_back({says.part, place, record.id});
  }
}

// As when it was recorded: of nobody but the person at risk does the answer speak, and nobody else's pair has a
// deadline.
void tell_of_check(Work& work) {
  const auto* victim = work.contact.victim();
  if (!victim) return;
  for (auto& entry : known_to::begin_check(work.transaction, victim->record, work.may_be, work.now))
    work.entries.push_back(std::move(entry));
}

// As when it was recorded: what follows from what is said now, for the person at risk.
void follow_up(Work& work, const NewContact& says) {
  const auto* victim = work.contact.victim();
  if (!victim || says.people.empty()) return;
  const auto answer = known_to::find_answer(work.transaction, work.contact.id).value_or(known_to::Answer{});
  propose_pathways(work.transaction, says, victim->record, answer, work.contact.recorded_at, work.now);
  start_duties(work.transaction, says, victim->record, work.duties, work.now);
  if (says.kind != kSupport || work.contact.kind == kSupport) return;
  if (const auto begun = referrals::note_support(work.transaction, victim->record, says.happened_on, work.now))
    work.entries.push_back({"referral.support_begun", "referral", begun->text(), work.contact.purpose});
}

std::vector<base::FieldError> distrust_numbers(Work& work, Pairing& pairing) {
  std::vector<core::RecordId> typed;
  for (const auto& one : pairing.kept) typed.push_back(one.record.id);
  for (auto& one : pairing.kept) {
    if (one.part.part != kVictim) continue;
    auto same = core::match(work.transaction, one.says.identity, opposing(pairing, one.record.id)).answerable;
    same.push_back(one.record.person);
    auto checked = check_numbers(work.transaction, one.says, same, typed);
    keep_distrusted(one.says, core::unknowable_reasons(work.transaction, one.record.safe_contact));
    if (checked.distrusted)
      work.entries.push_back({"number.distrusted", "record", one.record.id.text(), work.contact.purpose});
    return checked.refused;
  }
  return {};
}

}  // namespace

Result<core::ContactId> correct_contact(const core::Partnership& partnership, const core::Viewer& viewer,
                                        const std::string& request_id, const NewCorrection& correction,
                                        base::Instant now, const Reconsider& reconsider) {
  base::expects(correction.places.size() == correction.says.people.size(), "everybody has a place");
  const auto recorded = core::read(partnership, viewer,
                                   [&](core::Reading& reading) { return find_contact(reading, correction.contact); });
  if (!recorded) return base::not_found();
  partnership.packs.find(recorded->pack_hash);  // read before: a transaction may not wait for another
  // Made before, for as many as there can be: the body may run again.
  const auto prepared = core::prepare_records(partnership, correction.says.people.size());
  return core::write(partnership, viewer, request_id,
                     [&](core::Transaction& transaction) -> Result<core::Committed<core::ContactId>> {
                       const auto contact = find_contact(transaction, correction.contact);
                       const auto standing = find_standing(transaction, correction.contact);
                       if (!contact || !standing) return base::not_found();
                       auto pairing = paired(transaction, *contact, correction);
                       if (pairing.somebody_missing) return somebody_missing();
                       Work work{transaction, *contact, correction, now};
                       work.duties = duties_of(transaction, *contact);
                       work.entries.push_back({"contact.corrected", "contact", contact->id.text()});
                       if (auto refused = distrust_numbers(work, pairing); !refused.empty())
                         return base::invalid(std::move(refused));
                       if (!core::remove_draft(transaction, correction.draft) ||
                           !replace_details(transaction, correction, standing->key))
                         return base::conflict("This contact was corrected meanwhile");
                       for (const auto& one : pairing.kept) amend(work, pairing, one);
                       add(work, pairing, prepared);
                       keep_changes(transaction, correction, standing->key, work.people, now);
                       auto says = correction.says;
                       says.id = contact->id;
                       follow_up(work, says);
                       if (reconsider) reconsider(transaction, contact->id, now);
                       tell_of_check(work);
                       return transaction.commit(work.entries, contact->id);
                     });
}

}  // namespace waymark::contacts
