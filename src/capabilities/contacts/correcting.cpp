#include "capabilities/contacts/correcting.hpp"

#include <algorithm>

#include "capabilities/contacts/contact_store.hpp"
#include "core/amending.hpp"
#include "core/draft.hpp"
#include "core/json.hpp"
#include "core/matcher.hpp"
#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::contacts {

using base::Result;
using sql::operator""_sql;
namespace json = core::json;

namespace {

sql::Text version_of() {
  static const auto text =
      sql::compose({"SELECT c.version, c.key_id FROM contact c WHERE c.agency = $3 AND c.id = $4 "
                    "AND "_sql,
                    core::visible::contact()});
  return text;
}

constexpr sql::Text kReplace = R"(
  UPDATE contact SET details = $6, happened_on = $7, version = version + 1
   WHERE partnership_id = $1 AND agency = $3 AND id = $4 AND version = $5
)"_sql;

constexpr sql::Text kForgetForms = R"(
  DELETE FROM contact_form WHERE partnership_id = $1 AND contact_id = $4
)"_sql;

constexpr sql::Text kRelationship = R"(
  UPDATE contact_part SET relationship = $6 WHERE partnership_id = $1 AND contact_id = $4 AND record_id = $5
)"_sql;

constexpr sql::Text kKeep = R"(
  INSERT INTO contact_correction (partnership_id, contact_id, ordinal, staff_id, corrected_at, reason_code, pack_hash,
                                  body)
  VALUES ($1, $4, $5, $2, $6, $7, $8, $9)
)"_sql;

sql::Text all() {
  static const auto text = sql::compose({R"(
    SELECT x.ordinal, x.staff_id, x.corrected_at, x.reason_code, c.key_id, x.body
      FROM contact_correction x
      JOIN contact c ON c.partnership_id = x.partnership_id AND c.id = x.contact_id
     WHERE x.contact_id = $4 AND
  )"_sql,
                                         core::visible::contact(), " ORDER BY x.ordinal DESC"_sql});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const core::ContactId& id, std::int64_t ordinal) {
  return {partnership.code, "contact_correction", "body", id.text() + ":" + std::to_string(ordinal)};
}

std::string body_of(const std::vector<Change>& changes) {
  json::array list;
  for (const auto& change : changes)
    list.push_back(json::object{{"label", change.label}, {"was", change.was}, {"is", change.is}});
  return json::write({{"changes", list}});
}

std::vector<Change> changes_in(std::string_view body) {
  std::vector<Change> changes;
  const auto document = json::read(body);
  if (!document) return changes;
  for (const auto& one : json::list(*document, "changes"))
    if (one.is_object()) {
      const auto& change = one.as_object();
      changes.push_back({json::text(change, "label"), json::text(change, "was"), json::text(change, "is")});
    }
  return changes;
}

std::vector<const Involved*> those_with(const std::vector<Involved>& people, std::string_view part) {
  std::vector<const Involved*> found;
  for (const auto& one : people)
    if (one.part == part) found.push_back(&one);
  return found;
}

// Who was in it and who is said to be now, by part and order.
struct Pairing {
  std::vector<std::pair<Part, const Involved*>> kept;
  std::vector<const Involved*> added;
  bool somebody_missing = false;
};

Pairing paired(const Contact& contact, const NewContact& says) {
  Pairing pairing;
  for (const auto part : {kVictim, kAllegedPerpetrator, kChild}) {
    const auto were = contact.those_with(part);
    const auto are = those_with(says.people, part);
    for (std::size_t i = 0; i < are.size(); ++i) {
      if (i < were.size())
        pairing.kept.emplace_back(*were[i], are[i]);
      else
        pairing.added.push_back(are[i]);
    }
    pairing.somebody_missing = pairing.somebody_missing || are.size() < were.size();
  }
  return pairing;
}

void amend(core::Transaction& transaction, const Contact& contact, const Part& part, const Involved& says,
           std::vector<core::AuditEntry>& entries, base::Instant now) {
  const auto record = core::find_record(transaction, part.record);
  if (!record) return;
  auto safe_contact = part.part == kVictim ? says.safe_contact : record->safe_contact;
  if (part.relationship != says.relationship)
    transaction.run(kRelationship, {contact.id.text(), part.record.text(), says.relationship});
  if (record->identity == says.identity && record->safe_contact == safe_contact) return;
  if (core::amend_record(transaction, part.record, says.identity, safe_contact, now))
    entries.push_back({"record.amended", "record", part.record.text()});
}

