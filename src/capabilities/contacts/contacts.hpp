#pragma once
// The slice's public header: contacts as they are recorded and read, and its pages.
#include "capabilities/contacts/contact.hpp"
#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/incident.hpp"
#include "capabilities/contacts/recording.hpp"
#include "core/web/route.hpp"

namespace waymark::contacts {

// Where a contact begins: POST makes a draft and leads to its first page.
core::web::Path start_path();
core::web::Path contact_path();        // one recorded contact
core::web::Path draft_first_path();    // the first page of a draft
core::web::Path draft_removal_path();  // where it is thrown away, and brought back

// At home: that the draft which the address of home names was thrown away, with a way to bring it back; nothing where
// there is none that the visitor may bring back.
html::Html thrown_away_banner(core::web::Visit& visit);

// What to do at once, for whatever danger was said in it: nothing when there was none.
html::Html danger_banner(const Contact& contact, const pack::Pack& pack);

// Everything that was written down in it, in the words in which it was checked before it was sent. A row that is
// not there was not answered: its label is named.
html::Html written_down(const Contact& contact, core::Reading& reading, const pack::Pack& pack);

// What the law of that day calls it, each test with the other route where it is not met; nothing where no test asks.
html::Html in_law(const Contact& contact, core::Reading& reading, const pack::Pack& pack);

// How it was corrected, each answer with what it said before; nothing where it never was.
html::Html corrections(const Contact& contact, core::Reading& reading, const pack::Pack& pack);
// For the agency that recorded it.
html::Html correction_button(const core::web::Visit& visit, const Contact& contact);

// `reconsider` is what else a corrected contact is given to (correcting.hpp).
core::web::Routes routes(const Reconsider& reconsider);

}  // namespace waymark::contacts
