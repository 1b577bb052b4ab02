#pragma once
// What the draft of a correction holds beside the fields of the pages. Pure.
#include <optional>
#include <vector>

#include "capabilities/contacts/contact.hpp"
#include "capabilities/contacts/fields.hpp"
#include "core/draft.hpp"

namespace waymark::contacts {

// What the contact says (`typed`, of typed_fields.hpp), and what is to be remembered of it. `day`: when it was
// recorded.
http::Fields correction_fields(const Contact& contact, const http::Fields& typed, std::int64_t version, base::Date day);

// A draft of another kind corrects nothing, whatever its author sent with it.
core::Draft of_its_kind(core::Draft draft);

// All of these are nothing for a draft that corrects nothing.
std::optional<core::ContactId> corrected_contact(const http::Fields& draft);
std::int64_t corrected_version(const http::Fields& draft);
// A contact is corrected in the words in which it was asked, and what was so on that day stays so.
struct RecordedUnder {
  std::string pack_hash;
  base::Date day;
};
std::optional<RecordedUnder> recorded_under(const http::Fields& draft);
// How many people of a page were recorded with the contact: a correction leaves none of them out.
int recorded_people(const http::Fields& draft, Step step);

// For each person that read_contact() gives, their place on the page, from 1: groups without an answer have none.
std::vector<int> places_of(const http::Fields& draft, const ReadingContext& context);

}  // namespace waymark::contacts
