#pragma once
// What a correction changes, in words. Pure.
#include <vector>

#include "capabilities/contacts/correcting.hpp"
#include "capabilities/contacts/fields.hpp"

namespace waymark::contacts {

// One for each answer that says something else in `after`, in the order of the form; of people with their place
// ("Child 2: First names"). Purpose and lawful basis do not change.
std::vector<Change> changes_between(const http::Fields& before, const http::Fields& after,
                                    const ReadingContext& context);

}  // namespace waymark::contacts
