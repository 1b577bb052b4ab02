#include "core/visibility.hpp"

namespace waymark::core::visible {

using sql::compose;
using sql::Text;
using sql::operator""_sql;

namespace {

// The records of every person from whom the viewer is locked out, in any agency, by today's links and by what
// may be links: a name that was misspelt makes a person of its own, tied by a possible match that was not decided
// apart. What she wrote herself stays hers, and so does the copy that went out with her own referral: if it vanished,
// she would know. Then the contacts in which one of them has a part: a contact concerns everybody in it.
//
// CROSS JOIN keeps SQLite from beginning at the large table: most people are kept from nobody, and then every step
// has nothing to begin with.
constexpr Text kLocked = R"(
  WITH linked_record AS (
    SELECT link.record_id AS id
      FROM conflict_lock
     CROSS JOIN link
     WHERE conflict_lock.partnership_id = $1
       AND conflict_lock.staff_id = $2
       AND conflict_lock.lifted_at IS NULL
       AND link.partnership_id = $1
       AND link.person_id = conflict_lock.person_id
       AND link.ended_at IS NULL
  ), tied_record AS (
    SELECT possible_match.other_record_id AS id
      FROM linked_record
     CROSS JOIN possible_match
     WHERE possible_match.partnership_id = $1
       AND possible_match.record_id = linked_record.id
       AND (possible_match.decision IS NULL OR possible_match.decision <> 'apart')
    UNION
    SELECT possible_match.record_id
      FROM linked_record
     CROSS JOIN possible_match
     WHERE possible_match.partnership_id = $1
       AND possible_match.other_record_id = linked_record.id
       AND (possible_match.decision IS NULL OR possible_match.decision <> 'apart')
  ), near_record AS (
    SELECT linked_record.id FROM linked_record
    UNION
    SELECT tied_record.id
      FROM tied_record
     WHERE NOT EXISTS (SELECT 1
                         FROM contact_part
                        CROSS JOIN contact
                        WHERE contact_part.partnership_id = $1
                          AND contact_part.record_id = tied_record.id
                          AND contact.partnership_id = $1
                          AND contact.id = contact_part.contact_id
                          AND contact.staff_id = $2)
       AND NOT EXISTS (SELECT 1
                         FROM referral
                        CROSS JOIN contact
                        WHERE referral.partnership_id = $1
                          AND referral.received_record_id = tied_record.id
                          AND contact.partnership_id = $1
                          AND contact.id = referral.contact_id
                          AND contact.staff_id = $2)
  ), locked_contact AS (
    SELECT contact_part.contact_id AS id
      FROM near_record
     CROSS JOIN contact_part
     WHERE contact_part.partnership_id = $1 AND contact_part.record_id = near_record.id
  )
)"_sql;

// With them everybody else in such a contact, and the copies that went out with a referral from it: whoever
// sees the other people, or the copy, sees the contact.
constexpr Text kTheirRecords = R"(
  SELECT near_record.id FROM near_record
  UNION
  SELECT contact_part.record_id
    FROM locked_contact
   CROSS JOIN contact_part
   WHERE contact_part.partnership_id = $1 AND contact_part.contact_id = locked_contact.id
  UNION
  SELECT referral.received_record_id
    FROM locked_contact
   CROSS JOIN referral
   WHERE referral.partnership_id = $1 AND referral.contact_id = locked_contact.id
)"_sql;

constexpr Text kTheirContacts = "SELECT locked_contact.id FROM locked_contact"_sql;

Text locked_records() {
  static const Text text = compose({"("_sql, kLocked, kTheirRecords, ")"_sql});
  return text;
}
Text locked_contacts() {
  static const Text text = compose({"("_sql, kLocked, kTheirContacts, ")"_sql});
  return text;
}

// What stands behind a clock or a notice is locked with the contact from which it came.
Text locked_referrals() {
  return compose(
      {"(SELECT referral.id FROM referral WHERE referral.partnership_id = $1 AND referral.contact_id IN "_sql,
       locked_contacts(), ")"_sql});
}
Text locked_enquiries() {
  return compose({"(SELECT enquiry.id FROM enquiry WHERE enquiry.partnership_id = $1 AND enquiry.contact_id IN "_sql,
                  locked_contacts(), ")"_sql});
}

}  // namespace

Text record() {
  static const Text text =
      compose({" (r.partnership_id = $1 AND r.agency = $3 AND r.id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text contact() {
  static const Text text =
      compose({" (c.partnership_id = $1 AND c.agency = $3 AND c.id NOT IN "_sql, locked_contacts(), ") "_sql});
  return text;
}

Text draft() { return " (d.partnership_id = $1 AND d.staff_id = $2) "_sql; }

Text enquiry() {
  static const Text text = compose({" (e.partnership_id = $1 AND e.agency = $3 AND e.contact_id NOT IN "_sql,
                                    locked_contacts(), " AND e.record_id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text notice() {
  static const Text text = compose({" (n.partnership_id = $1 AND n.agency = $3 AND n.record_id NOT IN "_sql,
                                    locked_records(), " AND n.enquiry_id NOT IN "_sql, locked_enquiries(), ") "_sql});
  return text;
}

Text assessment() {
  static const Text text = compose({" (a.partnership_id = $1 AND a.agency = $3 AND a.contact_id NOT IN "_sql,
                                    locked_contacts(), " AND a.record_id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text proposal() {
  static const Text text = compose({" (p.partnership_id = $1 AND p.agency = $3 AND p.contact_id NOT IN "_sql,
                                    locked_contacts(), " AND p.record_id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text referral() {
  static const Text text =
      compose({" (f.partnership_id = $1 AND (f.from_agency = $3 OR f.to_agency = $3) AND f.contact_id NOT IN "_sql,
               locked_contacts(), " AND f.record_id NOT IN "_sql, locked_records(),
               " AND f.received_record_id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text clock() {
  static const Text text = compose({" (k.partnership_id = $1 AND k.agency = $3 AND k.record_id NOT IN "_sql,
                                    locked_records(), " AND k.subject_id NOT IN "_sql, locked_contacts(),
                                    " AND k.subject_id NOT IN "_sql, locked_referrals(), ") "_sql});
  return text;
}

Text candidate() {
  static const Text text =
      compose({" (r.partnership_id = $1 AND r.shielded = 0 AND r.id NOT IN "_sql, locked_records(), ") "_sql});
  return text;
}

Text candidate_contact() {
  static const Text text = compose({" (c.partnership_id = $1 AND c.id NOT IN "_sql, locked_contacts(), ") "_sql});
  return text;
}

}  // namespace waymark::core::visible
