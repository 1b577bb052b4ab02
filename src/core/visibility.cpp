#include "core/visibility.hpp"

namespace waymark::core::visible {

using sql::compose;
using sql::Text;
using sql::operator""_sql;

namespace {

// The records of every person from whom the viewer is locked out, in any agency, by today's links.
constexpr Text kLockedRecords = R"(
  (SELECT link.record_id
     FROM conflict_lock
     JOIN link ON link.partnership_id = conflict_lock.partnership_id
              AND link.person_id = conflict_lock.person_id
              AND link.ended_at IS NULL
    WHERE conflict_lock.partnership_id = $1
      AND conflict_lock.staff_id = $2
      AND conflict_lock.lifted_at IS NULL)
)"_sql;

// A contact concerns everybody who has a part in it.
constexpr Text kLockedContacts = R"(
  (SELECT contact_part.contact_id
     FROM conflict_lock
     JOIN link ON link.partnership_id = conflict_lock.partnership_id
              AND link.person_id = conflict_lock.person_id
              AND link.ended_at IS NULL
     JOIN contact_part ON contact_part.partnership_id = link.partnership_id
                      AND contact_part.record_id = link.record_id
    WHERE conflict_lock.partnership_id = $1
      AND conflict_lock.staff_id = $2
      AND conflict_lock.lifted_at IS NULL)
)"_sql;

}  // namespace

Text record() {
  static const Text text =
      compose({" (r.partnership_id = $1 AND r.agency = $3 AND r.id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text contact() {
  static const Text text =
      compose({" (c.partnership_id = $1 AND c.agency = $3 AND c.id NOT IN "_sql, kLockedContacts, ") "_sql});
  return text;
}

Text draft() { return " (d.partnership_id = $1 AND d.staff_id = $2) "_sql; }

Text enquiry() {
  static const Text text = compose({" (e.partnership_id = $1 AND e.agency = $3 AND e.contact_id NOT IN "_sql,
                                    kLockedContacts, " AND e.record_id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text notice() {
  static const Text text =
      compose({" (n.partnership_id = $1 AND n.agency = $3 AND n.record_id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text assessment() {
  static const Text text = compose({" (a.partnership_id = $1 AND a.agency = $3 AND a.contact_id NOT IN "_sql,
                                    kLockedContacts, " AND a.record_id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text proposal() {
  static const Text text = compose({" (p.partnership_id = $1 AND p.agency = $3 AND p.contact_id NOT IN "_sql,
                                    kLockedContacts, " AND p.record_id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text referral() {
  static const Text text =
      compose({" (f.partnership_id = $1 AND (f.from_agency = $3 OR f.to_agency = $3) AND f.contact_id NOT IN "_sql,
               kLockedContacts, " AND f.record_id NOT IN "_sql, kLockedRecords, " AND f.received_record_id NOT IN "_sql,
               kLockedRecords, ") "_sql});
  return text;
}

Text clock() {
  static const Text text =
      compose({" (k.partnership_id = $1 AND k.agency = $3 AND k.record_id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text candidate() {
  static const Text text =
      compose({" (r.partnership_id = $1 AND r.shielded = 0 AND r.id NOT IN "_sql, kLockedRecords, ") "_sql});
  return text;
}

Text candidate_contact() {
  static const Text text = compose({" (c.partnership_id = $1 AND c.id NOT IN "_sql, kLockedContacts, ") "_sql});
  return text;
}

}  // namespace waymark::core::visible
