#pragma once
// A telephone number or an e-mail address that somebody calls safe, and that stands on the record of an alleged
// perpetrator: whoever uses it speaks with them (decision 10).
#include <algorithm>
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

// An alleged perpetrator's record on which it stands.
struct SharedWith {
  RecordId record;
  bool known = false;               // the enquirer's own agency's, which she could read herself
  std::vector<std::string> values;  // of the numbers and addresses in the text those that they share, comparable
};

struct SharedValue {
  std::string value;  // as it is written in what was asked
  std::vector<SharedWith> with;

  bool known() const {
    return std::any_of(with.begin(), with.end(), [](const SharedWith& one) { return one.known; });
  }
};

// Those of the texts in which a number or address stands that an alleged perpetrator has too, in any contact of any
// agency that the enquirer may be answered from. Records of a person in `same` do not count: that is the person who is
// asked about, who may be an alleged perpetrator elsewhere. Nor do those in `but`.
std::vector<SharedValue> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& values,
                                                         const std::vector<PersonId>& same,
                                                         const std::vector<RecordId>& but = {});

// For the viewer of `reading`: without what is not believed because of records of which she may not know alone. Then
// it stands as it was said.
void forget_unknowable_reasons(Reading& reading, SafeContact& contact);

// What the viewer may see with what she may not know of in it: for what is written from it, so that whoever carries a
// number on takes no warning away, and never for a page. As find_record and records_of otherwise.
std::optional<Record> record_with_reasons(Reading& reading, const RecordId& id);
std::vector<Record> records_with_reasons(Reading& reading, const PersonId& person);
// What is not believed in such a record because of others of which the viewer may not know: each with those alone.
std::vector<ContactMethod> unknowable_reasons(Reading& reading, const SafeContact& contact);

}  // namespace waymark::core
