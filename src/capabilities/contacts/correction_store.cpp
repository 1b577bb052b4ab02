#include "capabilities/contacts/correction_store.hpp"

#include <algorithm>

#include "capabilities/contacts/contact_store.hpp"
#include "core/amending.hpp"
#include "core/json.hpp"
#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::contacts {

using sql::operator""_sql;
namespace json = core::json;

namespace {

sql::Text standing() {
  static const auto text =
      sql::compose({"SELECT c.version, c.key_id FROM contact c WHERE c.agency = $3 AND c.id = $4 AND "_sql,
                    core::visible::contact()});
  return text;
}

constexpr sql::Text kReplace = R"(
  UPDATE contact SET details = $6, happened_on = $7, kind = $8, version = version + 1
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

constexpr sql::Text kKeepOfPerson = R"(
  INSERT INTO contact_correction_person (partnership_id, contact_id, ordinal, record_id, body)
  VALUES ($1, $4, $5, $6, $7)
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

// In the order in which the people stand in the contact.
sql::Text of_people() {
  static const auto text = sql::compose({R"(
    SELECT y.record_id, r.identity_key, y.body
      FROM contact_correction_person y
      JOIN contact_part t ON t.partnership_id = y.partnership_id AND t.contact_id = y.contact_id
                         AND t.record_id = y.record_id
      JOIN record r ON r.partnership_id = y.partnership_id AND r.id = y.record_id
     WHERE y.contact_id = $4 AND y.ordinal = $5 AND
  )"_sql,
                                         core::visible::record(), " ORDER BY t.ordinal"_sql});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const core::ContactId& id, std::int64_t ordinal) {
  return {partnership.code, "contact_correction", "body", id.text() + ":" + std::to_string(ordinal)};
}

crypto::Place place(const core::Partnership& partnership, const core::ContactId& id, std::int64_t ordinal,
                    const core::RecordId& record) {
  return {partnership.code, "contact_correction_person", "body",
          id.text() + ":" + std::to_string(ordinal) + ":" + record.text()};
}

std::string body_of(const std::vector<Change>& changes) {
  json::array list;
  for (const auto& change : changes)
    list.push_back(json::object{{"label", change.label}, {"was", change.was}, {"is", change.is}});
  return json::write({{"changes", list}});
}

void read_changes(std::string_view body, std::vector<Change>& changes) {
  const auto document = json::read(body);
  if (!document) return;
  for (const auto& one : json::list(*document, "changes"))
    if (one.is_object()) {
      const auto& change = one.as_object();
      changes.push_back({json::text(change, "label"), json::text(change, "was"), json::text(change, "is")});
    }
}

std::vector<Change> those_about(const std::vector<Change>& changes, std::string_view part, int number) {
  std::vector<Change> some;
  std::copy_if(changes.begin(), changes.end(), std::back_inserter(some),
               [&](const Change& change) { return change.part == part && change.number == number; });
  return some;
}

void keep_of_person(core::Transaction& transaction, const NewCorrection& correction, const ChangedPerson& person) {
  const auto changes = those_about(correction.changes, person.part, person.number);
  const auto key = changes.empty() ? std::nullopt : core::identity_key(transaction, person.record);
  if (!key) return;
  const auto& partnership = transaction.partnership();
  const auto body = crypto::Sealed<std::string>::seal(
      partnership.keys, *key, place(partnership, correction.contact, correction.version, person.record),
      body_of(changes));
  transaction.run(kKeepOfPerson, {correction.contact.text(), correction.version, person.record.text(), body.bytes()});
}

// The key of somebody who was erased opens nothing: then nothing is left of what was changed about them.
void add_those_of_people(core::Reading& reading, const core::ContactId& contact, std::int64_t ordinal,
                         std::vector<Change>& changes) {
  for (const auto& row : reading.rows(of_people(), {contact.text(), ordinal})) {
    const auto record = core::stored<core::RecordId>(row, 0);
    const crypto::Sealed<std::string> body(core::stored<crypto::KeyId>(row, 1),
                                           place(reading.partnership(), contact, ordinal, record), row.blob(2));
    read_changes(core::opened(body, reading).value_or(""), changes);
  }
}

}  // namespace

std::optional<Standing> find_standing(core::Reading& reading, const core::ContactId& contact) {
  const auto row = reading.row(standing(), {contact.text()});
  if (!row) return std::nullopt;
  return Standing{row->integer(0), core::stored<crypto::KeyId>(*row, 1)};
}

std::optional<std::int64_t> correctable(core::Reading& reading, const core::ContactId& contact) {
  const auto found = find_standing(reading, contact);
  if (!found) return std::nullopt;
  return found->version;
}

std::vector<Correction> corrections_of(core::Reading& reading, const core::ContactId& contact) {
  std::vector<Correction> found;
  for (const auto& row : reading.rows(all(), {contact.text()})) {
    const auto ordinal = row.integer(0);
    Correction correction{
        core::stored_instant(row, 2), core::stored<core::StaffId>(row, 1), std::string(row.text(3)), {}};
    add_those_of_people(reading, contact, ordinal, correction.changes);
    const crypto::Sealed<std::string> body(core::stored<crypto::KeyId>(row, 4),
                                           place(reading.partnership(), contact, ordinal), row.blob(5));
    read_changes(core::opened(body, reading).value_or(""), correction.changes);
    found.push_back(std::move(correction));
  }
  return found;
}

bool replace_details(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key) {
  const auto& partnership = transaction.partnership();
  const auto details = crypto::Sealed<Details>::seal(
      partnership.keys, key, {partnership.code, "contact", "details", correction.contact.text()},
      correction.says.details);
  if (transaction.run(kReplace, {correction.contact.text(), correction.version, details.bytes(),
                                 base::to_text(correction.says.happened_on), correction.says.kind}) != 1)
    return false;
  transaction.run(kForgetForms, {correction.contact.text()});
  add_forms(transaction, correction.contact, correction.says.forms);
  return true;
}

void keep_changes(core::Transaction& transaction, const NewCorrection& correction, const crypto::KeyId& key,
                  const std::vector<ChangedPerson>& people, base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto body = crypto::Sealed<std::string>::seal(partnership.keys, key,
                                                      place(partnership, correction.contact, correction.version),
                                                      body_of(those_about(correction.changes, "", 0)));
  transaction.run(kKeep, {correction.contact.text(), correction.version, base::to_text(now), correction.reason_code,
                          transaction.pack()->hash, body.bytes()});
  for (const auto& person : people) keep_of_person(transaction, correction, person);
}

void set_relationship(core::Transaction& transaction, const core::ContactId& contact, const core::RecordId& record,
                      const std::string& relationship) {
  transaction.run(kRelationship, {contact.text(), record.text(), relationship});
}

}  // namespace waymark::contacts
