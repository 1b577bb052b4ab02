#pragma once
// Numbers, e-mail addresses and homes that were called safe, held against those of alleged perpetrators on record
// (core/shared_value.hpp, core/alleged_perpetrators.hpp).
#include "capabilities/contacts/recording.hpp"

namespace waymark::contacts {

// What stands on a record of the enquirer's own agency is refused beside its field: she could read it there herself.
// What only another agency's record shows is said to nobody beside the form (decision 10): the number or e-mail address
// is kept in `person` as not safe, whoever said that it is, and every page that says how to reach the person says so.
struct NumbersChecked {
  std::vector<base::FieldError> refused;
  bool distrusted = false;  // `person` was changed
};
// `same`: the persons that this one may be. `typed`: records that are about to say something else, which the form was
// compared with (checking.hpp).
NumbersChecked check_numbers(core::Reading& enquirer, Involved& person, const std::vector<core::PersonId>& same,
                             const std::vector<core::RecordId>& typed = {});

// Whoever corrects a record may not know of every reason against a number (core::unknowable_reasons): as long as it is
// still called safe, it is still not believed.
void keep_distrusted(Involved& person, const std::vector<core::ContactMethod>& unknowable);

}  // namespace waymark::contacts