// Whoever is named only now gets a record of their own, found by the matcher like any other.
void add(core::Transaction& transaction, const Contact& contact, const std::vector<const Involved*>& added,
         const std::vector<core::NewRecord>& prepared, std::vector<core::AuditEntry>& entries, base::Instant now) {
  for (std::size_t i = 0; i < added.size(); ++i) {
    auto record = prepared[i];
    record.agency = contact.agency;
    record.identity = added[i]->identity;
    record.safe_contact = added[i]->safe_contact;
    const auto matching = core::match(transaction, record.identity);
    core::add_record(transaction, record, matching.person, matching.reason, now);
    core::hold_possible_matches(transaction, record.id, matching.held, now);
    add_part(transaction, contact.id, contact.parts.size() + i, {record.id, added[i]->part, added[i]->relationship});
    entries.push_back({"record.added", "record", record.id.text()});
  }
}

base::Failure somebody_missing() {
  return base::invalid({{"reason_code",
                         "Somebody who was named in it is not named any more. Write the name back: who was written "
                         "down stays, and what is wrong about them can be put right"}});
}

bool replace_details(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key) {
  const auto& partnership = transaction.partnership();
  const auto details = crypto::Sealed<Details>::seal(
      partnership.keys, key, {partnership.code, "contact", "details", correction.contact.text()},
      correction.says.details);
  if (transaction.run(kReplace, {correction.contact.text(), correction.version, details.bytes(),
                                 base::to_text(correction.says.happened_on)}) != 1)
    return false;
  transaction.run(kForgetForms, {correction.contact.text()});
  add_forms(transaction, correction.contact, correction.says.forms);
  return true;
}

void keep_changes(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key,
                  base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto body = crypto::Sealed<std::string>::seal(
      partnership.keys, key, place(partnership, correction.contact, correction.version), body_of(correction.changes));
  transaction.run(kKeep, {correction.contact.text(), correction.version, base::to_text(now), correction.reason_code,
                          transaction.pack()->hash, body.bytes()});
}

}  // namespace

std::optional<std::int64_t> correctable(core::Reading& reading, const core::ContactId& contact) {
  const auto row = reading.row(version_of(), {contact.text()});
  if (!row) return std::nullopt;
  return row->integer(0);
}

std::vector<Correction> corrections_of(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Correction> found;
  for (const auto& row : reading.rows(all(), {contact.text()})) {
    const crypto::Sealed<std::string> body(core::stored<crypto::KeyId>(row, 4),
                                           place(reading.partnership(), contact, row.integer(0)), row.blob(5));
    found.push_back({core::stored_instant(row, 2), core::stored<core::StaffId>(row, 1), std::string(row.text(3)),
                     changes_in(core::opened(body, reading).value_or(""))});
  }
  return found;
}

Result<core::ContactId> correct_contact(const core::Partnership& partnership, const core::Viewer& viewer,
                                        const std::string& request_id, const NewCorrection& correction,
                                        base::Instant now) {
  // Made before, for as many as there can be: the body may run again.
  const auto prepared = core::prepare_records(partnership, correction.says.people.size());
  return core::write(
      partnership, viewer, request_id, [&](core::Transaction& transaction) -> Result<core::Committed<core::ContactId>> {
        const auto contact = find_contact(transaction, correction.contact);
        const auto row = transaction.row(version_of(), {correction.contact.text()});
        if (!contact || !row) return base::not_found();
        const auto pairing = paired(*contact, correction.says);
        if (pairing.somebody_missing) return somebody_missing();
        const auto key = core::stored<crypto::KeyId>(*row, 1);
        if (!core::remove_draft(transaction, correction.draft) || !replace_details(transaction, correction, key))
          return base::conflict("This contact was corrected meanwhile");
        std::vector<core::AuditEntry> entries = {{"contact.corrected", "contact", contact->id.text()}};
        keep_changes(transaction, correction, key, now);
        for (const auto& [part, says] : pairing.kept) amend(transaction, *contact, part, *says, entries, now);
        add(transaction, *contact, pairing.added, prepared, entries, now);
        return transaction.commit(entries, contact->id);
      });
}

}  // namespace waymark::contacts
