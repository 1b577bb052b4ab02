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
  ), tie AS (
    SELECT possible_match.other_record_id AS id, possible_match.decision AS decision
      FROM linked_record
     CROSS JOIN possible_match
     WHERE possible_match.partnership_id = $1
       AND possible_match.record_id = linked_record.id
       AND (possible_match.decision IS NULL OR possible_match.decision <> 'apart')
    UNION ALL
    SELECT possible_match.record_id, possible_match.decision
      FROM linked_record
     CROSS JOIN possible_match
     WHERE possible_match.partnership_id = $1
       AND possible_match.other_record_id = linked_record.id
       AND (possible_match.decision IS NULL OR possible_match.decision <> 'apart')
  ), tied_record AS (
    SELECT tie.id FROM tie
    UNION
    SELECT theirs.record_id
      FROM tie
     CROSS JOIN link AS own
     CROSS JOIN link AS theirs
     WHERE tie.decision = 'same'
       AND own.partnership_id = $1
       AND own.record_id = tie.id
       AND own.ended_at IS NULL
       AND theirs.partnership_id = $1
       AND theirs.person_id = own.person_id
       AND theirs.ended_at IS NULL
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
Text locked_requests() {
  return compose({"(SELECT request.id FROM request WHERE request.partnership_id = $1 AND request.contact_id IN "_sql,
                  locked_contacts(), ")"_sql});
}
Text locked_enquiries() {
  return compose({"(SELECT enquiry.id FROM enquiry WHERE enquiry.partnership_id = $1 AND enquiry.contact_id IN "_sql,
                  locked_contacts(), ")"_sql});
}

// Almost everybody is kept from nobody: then nothing else of the clause is looked at.
constexpr Text kKeptFromNobody = R"(
  NOT EXISTS (SELECT 1
                FROM conflict_lock
               WHERE conflict_lock.partnership_id = $1
                 AND conflict_lock.staff_id = $2
                 AND conflict_lock.lifted_at IS NULL)
)"_sql;

struct Locked {
  Text column;
  Text ids;
};

// None of these columns holds one of its locked ids.
Text free_of(std::initializer_list<Locked> all) {
  Text none = ""_sql;
  for (const auto& [column, ids] : all)
    none = compose({none, none.view().empty() ? ""_sql : " AND "_sql, column, " NOT IN "_sql, ids});
  return compose({" ("_sql, kKeptFromNobody, " OR ("_sql, none, ")) "_sql});
}

// Whosever clock it is.
Text no_lock_on_clock() {
  return free_of({{"k.record_id"_sql, locked_records()},
                  {"k.subject_id"_sql, locked_contacts()},
                  {"k.subject_id"_sql, locked_referrals()},
                  {"k.subject_id"_sql, locked_requests()}});
}

}  // namespace

Text record() {
  static const Text text = compose(
      {" (r.partnership_id = $1 AND r.agency = $3 AND "_sql, free_of({{"r.id"_sql, locked_records()}}), ") "_sql});
  return text;
}

Text contact() {
  static const Text text = compose(
      {" (c.partnership_id = $1 AND c.agency = $3 AND "_sql, free_of({{"c.id"_sql, locked_contacts()}}), ") "_sql});
  return text;
}

// A correction in the making holds everything that its contact says.
Text draft() {
  static const Text text = compose({" (d.partnership_id = $1 AND d.staff_id = $2 AND (d.contact_id IS NULL OR "_sql,
                                    free_of({{"d.contact_id"_sql, locked_contacts()}}), ")) "_sql});
  return text;
}

Text enquiry() {
  static const Text text =
      compose({" (e.partnership_id = $1 AND e.agency = $3 AND "_sql,
               free_of({{"e.contact_id"_sql, locked_contacts()}, {"e.record_id"_sql, locked_records()}}), ") "_sql});
  return text;
}

Text notice() {
  static const Text text =
      compose({" (n.partnership_id = $1 AND n.agency = $3 AND "_sql,
               free_of({{"n.record_id"_sql, locked_records()}, {"n.enquiry_id"_sql, locked_enquiries()}}), ") "_sql});
  return text;
}

