#pragma once
// What the tests of the law are told about a contact, and how their answers read. Pure.
#include "capabilities/contacts/contact.hpp"
#include "capabilities/contacts/typed_fields.hpp"
#include "pack/statutory.hpp"
#include "platform/html/html.hpp"

namespace waymark::contacts {

// Ages are those of that day. What nobody said, or may not be seen, is unknown.
pack::StatutoryFacts facts_in_law(const Contact& contact, const PeopleOf& people, base::Date on);

// Whether it applies, and what follows; the other route; or what to find out, and what follows if it then applies.
// Tests that fail only because another one does stand with that one: "another route" is said once for each reason.
// `by_which_day` says of which day the law is.
html::Html law_view(const std::vector<pack::StatutoryResult>& results, const pack::Pack& pack,
                    std::string_view by_which_day);

// By the law of the day on which it happened and the ages then. Where only a month or a year is known, a test that
// would not come out the same on each of its days cannot be said yet, and says what it depends on; what goes on is
// tried by the day on which it was heard, as is whatever begins with that day (pack::StatutoryTest::by_day_told), and
// what nobody dated.
std::vector<pack::StatutoryResult> results_in_law(const Contact& contact, const PeopleOf& people,
                                                  const pack::Pack& pack);
// Which day that was, and that too little of its law is known where it is; "" where no test asks.
std::string day_in_law(const Contact& contact, const PeopleOf& people, const pack::Pack& pack);

}  // namespace waymark::contacts
