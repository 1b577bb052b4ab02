#include "capabilities/contacts/contact_store.hpp"

#include <algorithm>

#include "core/opened.hpp"
#include "core/stored.hpp"
#include "core/visibility.hpp"

namespace waymark::contacts {

using sql::operator""_sql;

namespace {

constexpr sql::Text kInsert = R"(
  INSERT INTO contact (partnership_id, id, agency, staff_id, kind, happened_on, recorded_at, purpose, basis, pack_hash,
                       key_id, details)
  VALUES ($1, $4, $3, $2, $5, $6, $7, $8, $9, $10, $11, $12)
)"_sql;

constexpr sql::Text kInsertForm = R"(
  INSERT INTO contact_form (partnership_id, contact_id, form) VALUES ($1, $4, $5)
  ON CONFLICT (partnership_id, contact_id, form) DO NOTHING
)"_sql;

constexpr sql::Text kInsertPart = R"(
  INSERT INTO contact_part (partnership_id, contact_id, ordinal, record_id, part, relationship)
  VALUES ($1, $4, $5, $6, $7, $8)
)"_sql;

constexpr sql::Text kColumns = R"(
  SELECT c.id, c.agency, c.staff_id, c.kind, c.happened_on, c.recorded_at, c.purpose, c.basis, c.pack_hash, c.key_id,
         c.details
)"_sql;

constexpr sql::Text kFrom = " FROM contact c WHERE "_sql;

// By way of the person, and not through every contact of the agency: CROSS JOIN keeps SQLite in that order.
constexpr sql::Text kFromPerson = R"(
    FROM (SELECT DISTINCT t.contact_id AS id
            FROM link l
           CROSS JOIN contact_part t
           WHERE l.partnership_id = $1 AND l.person_id = $4 AND l.ended_at IS NULL
             AND t.partnership_id = $1 AND t.record_id = l.record_id) of_person
   CROSS JOIN contact c
   WHERE c.id = of_person.id AND
)"_sql;

constexpr sql::Text kForms = R"(
  SELECT form FROM contact_form WHERE partnership_id = $1 AND contact_id = $4 ORDER BY form
)"_sql;

constexpr sql::Text kParts = R"(
  SELECT record_id, part, relationship FROM contact_part WHERE partnership_id = $1 AND contact_id = $4 ORDER BY ordinal
)"_sql;

sql::Text one() {
  static const auto text = sql::compose({kColumns, kFrom, core::visible::contact(), " AND c.id = $4"_sql});
  return text;
}

sql::Text of_person() {
  static const auto text = sql::compose(
      {kColumns, kFromPerson, core::visible::contact(), " ORDER BY c.happened_on DESC, c.recorded_at DESC"_sql});
  return text;
}

crypto::Place place(const core::Partnership& partnership, const core::ContactId& id) {
  return {partnership.code, "contact", "details", id.text()};
}

base::Date stored_date(std::string_view text) {
  const auto date = base::parse_date(text);
  if (!date) throw base::InfrastructureError("a date of a contact is none: the database was altered");
  return *date;
}

Contact contact_from(core::Reading& reading, const sql::Row& row) {
  Contact contact;
  contact.id = core::stored<core::ContactId>(row, 0);
  contact.agency = row.text(1);
  contact.staff = core::stored<core::StaffId>(row, 2);
  contact.kind = row.text(3);
  contact.happened_on = stored_date(row.text(4));
  contact.recorded_at = core::stored_instant(row, 5);
  contact.purpose = row.text(6);
  contact.basis = row.text(7);
  contact.pack_hash = row.text(8);
  const crypto::Sealed<Details> details(core::stored<crypto::KeyId>(row, 9), place(reading.partnership(), contact.id),
                                        row.blob(10));
  if (auto opened = core::opened(details, reading)) contact.details = std::move(*opened);
  for (const auto& form : reading.rows(kForms, {contact.id.text()})) contact.forms.emplace_back(form.text(0));
  for (const auto& part : reading.rows(kParts, {contact.id.text()}))
    contact.parts.push_back({core::stored<core::RecordId>(part, 0), std::string(part.text(1)),
                             std::string(part.maybe_text(2).value_or(""))});
  return contact;
}

}  // namespace

bool serves(const pack::LawfulBasis& basis, std::string_view purpose) {
  return std::find(basis.purposes.begin(), basis.purposes.end(), purpose) != basis.purposes.end();
}

void add_contact(core::Transaction& transaction, const NewContact& contact, const crypto::KeyId& key,
                 base::Instant now) {
  const auto& partnership = transaction.partnership();
  const auto details =
      crypto::Sealed<Details>::seal(partnership.keys, key, place(partnership, contact.id), contact.details);
  transaction.run(kInsert, {contact.id.text(), contact.kind, base::to_text(contact.happened_on), base::to_text(now),
                            contact.purpose, contact.basis, transaction.pack()->hash, key.text(), details.bytes()});
  add_forms(transaction, contact.id, contact.forms);
}

void add_forms(core::Transaction& transaction, const core::ContactId& contact, const std::vector<std::string>& forms) {
  for (const auto& form : forms) transaction.run(kInsertForm, {contact.text(), form});
}

void add_part(core::Transaction& transaction, const core::ContactId& contact, std::size_t ordinal, const Part& part) {
  transaction.run(kInsertPart, {contact.text(), ordinal, part.record.text(), part.part, part.relationship});
}

std::optional<Contact> find_contact(core::Reading& reading, const core::ContactId& id) {
  const auto row = reading.row(one(), {id.text()});
  if (!row) return std::nullopt;
  return contact_from(reading, *row);
}

std::vector<Contact> contacts_of(core::Reading& reading, const core::PersonId& person) {
  std::vector<Contact> found;
  for (const auto& row : reading.rows(of_person(), {person.text()})) found.push_back(contact_from(reading, row));
  return found;
}

}  // namespace waymark::contacts