Text assessment() {
  static const Text text =
      compose({" (a.partnership_id = $1 AND a.agency = $3 AND "_sql,
               free_of({{"a.contact_id"_sql, locked_contacts()}, {"a.record_id"_sql, locked_records()}}), ") "_sql});
  return text;
}

Text proposal() {
  static const Text text =
      compose({" (p.partnership_id = $1 AND p.agency = $3 AND "_sql,
               free_of({{"p.contact_id"_sql, locked_contacts()}, {"p.record_id"_sql, locked_records()}}), ") "_sql});
  return text;
}

Text referral() {
  static const Text text = compose({" (f.partnership_id = $1 AND (f.from_agency = $3 OR f.to_agency = $3) AND "_sql,
                                    free_of({{"f.contact_id"_sql, locked_contacts()},
                                             {"f.record_id"_sql, locked_records()},
                                             {"f.received_record_id"_sql, locked_records()}}),
                                    ") "_sql});
  return text;
}

// What somebody asked herself stays hers, whoever holds the record: what is said in answer has a clause of its own.
// Whoever received it sees neither what was asked nor that it was answered, once an answer speaks of somebody locked.
Text request() {
  static const Text text =
      compose({R"( (q.partnership_id = $1
     AND (q.from_agency = $3
          OR EXISTS (SELECT 1 FROM request_delivery
                      WHERE request_delivery.partnership_id = $1 AND request_delivery.request_id = q.id
                        AND request_delivery.agency = $3))
     AND )"_sql,
               free_of({{"q.contact_id"_sql, locked_contacts()}, {"q.record_id"_sql, locked_records()}}), R"(
     AND (q.from_staff = $2
          OR NOT EXISTS (SELECT 1 FROM request_delivery
                          WHERE request_delivery.partnership_id = $1 AND request_delivery.request_id = q.id
                            AND request_delivery.record_id IN )"_sql,
               locked_records(), R"())
     AND (q.from_agency = $3
          OR NOT EXISTS (SELECT 1 FROM request_answer
                          WHERE request_answer.partnership_id = $1 AND request_answer.request_id = q.id
                            AND request_answer.record_id IN )"_sql,
               locked_records(), "))) "_sql});
  return text;
}

Text request_answer() {
  static const Text text = compose({" (w.partnership_id = $1 AND (w.record_id IS NULL OR "_sql,
                                    free_of({{"w.record_id"_sql, locked_records()}}), ")) "_sql});
  return text;
}

Text clock() {
  static const Text text =
      compose({" (k.partnership_id = $1 AND k.agency = $3 AND "_sql, no_lock_on_clock(), ") "_sql});
  return text;
}

Text unseen_clock() {
  static const Text text =
      compose({" (k.partnership_id = $1 AND k.stopped_at IS NULL AND k.passed_to IN "
               "('contact_desk', 'contact_desk_no_account') AND "_sql,
               no_lock_on_clock(), ") "_sql});
  return text;
}

// Its staff id and agency are empty: for anybody else this finds nothing.
Text kept_clock() { return " (k.partnership_id = $1 AND $2 = '' AND $3 = '') "_sql; }

// Its staff id is empty: for anybody else this finds nothing.
Text indexed() { return " (r.partnership_id = $1 AND r.agency = $3 AND r.shielded = 0 AND $2 = '') "_sql; }

Text possible_match() {
  static const Text text =
      compose({" (m.partnership_id = $1 AND "_sql,
               free_of({{"m.record_id"_sql, locked_records()}, {"m.other_record_id"_sql, locked_records()}}), R"(
     AND NOT EXISTS (SELECT 1 FROM record
                      WHERE record.partnership_id = $1 AND record.id IN (m.record_id, m.other_record_id)
                        AND record.shielded <> 0)) )"_sql});
  return text;
}

Text candidate() {
  static const Text text = compose(
      {" (r.partnership_id = $1 AND r.shielded = 0 AND "_sql, free_of({{"r.id"_sql, locked_records()}}), ") "_sql});
  return text;
}

Text candidate_contact() {
  static const Text text =
      compose({" (c.partnership_id = $1 AND "_sql, free_of({{"c.id"_sql, locked_contacts()}}), ") "_sql});
  return text;
}

}  // namespace waymark::core::visible
