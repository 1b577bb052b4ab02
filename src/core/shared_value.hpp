#pragma once
// A telephone number that somebody calls safe, and that stands on the record of an alleged perpetrator: whoever uses it
// speaks with them (decision 10). An e-mail address alone is in no index (SECURITY.md).
#include <string>
#include <vector>

#include "core/record.hpp"

namespace waymark::core {

struct SharedNumber {
  std::string number;             // as it is written in what was asked
  std::vector<RecordId> records;  // on which it stands
  bool known = false;             // one of them is the enquirer's own agency's, which she could read herself
};

// Those of the numbers that an alleged perpetrator has too, in any contact of any agency that the enquirer may be
// answered from. Records of a person in `same` do not count: that is the person who is asked about, who may be an
// alleged perpetrator elsewhere.
std::vector<SharedNumber> shared_with_alleged_perpetrator(Reading& enquirer, const std::vector<std::string>& phones,
                                                          const std::vector<PersonId>& same);

// For the viewer of `reading`: without what is not believed because of records of which she may not know alone. Then
// it stands as it was said.
void forget_unknowable_reasons(Reading& reading, SafeContact& contact);

}  // namespace waymark::core
