#pragma once
// The one visibility predicate. Every statement that reads something personal joins one of these
// clauses into its WHERE: pages, search, lists, counts, notices and autocomplete alike. What a clause
// leaves out is not found, not counted and not mentioned.
//
// Parameters that a clause expects (core::Reading binds them first): $1 partnership, $2 the viewer's
// staff id, $3 the viewer's agency. The alias of the table is in the name of the clause's comment.
//
//   staff         what her own agency holds, or was sent, less whatever concerns a person from whom a
//                 conflict lock keeps her, or somebody who may be that person, or others in their contacts
//   matcher       every agency's records, less shielded ones and what is locked for the enquirer
//   clock keeper, indicators, migration   have no clause here: their statements open nothing sealed
#include "platform/sql/text.hpp"

namespace waymark::core::visible {

sql::Text record();             // alias r
sql::Text contact();            // alias c
sql::Text draft();              // alias d: its author's alone
sql::Text enquiry();            // alias e
sql::Text notice();             // alias n
sql::Text assessment();         // alias a
sql::Text proposal();           // alias p
sql::Text referral();           // alias f: as sender or as receiver
sql::Text clock();              // alias k
sql::Text candidate();          // alias r: for the matcher only
sql::Text candidate_contact();  // alias c: for the matcher only

}  // namespace waymark::core::visible
