#pragma once
// From what was typed to a contact. Pure: the same fields, pack and day give the same contact or the same
// errors, in the order of the fields.
#include <optional>
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "capabilities/contacts/recording.hpp"
#include "pack/pack.hpp"

namespace waymark::contacts {

struct ReadingContext {
  const pack::Pack& pack;
  base::Date today;
  std::string agency;  // of whoever records
};

// What is wrong with the fields of one page. The danger questions can never be wrong: nothing waits for them.
std::vector<base::FieldError> problems_on(Step step, const http::Fields& fields, const ReadingContext& context);

// The whole contact, or every error of every page.
base::Result<NewContact> read_contact(const http::Fields& fields, const ReadingContext& context);

// The purpose that was chosen and the basis for it; "" where none was.
std::string chosen_basis(const http::Fields& fields);

// A date from three fields: nothing when all are empty. Month names are accepted.
struct DateTyped {
  std::optional<int> year;
  std::optional<unsigned> month;
  std::optional<unsigned> day;
  bool empty = true;
  bool readable = true;
};
DateTyped read_date(const http::Fields& fields, const std::string& name);

}  // namespace waymark::contacts
