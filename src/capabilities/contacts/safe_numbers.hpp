#pragma once
// Numbers that were called safe, held against those of alleged perpetrators on record (core/shared_value.hpp).
#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// What stands on a record of the enquirer's own agency is refused beside its field: she could read it there herself.
// What only another agency's record shows is said to nobody beside the form (decision 10): the number is kept in
// `person` as not safe, whoever said that it is, and every page that says how to reach the person says so.
struct NumbersChecked {
  std::vector<base::FieldError> refused;
  bool distrusted = false;  // `person` was changed
};
// `same`: the persons that this one may be.
NumbersChecked check_numbers(core::Reading& enquirer, Involved& person, const std::vector<core::PersonId>& same);

}  // namespace waymark::contacts
