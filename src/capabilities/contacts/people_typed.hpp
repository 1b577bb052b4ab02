#pragma once
// The people of a contact, from what was typed. Pure. For reading.cpp.
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// What is read of a form, whoever reads it: without what was typed in questions that do not apply (an address, say, of
// somebody who has none), and with the groups that hold no answer taken out, so that the n-th group of a page is the
// n-th person.
http::Fields in_order(const http::Fields& fields, const ReadingContext& context);

// These three read what in_order() gives.
Involved victim_typed(const http::Fields& fields, const ReadingContext& context);
// In the order of their groups. Somebody without a name is kept all the same, in a record of their own, which is
// erased by itself: nobody is found who might be the same.
std::vector<Involved> harmers_typed(const http::Fields& fields, const ReadingContext& context);
std::vector<Involved> children_typed(const http::Fields& fields, const ReadingContext& context);

// The fields that are kept in the records of these people and not with the contact.
std::vector<std::string> fields_in_records(const ReadingContext& context);

}  // namespace waymark::contacts
