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
//   reviewer      a coordinator of the matching desk's agency: the pairs that wait there or were decided, of any
//   agency,
//                 less those of which either side is locked for her or shielded
//   matcher       every agency's records, less shielded ones and what is locked for the enquirer
//   name index    its agency's records, less shielded ones, whoever searches; it hands out ids alone
//   clock keeper  the clocks of every agency: ids, codes and dates. It opens nothing sealed
//   indicators, migration   have no clause here: their statements open nothing sealed
#include "platform/sql/text.hpp"

namespace waymark::core::visible {

sql::Text record();          // alias r
sql::Text contact();         // alias c
sql::Text draft();           // alias d: its author's alone
sql::Text enquiry();         // alias e
sql::Text notice();          // alias n
sql::Text assessment();      // alias a
sql::Text proposal();        // alias p
sql::Text referral();        // alias f: as sender or as receiver
sql::Text request();         // alias q: as sender or as receiver
sql::Text request_answer();  // alias w: of a request that the viewer sees
sql::Text clock();           // alias k
sql::Text unseen_clock();    // alias k: missed, and nobody in its agency may see it; counted for the contact desk alone
sql::Text kept_clock();      // alias k: for the clock keeper only
sql::Text possible_match();  // alias m: for whoever may review, and nobody else (core/reviewing.hpp)
sql::Text indexed();         // alias r: for the name index of its agency only
sql::Text candidate();       // alias r: for the matcher, and for whoever may review (core/reviewing_joins.cpp)
sql::Text candidate_contact();  // alias c: the same (core/reviewing_people.cpp)

}  // namespace waymark::core::visible
